INSERT INTO reading_payloads (seq, payload) VALUES (?, ?)
