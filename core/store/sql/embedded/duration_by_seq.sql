SELECT duration FROM events WHERE seq = ?
