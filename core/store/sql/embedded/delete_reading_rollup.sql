DELETE FROM reading_rollups WHERE span = ? AND series = ? AND start = ?
