INSERT OR REPLACE INTO source_days (key, data) VALUES (?, ?)
