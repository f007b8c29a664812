INSERT OR REPLACE INTO id_pages (key, data) VALUES (?, ?)
