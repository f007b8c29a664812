SELECT seq, id FROM events WHERE seq IN (SELECT seq FROM events WHERE source = ? LIMIT ?)
