INSERT INTO sources (id, machine, line, factory) VALUES (?, ?, ?, ?)
