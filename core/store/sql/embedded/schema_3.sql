-- What the log says of itself. Rows and corrections are numbered from here on: a number that was
-- given is never given again, so that what follows the log behind cannot be mistaken.
ALTER TABLE state ADD COLUMN rows INTEGER NOT NULL DEFAULT 0;              -- the last row given
ALTER TABLE state ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;       -- the last correction given
ALTER TABLE state ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;           -- of the index
ALTER TABLE state ADD COLUMN newest INTEGER;                               -- event time
ALTER TABLE state ADD COLUMN sources_revision INTEGER NOT NULL DEFAULT 0;  -- changes with the table of sources
ALTER TABLE state ADD COLUMN seed INTEGER NOT NULL DEFAULT 0;              -- of the hashes of ids
UPDATE state SET rows = coalesce((SELECT max(seq) FROM events), 0),
    corrections = coalesce((SELECT max(id) FROM corrections), 0),
    newest = (SELECT max(time) FROM events),
    seed = random();

-- A page of these was written for each event; the index is written behind the log now.
DROP INDEX events_by_source;
DROP INDEX events_by_time;
