SELECT time, seq FROM readings WHERE series = ? AND time >= ? AND time < ? ORDER BY time DESC, seq DESC LIMIT ?
