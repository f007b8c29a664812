SELECT id, source, time, duration, defects, received FROM events WHERE seq = ?
