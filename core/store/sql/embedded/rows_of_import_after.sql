SELECT seq FROM events WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?
