SELECT id, time, duration, defects, received FROM events INDEXED BY events_by_source
WHERE source = ? ORDER BY time DESC LIMIT ?
