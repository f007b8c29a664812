INSERT INTO rejections (received, sender, position, machine, factory, reason, message, payload, minute, count)
VALUES (?, ?, 0, ?, ?, ?, '', x'', ?, ?)
ON CONFLICT (minute, sender, reason, factory) WHERE minute IS NOT NULL
DO UPDATE SET count = count + excluded.count, machine = CASE machine WHEN excluded.machine THEN machine ELSE '' END
