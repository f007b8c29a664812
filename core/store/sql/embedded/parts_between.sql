SELECT key, data FROM index_parts WHERE key >= ? AND key <= ?
