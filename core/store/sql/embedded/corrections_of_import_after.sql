SELECT id, event FROM corrections WHERE id > ? AND id <= ? ORDER BY id LIMIT ?
