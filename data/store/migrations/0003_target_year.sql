-- Targets through the year: amended by later resolutions, with a pace of their
-- own, shared out to units and gathered from them.
ALTER TABLE target ADD COLUMN aggregation TEXT NOT NULL DEFAULT 'supplied';
ALTER TABLE target ADD COLUMN curve TEXT NOT NULL DEFAULT 'null'; -- JSON, 12 exact decimals
ALTER TABLE target ADD COLUMN last_year_note TEXT NOT NULL DEFAULT '';

CREATE TABLE amendment (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  target_id INTEGER NOT NULL REFERENCES target(id) ON DELETE RESTRICT,
  effective_on TEXT NOT NULL, planned TEXT NOT NULL, printed TEXT NOT NULL,
  basis TEXT NOT NULL, reason TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX amendment_campaign ON amendment(campaign_id);
CREATE UNIQUE INDEX amendment_once ON amendment(target_id, effective_on) WHERE deleted = '';

CREATE TABLE allocation (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  target_id INTEGER NOT NULL REFERENCES target(id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  planned TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX allocation_campaign ON allocation(campaign_id);
CREATE INDEX allocation_unit ON allocation(unit_id);
CREATE UNIQUE INDEX allocation_once ON allocation(target_id, unit_id) WHERE deleted = '';

CREATE TABLE unit_figure (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  target_id INTEGER NOT NULL REFERENCES target(id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  submission_id INTEGER NOT NULL, -- 0 when entered by hand
  kind TEXT NOT NULL, as_of TEXT NOT NULL,
  value TEXT NOT NULL, denominator TEXT NOT NULL, source TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX unit_figure_campaign ON unit_figure(campaign_id);
CREATE INDEX unit_figure_unit ON unit_figure(unit_id);
CREATE INDEX unit_figure_submission ON unit_figure(submission_id);
CREATE UNIQUE INDEX unit_figure_once ON unit_figure(target_id, unit_id, kind, as_of) WHERE deleted = '';
