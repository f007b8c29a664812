SELECT data FROM day_sums WHERE day = ?
