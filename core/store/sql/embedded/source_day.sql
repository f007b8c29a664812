SELECT data FROM source_days WHERE key = ?
