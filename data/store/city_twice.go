package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"thidua/data"
	"thidua/data/city"
)

// Suspicions streams the nominees of a round who may be nominated more than
// once. With toCity only those count whom the city or a higher level is asked
// to commend.
func (s *Store) Suspicions(roundID int64, toCity bool) iter.Seq2[city.Suspicion, error] {
	which, args := PeopleQuery{RoundID: roundID, ToCity: toCity}.nominations()
	again := " AND c.person_key IN (SELECT c.person_key" + fmt.Sprintf(joined, s.content.nominations.table) + which +
		" GROUP BY c.person_key HAVING count(*) > 1)"
	return city.Suspicions(s.content.nominations.read(s.reader, formNames, joined+canonical(city.OfForm, "form_key"),
		which+again+" ORDER BY c.person_key, w.position, w.id, c.position", slices.Concat(args, args)...))
}

// FormCounts counts the nominations of a round by form of commendation.
func (s *Store) FormCounts(roundID int64) (counts []city.FormCount, err error) {
	where, args := PeopleQuery{RoundID: roundID}.nominations()
	of := "sum(CASE WHEN c.subject = ? THEN 1 ELSE 0 END)"
	rows, err := s.reader.QueryContext(context.Background(), "SELECT coalesce(a.name_key, c.form_key) AS named, min(coalesce(a.name, c.form_name)), c.authority, "+
		of+", "+of+", "+of+", count(DISTINCT p.ward_id)"+fmt.Sprintf(joined, s.content.nominations.table)+
		canonical(city.OfForm, "form_key")+where+" GROUP BY named, c.authority",
		slices.Concat([]any{string(data.Collective), string(data.Individual), string(data.Household)}, args)...)
	if err != nil {
		return nil, fmt.Errorf("count forms: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var c city.FormCount
		if err := rows.Scan(&c.Key, &c.Form, &c.Authority, &c.Collectives, &c.Individuals, &c.Households, &c.Wards); err != nil {
			return nil, fmt.Errorf("scan form: %w", err)
		}
		counts = append(counts, c)
	}
	slices.SortFunc(counts, city.ByAuthority)
	return counts, problemOf(rows.Err())
}
