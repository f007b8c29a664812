SELECT amount FROM readings WHERE series = ? AND time >= ? AND time < ?
