SELECT key, data FROM index_parts WHERE key >= ? AND key <= ? ORDER BY key DESC LIMIT 1
