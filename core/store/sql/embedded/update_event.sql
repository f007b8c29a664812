UPDATE events SET source = ?2, time = ?3, duration = ?4, defects = ?5, received = ?6 WHERE seq = ?1
