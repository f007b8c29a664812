-- What is measured: one number stands for the client and the metric.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    client TEXT NOT NULL,
    metric TEXT NOT NULL,
    UNIQUE (client, metric)
);
CREATE INDEX series_by_metric ON series (metric);

-- Readings, appended in order of arrival, each once: the truth behind their totals.
CREATE TABLE readings (
    seq INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    amount REAL NOT NULL,
    time INTEGER NOT NULL,      -- milliseconds since 1970, UTC
    hash BLOB NOT NULL,         -- SHA-256 of the canonical form
    received INTEGER NOT NULL,  -- microseconds since 1970, strictly increasing
    failures INTEGER NOT NULL   -- attempts that failed before
);
CREATE INDEX readings_by_series ON readings (series, time, seq, amount);
CREATE INDEX readings_by_time ON readings (time, seq, amount);

-- What was sent; apart from the readings, so that those stay short.
CREATE TABLE reading_payloads (
    seq INTEGER PRIMARY KEY,
    payload BLOB NOT NULL
);

-- Totals of a series over a minute, an hour, a day or all time.
CREATE TABLE reading_rollups (
    span INTEGER NOT NULL,      -- minutes: 1, 60 or 1440, 0 for all time
    series INTEGER NOT NULL,    -- 0: all of them together
    start INTEGER NOT NULL,     -- spans since 1970; 0 for all time
    count INTEGER NOT NULL,
    sum REAL NOT NULL,
    rest REAL NOT NULL,         -- what rounding took from the sum
    least REAL NOT NULL,
    most REAL NOT NULL,
    PRIMARY KEY (span, series, start)
) WITHOUT ROWID;

-- Refused readings stand in the same log as refused events.
ALTER TABLE rejections ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;     -- 0 event, 1 rejected reading, 2 failed reading
ALTER TABLE rejections ADD COLUMN dialect INTEGER NOT NULL DEFAULT 0;  -- the rules it was read by: 0 flexible, 1 fixed
ALTER TABLE rejections ADD COLUMN client TEXT;                         -- of a reading, where it is known
ALTER TABLE rejections ADD COLUMN metric TEXT;
ALTER TABLE rejections ADD COLUMN amount REAL;
ALTER TABLE rejections ADD COLUMN time INTEGER;                        -- of a reading: its own, else that of arrival
ALTER TABLE rejections ADD COLUMN hash BLOB;                           -- of a failed reading that could be read
CREATE INDEX refused_readings_by_time ON rejections (time, id, kind, client, metric) WHERE kind > 0 AND resolved IS NULL;
CREATE INDEX rejections_by_kind ON rejections (kind, received);
CREATE INDEX failed_readings_by_hash ON rejections (hash) WHERE hash IS NOT NULL AND resolved IS NULL;
