INSERT INTO import_parts (import, kind, first, last) VALUES (?, ?, ?, ?)
