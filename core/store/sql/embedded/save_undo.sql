UPDATE imports SET state = ?, removed = ?, restored = ?, kept = ?, undone_row = ?, undone_correction = ? WHERE id = ?
