SELECT hash FROM readings WHERE seq = ?
