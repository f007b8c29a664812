DELETE FROM id_pages WHERE key IN (SELECT key FROM id_pages WHERE key >= ? AND key < ? ORDER BY key LIMIT ?)
