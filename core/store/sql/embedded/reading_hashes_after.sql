SELECT seq, hash FROM readings WHERE seq > ? ORDER BY seq
