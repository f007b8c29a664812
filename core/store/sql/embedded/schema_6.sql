-- Files that were imported, newest last.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,            -- SHA-256 in hex
    readings INTEGER NOT NULL,     -- 0: of events
    state INTEGER NOT NULL,        -- 0 running, 1 done, 2 stopped, 3 being undone, 4 undone
    started INTEGER NOT NULL,      -- milliseconds since 1970
    ended INTEGER,
    accepted INTEGER NOT NULL DEFAULT 0,
    deduped INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    bad INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0,
    restored INTEGER NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,
    undone_row INTEGER NOT NULL DEFAULT 0,         -- undone up to this row of events ..
    undone_correction INTEGER NOT NULL DEFAULT 0   -- .. and then up to this correction
);
CREATE INDEX imports_by_hash ON imports (hash);

-- What is of an import: rows of events that it added, corrections that it made, and corrections that were
-- made when it was undone.
CREATE TABLE import_parts (
    import INTEGER NOT NULL,
    kind INTEGER NOT NULL,         -- 0 rows, 1 corrections, 2 corrections of the undoing
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (import, kind, first)
) WITHOUT ROWID;
