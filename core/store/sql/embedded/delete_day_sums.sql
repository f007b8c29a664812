DELETE FROM day_sums WHERE day = ?
