INSERT OR REPLACE INTO index_parts (key, data) VALUES (?, ?)
