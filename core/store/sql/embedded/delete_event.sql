DELETE FROM events WHERE seq = ?
