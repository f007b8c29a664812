SELECT machine, factory, note, note_by, note_at, in_use, use_by, use_at FROM machine_notes WHERE machine = ? AND factory = ?
