DELETE FROM source_days WHERE key = ?
