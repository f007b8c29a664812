SELECT key FROM id_pages WHERE key >= ? ORDER BY key LIMIT 1
