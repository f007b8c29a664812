-- Who may send and ask. Of a token only its digest is kept.
CREATE TABLE tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,       -- ingest, read, admin, with commas between
    factory TEXT,               -- NULL: every one
    digest BLOB NOT NULL UNIQUE,
    created INTEGER NOT NULL,   -- milliseconds since 1970, UTC, as all below
    last_used INTEGER,
    revoked INTEGER
)
