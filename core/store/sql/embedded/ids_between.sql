SELECT seq, id FROM events WHERE seq >= ? AND seq <= ? ORDER BY seq
