UPDATE events SET source = ?, time = ?, duration = ?, defects = ?, received = ? WHERE seq = ?
