DELETE FROM id_filters WHERE key >= ? AND key < ?
