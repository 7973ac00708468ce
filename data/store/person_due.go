package store

import "thidua/data"

// RefusedBefore lists the persons and households that were refused in campaigns
// of years before one, but for those whose data were removed: mark stands in
// place of their names.
func (s *Store) RefusedBefore(year int, mark string) ([]data.Nomination, error) {
	return s.Nominations.query(s.reader, `stage = ? AND subject <> ? AND name <> ? AND deleted = ''
		AND campaign_id IN (SELECT id FROM campaign WHERE year < ?)`, string(data.Refused), string(data.Collective), mark, year)
}
