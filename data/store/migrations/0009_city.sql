-- The city's side: rounds, wards, packages and other names, with a history; and
-- what packages hold, row by row. Rows of a package never change: whether they
-- count is the package's state.
CREATE TABLE city_round (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, year INTEGER NOT NULL, number TEXT NOT NULL, issued_on TEXT NOT NULL,
  due_on TEXT NOT NULL, due_inclusive INTEGER NOT NULL, sample INTEGER NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE city_ward (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
  contact TEXT NOT NULL, phone TEXT NOT NULL, must_report INTEGER NOT NULL,
  valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX city_ward_order ON city_ward(position, id);
CREATE UNIQUE INDEX city_ward_once ON city_ward(name_key) WHERE deleted = '' AND valid_to = '';

CREATE TABLE city_package (
  id INTEGER PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES city_round(id) ON DELETE RESTRICT,
  ward_id INTEGER NOT NULL, -- 0 while it is not known
  state TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, kept INTEGER NOT NULL,
  seal TEXT NOT NULL, ward_name TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
  plan_number TEXT NOT NULL, number TEXT NOT NULL, issued_on TEXT NOT NULL, frozen_on TEXT NOT NULL, received_on TEXT NOT NULL,
  why TEXT NOT NULL, findings TEXT NOT NULL, -- JSON
  note TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX city_package_ward ON city_package(round_id, ward_id);
CREATE INDEX city_package_of_ward ON city_package(ward_id);
CREATE INDEX city_package_seal ON city_package(seal);
CREATE INDEX city_package_file ON city_package(sha256);
CREATE UNIQUE INDEX city_package_counts ON city_package(round_id, ward_id) WHERE state = 'taken' AND deleted = '';

CREATE TABLE city_alias (
  id INTEGER PRIMARY KEY,
  about TEXT NOT NULL, name TEXT NOT NULL, other TEXT NOT NULL, name_key TEXT NOT NULL, other_key TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX city_alias_once ON city_alias(about, other_key) WHERE deleted = '';

CREATE TABLE city_target (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES city_package(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, "key" TEXT NOT NULL, "group" TEXT NOT NULL, subgroup TEXT NOT NULL, name TEXT NOT NULL,
  measure TEXT NOT NULL, direction TEXT NOT NULL, nature TEXT NOT NULL, aggregation TEXT NOT NULL, adds INTEGER NOT NULL,
  planned TEXT NOT NULL, last_year TEXT NOT NULL, actual TEXT NOT NULL, as_of TEXT NOT NULL, estimate TEXT NOT NULL,
  official TEXT NOT NULL, state TEXT NOT NULL, final INTEGER NOT NULL, responsible TEXT NOT NULL, footnote TEXT NOT NULL, note TEXT NOT NULL,
  title TEXT NOT NULL, title_key TEXT NOT NULL, measure_key TEXT NOT NULL
) STRICT;
CREATE INDEX city_target_package ON city_target(package_id, position);

CREATE TABLE city_movement (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES city_package(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, "key" TEXT NOT NULL, name TEXT NOT NULL,
  launched_by TEXT NOT NULL, -- JSON
  manner TEXT NOT NULL, launch_doc TEXT NOT NULL, outcome TEXT NOT NULL, collectives INTEGER NOT NULL, individuals INTEGER NOT NULL,
  models TEXT NOT NULL, ward_awards INTEGER NOT NULL, city_requests INTEGER NOT NULL, difficulties TEXT NOT NULL,
  name_key TEXT NOT NULL
) STRICT;
CREATE INDEX city_movement_package ON city_movement(package_id, position);

CREATE TABLE city_exemplar (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES city_package(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, "key" TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
  field TEXT NOT NULL, outcome TEXT NOT NULL, found_on TEXT NOT NULL, stage TEXT NOT NULL,
  folded TEXT NOT NULL -- what is typed into the filter finds
) STRICT;
CREATE INDEX city_exemplar_package ON city_exemplar(package_id, position);

CREATE TABLE city_nomination (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES city_package(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, "key" TEXT NOT NULL, subject TEXT NOT NULL, salutation TEXT NOT NULL, name TEXT NOT NULL,
  birth_year INTEGER NOT NULL, headcount INTEGER NOT NULL, post TEXT NOT NULL, unit TEXT NOT NULL, standing TEXT NOT NULL,
  achievement TEXT NOT NULL, form TEXT NOT NULL, form_name TEXT NOT NULL, authority TEXT NOT NULL, round TEXT NOT NULL,
  stage TEXT NOT NULL, votes_for INTEGER NOT NULL, votes_of INTEGER NOT NULL, prize INTEGER NOT NULL, decision TEXT NOT NULL,
  person_key TEXT NOT NULL, form_key TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX city_nomination_package ON city_nomination(package_id, position);

CREATE TABLE city_unit (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES city_package(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, "key" TEXT NOT NULL, name TEXT NOT NULL, due TEXT NOT NULL, received_on TEXT NOT NULL,
  doc_number TEXT NOT NULL, doc_date TEXT NOT NULL, days_late INTEGER NOT NULL, timeliness TEXT NOT NULL, state TEXT NOT NULL,
  reminders INTEGER NOT NULL, supplements INTEGER NOT NULL
) STRICT;
CREATE INDEX city_unit_package ON city_unit(package_id, position);

CREATE TABLE city_remark (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES city_package(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, proposal INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX city_remark_package ON city_remark(package_id, position);
