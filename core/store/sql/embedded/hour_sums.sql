SELECT data FROM hour_sums WHERE hour = ?
