-- The first day of a unit that came out of a merger or a division, so that it
-- is not asked for what was before it.
ALTER TABLE unit ADD COLUMN valid_from TEXT NOT NULL DEFAULT '';
