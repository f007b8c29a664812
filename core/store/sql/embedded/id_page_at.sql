SELECT key, data FROM id_pages WHERE key <= ? AND key >= ? ORDER BY key DESC LIMIT 1
