INSERT INTO id_segments (number, level, first_row, last_row, entries) VALUES (?, ?, ?, ?, ?)
