-- A flood of refused events is kept in part: of the others of a sender, a reason and a factory in a
-- minute of arrival there is one record, a summary, which says how many they were.
ALTER TABLE rejections ADD COLUMN count INTEGER NOT NULL DEFAULT 1;  -- refused events that it stands for
ALTER TABLE rejections ADD COLUMN minute INTEGER;                    -- of a summary: minutes since 1970; NULL for a single one
CREATE UNIQUE INDEX rejections_by_minute ON rejections (minute, sender, reason, factory) WHERE minute IS NOT NULL;
