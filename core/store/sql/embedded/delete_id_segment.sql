DELETE FROM id_segments WHERE number = ?
