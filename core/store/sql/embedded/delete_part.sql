DELETE FROM index_parts WHERE key = ?
