DELETE FROM machine_notes WHERE factory = ?
