SELECT count(*), coalesce(sum(max(defects, 0)), 0), coalesce(sum(defects < 0), 0)
FROM events INDEXED BY events_by_source
WHERE source = ?1 AND time >= ?2 AND time < ?3
