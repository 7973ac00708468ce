package store

import (
	"iter"
	"strings"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/vn"
)

// PeopleQuery picks nominations or exemplars of the packages that count, in the
// order of the city's list and of each package.
type PeopleQuery struct {
	RoundID int64
	WardID  int64             // 0 for all
	Subject data.Subject      // of nominations; "" for all
	FormKey string            // of nominations; "" for all
	ToCity  bool              // only nominations that the city or a higher level is asked for
	Kind    data.ExemplarKind // of exemplars; "" for all
	Text    string            // words that all must be found, with or without marks

	After city.Origin // the last row of the page before; zero for the first page
	Limit int         // of a page; 0 for all
}

// CityNominations streams those who are nominated and not refused by their ward.
func (s *Store) CityNominations(q PeopleQuery) iter.Seq2[city.WardNomination, error] {
	where, args := q.nominations()
	rest, args := q.page(where, args)
	return s.content.nominations.read(s.reader, formNames, byWard+canonical(city.OfForm, "form_key"), rest, args...)
}

// CountCityNominations counts all of them, whatever the page.
func (s *Store) CountCityNominations(q PeopleQuery) (int, error) {
	where, args := q.nominations()
	return s.count(s.content.nominations.table, canonical(city.OfForm, "form_key")+where, args)
}

// CityExemplars streams the exemplars of wards.
func (s *Store) CityExemplars(q PeopleQuery) iter.Seq2[city.WardExemplar, error] {
	where, args := q.exemplars()
	rest, args := q.page(where, args)
	return s.content.exemplars.read(s.reader, nil, byWard, rest, args...)
}

// CountCityExemplars counts all of them, whatever the page.
func (s *Store) CountCityExemplars(q PeopleQuery) (int, error) {
	where, args := q.exemplars()
	return s.count(s.content.exemplars.table, where, args)
}

func (s *Store) count(table, rest string, args []any) (n int, err error) {
	err = s.reader.QueryRow("SELECT count(*)"+strings.Replace(joined, "%s", table, 1)+rest, args...).Scan(&n)
	return n, problemOf(err)
}

func (q PeopleQuery) nominations() (where string, args []any) {
	where, args = q.common()
	and := func(condition string, arg ...any) { where, args = where+" AND "+condition, append(args, arg...) }
	and("c.stage <> ?", string(data.Refused))
	if q.Subject != "" {
		and("c.subject = ?", string(q.Subject))
	}
	if q.FormKey != "" {
		and("coalesce(a.name_key, c.form_key) = ?", q.FormKey)
	}
	if q.ToCity {
		and("c.authority IN (?, ?)", string(data.City), string(data.Central))
	}
	return where, args
}

func (q PeopleQuery) exemplars() (where string, args []any) {
	where, args = q.common()
	if q.Kind != "" {
		where, args = where+" AND c.kind = ?", append(args, string(q.Kind))
	}
	return where, args
}

func (q PeopleQuery) common() (where string, args []any) {
	where, args = ofRound, []any{q.RoundID}
	if q.WardID != 0 {
		where, args = where+" AND p.ward_id = ?", append(args, q.WardID)
	}
	for word := range strings.FieldsSeq(vn.Fold(q.Text)) {
		where, args = where+" AND instr(c.folded, ?) > 0", append(args, word)
	}
	return where, args
}

// page goes on behind the last row seen.
func (q PeopleQuery) page(where string, args []any) (string, []any) {
	if q.After.WardID != 0 {
		where += " AND (w.position, w.id) >= (?, ?) AND (w.position, w.id, c.position) > (?, ?, ?)"
		args = append(args, q.After.Place, q.After.WardID, q.After.Place, q.After.WardID, q.After.Position)
	}
	where += " ORDER BY w.position, w.id, c.position"
	if q.Limit > 0 {
		where, args = where+" LIMIT ?", append(args, q.Limit)
	}
	return where, args
}
