-- The log: the truth, appended in order of arrival. Everything else can be told from it.
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    source INTEGER NOT NULL,
    time INTEGER NOT NULL,      -- milliseconds since 1970, UTC, by the machine's clock
    duration INTEGER NOT NULL,  -- milliseconds
    defects INTEGER NOT NULL,   -- -1: unknown
    received INTEGER NOT NULL   -- microseconds since 1970, strictly increasing
);
CREATE INDEX events_by_source ON events (source, time, defects);
CREATE INDEX events_by_time ON events (time);

-- Where events come from; one number stands for the three names.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    machine TEXT NOT NULL,
    line TEXT NOT NULL,         -- empty: none
    factory TEXT NOT NULL,      -- empty: none
    UNIQUE (machine, line, factory)
);

-- What an event said before it was corrected, and what it said then: the audit trail.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    event INTEGER NOT NULL,     -- events.seq
    sender TEXT NOT NULL,
    old_source INTEGER NOT NULL,
    old_time INTEGER NOT NULL,
    old_duration INTEGER NOT NULL,
    old_defects INTEGER NOT NULL,
    old_received INTEGER NOT NULL,
    new_source INTEGER NOT NULL,
    new_time INTEGER NOT NULL,
    new_duration INTEGER NOT NULL,
    new_defects INTEGER NOT NULL,
    new_received INTEGER NOT NULL
);
CREATE INDEX corrections_by_event ON corrections (event);

-- What was refused, with what was sent.
CREATE TABLE rejections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    received INTEGER NOT NULL,
    sender TEXT NOT NULL,
    position INTEGER NOT NULL,  -- in its batch, from 0
    event_id TEXT,
    machine TEXT NOT NULL,
    factory TEXT NOT NULL,
    reason TEXT NOT NULL,
    message TEXT NOT NULL,
    payload BLOB NOT NULL,
    resolved INTEGER            -- when it was put right; NULL while open
);
CREATE INDEX rejections_by_received ON rejections (received);

-- How many elements arrived in each ten seconds, by what became of them.
CREATE TABLE arrivals (
    slot INTEGER PRIMARY KEY,   -- seconds since 1970 / 10
    accepted INTEGER NOT NULL,
    deduped INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    rejected INTEGER NOT NULL
);

-- One row: how many events there are, and the newest received time ever given.
CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    events INTEGER NOT NULL,
    received INTEGER NOT NULL
);
INSERT INTO state VALUES (1, 0, 0);
