-- Everything told from the log of events: which there were when, of which source, and their totals.
-- It can be made anew at any time.
DROP TABLE IF EXISTS index_parts;
DROP TABLE IF EXISTS source_days;
DROP TABLE IF EXISTS hour_sums;
DROP TABLE IF EXISTS day_sums;
DROP TABLE IF EXISTS index_state;

-- The events of an hour of a source, packed. The key holds source, hour and a number for each part.
CREATE TABLE index_parts (
    key INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);

-- Totals of each hour of a day of a source. The key holds source and day.
CREATE TABLE source_days (
    key INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);

-- Totals of each source in an hour, and in a day.
CREATE TABLE hour_sums (
    hour INTEGER PRIMARY KEY,   -- hours since 1970
    data BLOB NOT NULL
);
CREATE TABLE day_sums (
    day INTEGER PRIMARY KEY,    -- days since 1970
    data BLOB NOT NULL
);

-- One row: how far these have followed the log.
CREATE TABLE index_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    is_whole INTEGER NOT NULL,            -- 0 while they are being made anew
    written INTEGER NOT NULL,             -- the last change they hold, with its row and correction
    rows_written INTEGER NOT NULL,
    corrections_written INTEGER NOT NULL,
    writing INTEGER NOT NULL,             -- the same of the run that is being written
    rows_writing INTEGER NOT NULL,
    corrections_writing INTEGER NOT NULL,
    sources_below INTEGER NOT NULL,       -- of that run: up to which source the parts and days are written,
    hours_below INTEGER NOT NULL          -- and up to which hour the sums are
);
