-- A report that came back completed keeps its first day and has that of its
-- last supplement besides.
ALTER TABLE submission ADD COLUMN completed_on TEXT NOT NULL DEFAULT '';
