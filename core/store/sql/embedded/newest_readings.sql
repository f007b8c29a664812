SELECT time, seq FROM readings WHERE time >= ? AND time < ? ORDER BY time DESC, seq DESC LIMIT ?
