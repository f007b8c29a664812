SELECT amount FROM readings WHERE time >= ? AND time < ?
