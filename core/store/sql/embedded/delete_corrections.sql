DELETE FROM corrections WHERE event = ?
