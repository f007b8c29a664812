INSERT OR REPLACE INTO hour_sums (hour, data) VALUES (?, ?)
