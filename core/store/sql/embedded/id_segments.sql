SELECT number, level, first_row, last_row, entries FROM id_segments ORDER BY first_row
