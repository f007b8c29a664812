INSERT INTO corrections (id, event, sender, old_source, old_time, old_duration, old_defects, old_received,
    new_source, new_time, new_duration, new_defects, new_received)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
