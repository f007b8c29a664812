SELECT data FROM id_filters WHERE key >= ? AND key < ? ORDER BY key
