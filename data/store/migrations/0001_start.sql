-- One table a kind of record; the columns are the json names of package data.
-- Dates are ISO text, exact decimals are text, yes/no is 1/0, a missing value
-- is ''. deleted is '' while the record is in use, else the moment it was put
-- aside: nothing is removed for good.

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY,
  short_name TEXT NOT NULL, name TEXT NOT NULL, year INTEGER NOT NULL,
  number TEXT NOT NULL, issued_on TEXT NOT NULL, issuer TEXT NOT NULL,
  signer_title TEXT NOT NULL, signer TEXT NOT NULL,
  launched_on TEXT NOT NULL, ends_on TEXT NOT NULL, goal TEXT NOT NULL,
  unit_deadline TEXT NOT NULL, unit_deadline_inclusive INTEGER NOT NULL, unit_addressee TEXT NOT NULL,
  city_deadline TEXT NOT NULL, city_deadline_inclusive INTEGER NOT NULL, city_addressee TEXT NOT NULL,
  recipients TEXT NOT NULL, note TEXT NOT NULL, sample INTEGER NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE legal_basis (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  position INTEGER NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, issued_on TEXT NOT NULL,
  issuer TEXT NOT NULL, about TEXT NOT NULL, clause TEXT NOT NULL, role TEXT NOT NULL,
  in_report INTEGER NOT NULL, in_award INTEGER NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX legal_basis_campaign ON legal_basis(campaign_id);

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  position INTEGER NOT NULL, clause TEXT NOT NULL, name TEXT NOT NULL,
  evidence TEXT NOT NULL, outcome TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_campaign ON task(campaign_id);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  position INTEGER NOT NULL, code TEXT NOT NULL, group_name TEXT NOT NULL, subgroup TEXT NOT NULL,
  name TEXT NOT NULL, measure TEXT NOT NULL, planned TEXT NOT NULL, printed TEXT NOT NULL,
  direction TEXT NOT NULL, tolerance TEXT NOT NULL, nature TEXT NOT NULL, last_year TEXT NOT NULL,
  responsible TEXT NOT NULL, footnote TEXT NOT NULL, note TEXT NOT NULL, not_applied INTEGER NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX target_campaign ON target(campaign_id);

CREATE TABLE result (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  target_id INTEGER NOT NULL REFERENCES target(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL, as_of TEXT NOT NULL, value TEXT NOT NULL,
  source TEXT NOT NULL, note TEXT NOT NULL, reason TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX result_campaign ON result(campaign_id);
CREATE UNIQUE INDEX result_once ON result(target_id, kind, as_of) WHERE deleted = '';

CREATE TABLE movement (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  position INTEGER NOT NULL, name TEXT NOT NULL,
  by_central INTEGER NOT NULL, by_city INTEGER NOT NULL, by_ward INTEGER NOT NULL, by_unit INTEGER NOT NULL,
  manner TEXT NOT NULL, launch_doc TEXT NOT NULL, clause TEXT NOT NULL, outcome TEXT NOT NULL,
  collectives INTEGER NOT NULL, individuals INTEGER NOT NULL, models TEXT NOT NULL,
  ward_awards INTEGER NOT NULL, city_requests INTEGER NOT NULL,
  difficulties TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX movement_campaign ON movement(campaign_id);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, bloc TEXT NOT NULL,
  contact TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, head TEXT NOT NULL,
  staff INTEGER NOT NULL, must_report INTEGER NOT NULL, valid_to TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX unit_name ON unit(name) WHERE deleted = '';
CREATE UNIQUE INDEX unit_code ON unit(code) WHERE deleted = '' AND code <> '';

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  state TEXT NOT NULL, received_on TEXT NOT NULL, doc_number TEXT NOT NULL, doc_date TEXT NOT NULL,
  signer TEXT NOT NULL, channel TEXT NOT NULL, extended_to TEXT NOT NULL, extended_why TEXT NOT NULL,
  returned_why TEXT NOT NULL, supplements INTEGER NOT NULL,
  theme TEXT NOT NULL, theme_launched TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX submission_unit ON submission(unit_id);
CREATE UNIQUE INDEX submission_once ON submission(campaign_id, unit_id) WHERE deleted = '';

CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
  sent_on TEXT NOT NULL, channel TEXT NOT NULL, text TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reminder_campaign ON reminder(campaign_id);
CREATE INDEX reminder_unit ON reminder(unit_id);

-- unit_id and decision_id are 0 for none, so they carry no foreign key; the
-- store checks them.
CREATE TABLE exemplar (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL,
  kind TEXT NOT NULL, name TEXT NOT NULL, field TEXT NOT NULL, outcome TEXT NOT NULL,
  found_on TEXT NOT NULL, stage TEXT NOT NULL, to_city INTEGER NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX exemplar_campaign ON exemplar(campaign_id);
CREATE INDEX exemplar_unit ON exemplar(unit_id);

CREATE TABLE rule_set (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, basis TEXT NOT NULL,
  base_salary INTEGER NOT NULL, rounding TEXT NOT NULL,
  forms TEXT NOT NULL, -- JSON
  caution TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX rule_set_name ON rule_set(name) WHERE deleted = '';

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  rule_set_id INTEGER NOT NULL REFERENCES rule_set(id) ON DELETE RESTRICT,
  number TEXT NOT NULL, issued_on TEXT NOT NULL, about TEXT NOT NULL,
  signer_title TEXT NOT NULL, signer TEXT NOT NULL, fund_source TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX decision_campaign ON decision(campaign_id);
CREATE INDEX decision_rule_set ON decision(rule_set_id);
CREATE UNIQUE INDEX decision_number ON decision(number, issued_on) WHERE deleted = '' AND number <> '';

CREATE TABLE nomination (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL,
  decision_id INTEGER NOT NULL,
  subject TEXT NOT NULL, salutation TEXT NOT NULL, name TEXT NOT NULL, birth_year INTEGER NOT NULL,
  post TEXT NOT NULL, workplace TEXT NOT NULL, address TEXT NOT NULL, headcount INTEGER NOT NULL,
  standing TEXT NOT NULL, achievement TEXT NOT NULL, form TEXT NOT NULL, award_round TEXT NOT NULL,
  stage TEXT NOT NULL, votes_for INTEGER NOT NULL, votes_of INTEGER NOT NULL,
  refused_why TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX nomination_campaign ON nomination(campaign_id);
CREATE INDEX nomination_unit ON nomination(unit_id);
CREATE INDEX nomination_decision ON nomination(decision_id);

CREATE TABLE holiday (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL, name TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX holiday_day ON holiday(day) WHERE deleted = '';

CREATE TABLE doubt (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  entity TEXT NOT NULL, entity_id INTEGER NOT NULL, field TEXT NOT NULL,
  clause TEXT NOT NULL, found TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, resolved_on TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX doubt_campaign ON doubt(campaign_id);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  entity TEXT NOT NULL, entity_id INTEGER NOT NULL,
  name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attachment_campaign ON attachment(campaign_id);
CREATE INDEX attachment_owner ON attachment(entity, entity_id);

CREATE TABLE content (
  sha256 TEXT PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- the order of changes; clocks can be set back
  at TEXT NOT NULL, who TEXT NOT NULL,
  entity TEXT NOT NULL, entity_id INTEGER NOT NULL, campaign_id INTEGER NOT NULL,
  action TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, -- JSON of the changed columns
  why TEXT NOT NULL, batch INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 -- 1: undone, or not meant to be
) STRICT;
CREATE INDEX change_record ON change(entity, entity_id);
CREATE INDEX change_campaign ON change(campaign_id);
CREATE INDEX change_batch ON change(batch);
