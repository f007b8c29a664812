SELECT seq, id FROM events WHERE seq > ? ORDER BY seq
