INSERT INTO imports (id, file, hash, readings, state, started) VALUES (?, ?, ?, ?, 0, ?)
