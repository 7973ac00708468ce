-- Handing upward: what the officer words by hand in the report to the city, the
-- office's own sentences, and the packages that went to the city.
CREATE TABLE report_edit (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  part TEXT NOT NULL, words TEXT NOT NULL, was TEXT NOT NULL, was_values TEXT NOT NULL,
  hidden INTEGER NOT NULL, after_part TEXT NOT NULL, position INTEGER NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX report_edit_campaign ON report_edit(campaign_id);
CREATE UNIQUE INDEX report_edit_once ON report_edit(campaign_id, part) WHERE deleted = '';

CREATE TABLE report_wording (
  id INTEGER PRIMARY KEY,
  sentence TEXT NOT NULL, words TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX report_wording_once ON report_wording(sentence) WHERE deleted = '';

CREATE TABLE handed_up (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, issued_on TEXT NOT NULL,
  frozen_on TEXT NOT NULL, sent_on TEXT NOT NULL, channel TEXT NOT NULL,
  why TEXT NOT NULL, seal TEXT NOT NULL, note TEXT NOT NULL,
  package_attachment_id INTEGER NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX handed_up_campaign ON handed_up(campaign_id);
CREATE UNIQUE INDEX handed_up_once ON handed_up(campaign_id, version) WHERE deleted = '';
