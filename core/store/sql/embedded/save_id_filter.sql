INSERT OR REPLACE INTO id_filters (key, data) VALUES (?, ?)
