SELECT id, event FROM corrections WHERE id > ? ORDER BY id LIMIT ?
