SELECT day, data FROM day_sums WHERE day >= ? AND day < ? ORDER BY day DESC
