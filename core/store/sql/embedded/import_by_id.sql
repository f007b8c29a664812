SELECT id, file, hash, readings, state, started, ended, accepted, deduped, updated, bad, removed, restored, kept, undone_row, undone_correction
FROM imports WHERE id = ?
