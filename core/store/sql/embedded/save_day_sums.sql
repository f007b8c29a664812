INSERT OR REPLACE INTO day_sums (day, data) VALUES (?, ?)
