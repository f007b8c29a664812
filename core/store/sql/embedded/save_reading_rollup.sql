INSERT OR REPLACE INTO reading_rollups (span, series, start, count, sum, rest, least, most)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
