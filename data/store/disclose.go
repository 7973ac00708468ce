package store

import (
	"fmt"

	"thidua/data"
	"thidua/data/vn"
)

// defineDisclosures is the table of what has left the program.
func (s *Store) defineDisclosures() {
	define(s, &s.Disclosures, kind{name: "disclosure"})
}

// Disclose notes that personal data leave the program, by whom and when. What
// has left cannot be taken back: it is not undone.
func (s *Store) Disclose(d *data.Disclosure) error {
	return s.write("", func(w *work) error {
		w.undoable = false
		d.Officer = w.who
		if now := w.now.Local(); d.On.IsZero() {
			d.On = vn.DateOf(now)
			d.Hour = now.Format("15:04")
		}
		return s.Disclosures.save(w, d)
	})
}

// AllDisclosures are the times that personal data left, of all campaigns or of
// the city's side, the oldest first.
func (s *Store) AllDisclosures(city bool) ([]data.Disclosure, error) {
	where := "deleted = '' AND campaign_id <> ?"
	if city {
		where = "deleted = '' AND campaign_id = ?"
	}
	return s.Disclosures.query(s.reader, where, OfCity)
}

// People counts those whose personal data a copy of the whole ledger holds: by
// name and year of birth, in every campaign and register.
func (s *Store) People() (n int, err error) {
	err = s.reader.QueryRow(`SELECT count(*) FROM (
		SELECT name, birth_year FROM nomination WHERE subject <> 'collective' AND deleted = ''
		UNION SELECT name, birth_year FROM award WHERE subject <> 'collective' AND deleted = ''
		UNION SELECT name, 0 FROM member WHERE deleted = ''
		UNION SELECT name, 0 FROM exemplar WHERE kind = 'person' AND deleted = ''
		UNION SELECT contact, 0 FROM unit WHERE contact <> '' AND deleted = ''
		UNION SELECT head, 0 FROM unit WHERE head <> '' AND deleted = ''
		UNION SELECT contact, 0 FROM city_ward WHERE contact <> '' AND deleted = ''
		UNION SELECT name, birth_year FROM city_nomination WHERE subject <> 'collective')`).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count people: %w", s.notice(problemOf(err)))
	}
	return n, nil
}
