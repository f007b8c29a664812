SELECT id, old_source, old_time, old_duration, old_defects FROM corrections WHERE event = ? ORDER BY id
