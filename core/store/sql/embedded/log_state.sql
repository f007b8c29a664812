SELECT events, received, rows, corrections, changes, newest, sources_revision FROM state
