-- Awards end to end: what the checks need to know of a nominee, the Council and
-- its votes, reasons to go on in spite of a check, old registers, certificates.
ALTER TABLE campaign ADD COLUMN fund INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN level TEXT NOT NULL DEFAULT 'ward';
ALTER TABLE rule_set ADD COLUMN policy TEXT NOT NULL DEFAULT '{}'; -- JSON
ALTER TABLE nomination ADD COLUMN gender TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN field TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN kind TEXT NOT NULL DEFAULT 'movement';
ALTER TABLE nomination ADD COLUMN criterion TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN small INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nomination ADD COLUMN discipline TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN has_report INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nomination ADD COLUMN has_request INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nomination ADD COLUMN has_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nomination ADD COLUMN dossier_note TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN published_on TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN comments TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN certificate_no TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN certificate_name TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN printed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN handed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN received_by TEXT NOT NULL DEFAULT '';
ALTER TABLE nomination ADD COLUMN paid_on TEXT NOT NULL DEFAULT '';

CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL, salutation TEXT NOT NULL, name TEXT NOT NULL, post TEXT NOT NULL, role TEXT NOT NULL,
  unit_id INTEGER NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, founding TEXT NOT NULL,
  phone TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  award_round TEXT NOT NULL, held_on TEXT NOT NULL, hour TEXT NOT NULL, place TEXT NOT NULL,
  chair_member_id INTEGER NOT NULL, keeper_member_id INTEGER NOT NULL,
  agenda TEXT NOT NULL, remarks TEXT NOT NULL, conclusion TEXT NOT NULL, closed INTEGER NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX meeting_campaign ON meeting(campaign_id);

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
  member_id INTEGER NOT NULL REFERENCES member(id) ON DELETE RESTRICT,
  presence TEXT NOT NULL, why TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attendance_campaign ON attendance(campaign_id);
CREATE UNIQUE INDEX attendance_once ON attendance(meeting_id, member_id) WHERE deleted = '';

CREATE TABLE ballot (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  meeting_id INTEGER NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
  nomination_id INTEGER NOT NULL REFERENCES nomination(id) ON DELETE RESTRICT,
  cast_in INTEGER NOT NULL,
  for_count INTEGER NOT NULL, against_count INTEGER NOT NULL, invalid_count INTEGER NOT NULL,
  written_for INTEGER NOT NULL, written_against INTEGER NOT NULL,
  recused TEXT NOT NULL, -- JSON, members
  note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ballot_campaign ON ballot(campaign_id);
CREATE INDEX ballot_nomination ON ballot(nomination_id);
CREATE UNIQUE INDEX ballot_once ON ballot(meeting_id, nomination_id) WHERE deleted = '';

CREATE TABLE waiver (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  nomination_id INTEGER NOT NULL, -- 0 for a check of the whole list
  about TEXT NOT NULL, reason TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX waiver_campaign ON waiver(campaign_id);

CREATE TABLE award (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL, issued_on TEXT NOT NULL, year INTEGER NOT NULL, authority TEXT NOT NULL,
  subject TEXT NOT NULL, salutation TEXT NOT NULL, name TEXT NOT NULL, birth_year INTEGER NOT NULL,
  gender TEXT NOT NULL, post TEXT NOT NULL, workplace TEXT NOT NULL, bloc TEXT NOT NULL, field TEXT NOT NULL,
  form TEXT NOT NULL, kind TEXT NOT NULL, achievement TEXT NOT NULL, prize INTEGER NOT NULL,
  certificate_no TEXT NOT NULL, handed_on TEXT NOT NULL, received_by TEXT NOT NULL, note TEXT NOT NULL,
  source TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX award_year ON award(year);

CREATE TABLE blank (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, paper TEXT NOT NULL, landscape INTEGER NOT NULL, scan_attachment_id INTEGER NOT NULL,
  fields TEXT NOT NULL, -- JSON
  note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX blank_name ON blank(name) WHERE deleted = '';

CREATE TABLE calibration (
  id INTEGER PRIMARY KEY,
  blank_id INTEGER NOT NULL REFERENCES blank(id) ON DELETE RESTRICT,
  printer TEXT NOT NULL, right_mm TEXT NOT NULL, down_mm TEXT NOT NULL, scale TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX calibration_once ON calibration(blank_id, printer) WHERE deleted = '';
