INSERT INTO readings (seq, series, amount, time, hash, received, failures) VALUES (?, ?, ?, ?, ?, ?, ?)
