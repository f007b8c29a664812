SELECT id, machine, line, factory FROM sources ORDER BY id
