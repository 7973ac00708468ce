-- Full text over folded words (package vn, Fold): SQLite's own folding leaves
-- đ alone. rowid = record id * 64 + number of its table.
CREATE VIRTUAL TABLE search USING fts5(
  folded, title UNINDEXED, entity UNINDEXED, entity_id UNINDEXED, campaign_id UNINDEXED,
  tokenize = "unicode61 remove_diacritics 0"
);
