DELETE FROM readings WHERE seq = ?
