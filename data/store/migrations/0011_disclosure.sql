-- Each time that personal data left the program.
CREATE TABLE disclosure (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL, -- at hand, or the city's side
  left_on TEXT NOT NULL, hour TEXT NOT NULL, officer TEXT NOT NULL, what TEXT NOT NULL, way TEXT NOT NULL, file TEXT NOT NULL,
  people INTEGER NOT NULL,
  fields TEXT NOT NULL, -- JSON
  masked INTEGER NOT NULL, purpose TEXT NOT NULL, recipient TEXT NOT NULL,
  deleted TEXT NOT NULL DEFAULT ''
) STRICT;
