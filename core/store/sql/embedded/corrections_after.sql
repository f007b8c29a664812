SELECT id, event, old_source, old_time, old_defects, new_source, new_time, new_defects FROM corrections WHERE id > ? ORDER BY id
