-- Forms that go out to units and come back: periods besides the end of the
-- campaign, versions of a report, what flows from them into the tabs, and
-- units that follow one another. period_id is 0 for the end of the campaign,
-- submission_id 0 for what was entered by hand.
CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  name TEXT NOT NULL, begins_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  due_on TEXT NOT NULL, due_inclusive INTEGER NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX period_name ON period(campaign_id, name) WHERE deleted = '';

ALTER TABLE submission ADD COLUMN period_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submission ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submission ADD COLUMN sent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submission ADD COLUMN sent_on TEXT NOT NULL DEFAULT '';
DROP INDEX submission_once;
CREATE UNIQUE INDEX submission_once ON submission(campaign_id, unit_id, period_id) WHERE deleted = '';
CREATE INDEX submission_period ON submission(period_id);

CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  submission_id INTEGER NOT NULL REFERENCES submission(id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  attachment_id INTEGER NOT NULL,
  no INTEGER NOT NULL, received_on TEXT NOT NULL, issued_on TEXT NOT NULL, saved_at TEXT NOT NULL,
  warnings INTEGER NOT NULL,
  content TEXT NOT NULL, -- JSON
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX version_campaign ON version(campaign_id);
CREATE INDEX version_unit ON version(unit_id);
CREATE UNIQUE INDEX version_once ON version(submission_id, no) WHERE deleted = '';

CREATE TABLE movement_result (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  movement_id INTEGER NOT NULL, -- 0 until the office has placed it
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  submission_id INTEGER NOT NULL,
  name TEXT NOT NULL, reply TEXT NOT NULL, outcome TEXT NOT NULL,
  collectives INTEGER NOT NULL, individuals INTEGER NOT NULL,
  models TEXT NOT NULL, difficulties TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX movement_result_campaign ON movement_result(campaign_id);
CREATE INDEX movement_result_movement ON movement_result(movement_id);
CREATE INDEX movement_result_submission ON movement_result(submission_id);

CREATE TABLE succession (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, effective_on TEXT NOT NULL,
  from_unit INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  to_unit INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  was_name TEXT NOT NULL, basis TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX succession_to ON succession(to_unit);

ALTER TABLE reminder ADD COLUMN period_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE result ADD COLUMN submission_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exemplar ADD COLUMN submission_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nomination ADD COLUMN submission_id INTEGER NOT NULL DEFAULT 0;
