INSERT INTO series (id, client, metric) VALUES (?, ?, ?)
