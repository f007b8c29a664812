INSERT INTO events (seq, id, source, time, duration, defects, received) VALUES (?, ?, ?, ?, ?, ?, ?)
