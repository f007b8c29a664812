DELETE FROM hour_sums WHERE hour = ?
