INSERT INTO rejections (received, sender, position, event_id, machine, factory, reason, message, payload)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
