SELECT (time - ?2) / ?4, count(*), sum(max(defects, 0)), sum(defects < 0)
FROM events INDEXED BY events_by_source
WHERE source = ?1 AND time >= ?2 AND time < ?3
GROUP BY 1
