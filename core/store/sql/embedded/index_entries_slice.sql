SELECT seq, source, time, defects FROM events WHERE seq > ? ORDER BY seq LIMIT ?
