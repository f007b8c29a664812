SELECT sender, old_source, old_time, old_duration, old_defects, old_received, new_source, new_time, new_duration, new_defects, new_received
FROM corrections WHERE event = ? ORDER BY id
