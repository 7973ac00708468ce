-- The award register as it is paged, sorted and searched: a line for every old
-- award and for every nominee in an issued decision. It is made of the other
-- tables and has no history; like the search it is not STRICT, by which the
-- salvage knows that. See register_line.go.
CREATE TABLE register_line (
  place INTEGER PRIMARY KEY, -- orders the lines, the newest first
  id INTEGER NOT NULL, -- of the old award, or the negative id of the nomination
  subject TEXT NOT NULL, authority TEXT NOT NULL, kind TEXT NOT NULL, prize INTEGER NOT NULL,
  form TEXT NOT NULL, -- its wording
  folded TEXT NOT NULL,
  name BLOB NOT NULL, -- collation key
  entry TEXT -- JSON, NULL for an old award
);
CREATE UNIQUE INDEX register_line_id ON register_line(id);
CREATE INDEX register_line_name ON register_line(name);

-- The words of the lines by their places, see register_words.go.
CREATE VIRTUAL TABLE register_word USING fts5(words, tokenize = 'ascii', content = '', contentless_delete = 1, detail = none);
INSERT INTO register_word (register_word, rank) VALUES ('hashsize', 8388608); -- an import is written in few pieces
CREATE VIRTUAL TABLE register_vocabulary USING fts5vocab(register_word, 'row');
