SELECT (time - ?) / ?, count(*), sum(max(defects, 0)), sum(defects < 0)
FROM events INDEXED BY events_by_source
WHERE source = ? AND time >= ? AND time < ?
GROUP BY 1
