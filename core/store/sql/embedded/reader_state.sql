SELECT events, changes, newest, sources_revision, rows, is_whole, written, rows_written, writing, sources_below, hours_below
FROM state, index_state
