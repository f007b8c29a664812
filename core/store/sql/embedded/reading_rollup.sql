SELECT count, sum, rest, least, most FROM reading_rollups WHERE span = ? AND series = ? AND start = ?
