DELETE FROM sources WHERE factory = ?
    AND NOT EXISTS (SELECT 1 FROM events WHERE events.source = sources.id)
    AND id NOT IN (SELECT old_source FROM corrections UNION SELECT new_source FROM corrections)
