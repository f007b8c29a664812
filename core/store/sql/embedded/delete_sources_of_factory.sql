DELETE FROM sources WHERE factory = ?
    AND id NOT IN (SELECT old_source FROM corrections UNION SELECT new_source FROM corrections)
