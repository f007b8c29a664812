SELECT hour, data FROM hour_sums WHERE hour >= ? AND hour < ?
