INSERT INTO rejections (received, sender, position, event_id, machine, factory, reason, message, payload,
                        kind, dialect, client, metric, amount, time, hash)
VALUES (?, ?, ?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
