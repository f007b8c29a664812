SELECT count(*), coalesce(sum(max(defects, 0)), 0), coalesce(sum(defects < 0), 0)
FROM events INDEXED BY events_by_source
WHERE source = ? AND time >= ? AND time < ?
