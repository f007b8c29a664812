INSERT INTO audit (time, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)
