-- Which row of the log holds an id, for all but the newest rows. Told from the log, and can be made
-- anew at any time.
DROP TABLE IF EXISTS id_segments;
DROP TABLE IF EXISTS id_pages;
DROP TABLE IF EXISTS id_filters;

CREATE TABLE id_segments (
    number INTEGER PRIMARY KEY,
    level INTEGER NOT NULL,       -- how often it was merged
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    entries INTEGER NOT NULL
);

-- Entries of a segment, sorted and packed. The key holds segment and hash of the first one.
CREATE TABLE id_pages (
    key INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);

-- The filter of a segment in pieces. The key holds segment and piece.
CREATE TABLE id_filters (
    key INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
