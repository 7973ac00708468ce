-- Every entry of the history is sealed: digest is the hash of its salt and its
-- content, seal that of the seal before it and the digest. Where the law makes
-- somebody's data go, the content and the salt go and the digest stays, so that
-- the chain still holds. See chain.go, which seals the entries there are.
ALTER TABLE change ADD COLUMN undoes INTEGER NOT NULL DEFAULT 0; -- the stroke that this one takes back, 0 for none
ALTER TABLE change ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN redacted TEXT NOT NULL DEFAULT ''; -- the moment in which the content was removed
CREATE INDEX change_undoes ON change(undoes) WHERE undoes <> 0;

-- What has been brought in from a copy worked on elsewhere: the digest of each
-- of its entries, and the stroke and the record here that came of it.
CREATE TABLE merged (
  digest TEXT PRIMARY KEY,
  batch INTEGER NOT NULL,
  entity TEXT NOT NULL, entity_id INTEGER NOT NULL
) STRICT;
CREATE INDEX merged_batch ON merged(batch);
