UPDATE imports SET state = ?, ended = ?, bad = ? WHERE id = ?
