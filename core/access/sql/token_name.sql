SELECT name FROM tokens WHERE id = ?
