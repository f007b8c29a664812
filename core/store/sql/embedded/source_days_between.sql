SELECT key, data FROM source_days WHERE key >= ? AND key <= ?
