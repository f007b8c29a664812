SELECT client, metric, amount, time, hash, received, failures, payload
FROM readings JOIN series ON series.id = readings.series JOIN reading_payloads ON reading_payloads.seq = readings.seq
WHERE readings.seq = ?
