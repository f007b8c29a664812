UPDATE state SET events = ?, received = ? WHERE id = 1
