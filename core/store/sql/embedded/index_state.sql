SELECT is_whole, written, rows_written, corrections_written, writing, rows_writing, corrections_writing, sources_below, hours_below
FROM index_state
