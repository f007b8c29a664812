SELECT start, count, sum, rest, least, most FROM reading_rollups
WHERE span = ? AND series = ? AND start >= ? AND start < ? ORDER BY start DESC
