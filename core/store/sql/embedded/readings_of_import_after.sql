SELECT seq, series, time FROM readings WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?
