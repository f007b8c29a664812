INSERT OR REPLACE INTO machine_notes (machine, factory, note, note_by, note_at, in_use, use_by, use_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
