DELETE FROM reading_payloads WHERE seq = ?
