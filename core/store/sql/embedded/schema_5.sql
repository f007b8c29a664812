-- What people wrote about a machine, and whether it is in use: by hand, so nothing can tell it anew.
CREATE TABLE machine_notes (
    machine TEXT NOT NULL,
    factory TEXT NOT NULL,      -- empty: none
    note TEXT NOT NULL,         -- empty: none
    note_by TEXT NOT NULL,
    note_at INTEGER,            -- milliseconds since 1970; NULL: nobody wrote anything yet
    in_use INTEGER NOT NULL,    -- 0: not, and so expected to be silent
    use_by TEXT NOT NULL,
    use_at INTEGER,             -- NULL: never changed
    PRIMARY KEY (machine, factory)
) WITHOUT ROWID;
