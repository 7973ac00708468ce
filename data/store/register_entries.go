package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"thidua/data"
)

// entriesAt reads the entries that stand at some places.
func (s *Store) entriesAt(ctx context.Context, tx *sql.Tx, spots []spot) (map[int64]data.Entry, error) {
	places := make([]int64, len(spots))
	for i, p := range spots {
		places[i] = p.place
	}
	found := make(map[int64]data.Entry, len(spots))
	err := s.eachEntryWhere(ctx, tx, "l.place IN (SELECT value FROM json_each(?))", []any{idList(places)}, func(place int64, e data.Entry) {
		found[place] = e
	})
	return found, err
}

func (s *Store) eachEntryWhere(ctx context.Context, tx *sql.Tx, where string, args []any, do func(place int64, e data.Entry)) (err error) {
	columns := s.Awards.columns
	rows, err := tx.QueryContext(ctx, "SELECT l.place, l.form, l.entry, a."+strings.Join(s.Awards.names(), ", a.")+
		" FROM register_line l LEFT JOIN award a ON a.id = l.id WHERE "+where, args...)
	if err != nil {
		return fmt.Errorf("entries of register: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	kept := make([]any, len(columns))
	var place int64
	var form string
	var decided sql.NullString
	into := []any{&place, &form, &decided}
	for i := range kept {
		into = append(into, &kept[i])
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		e := data.Entry{FormName: form}
		if decided.Valid {
			err = json.Unmarshal([]byte(decided.String), &e)
		} else {
			err = fill(reflect.ValueOf(&e.Award).Elem(), columns, kept)
		}
		if err != nil {
			return fmt.Errorf("entry at %d: %w", place, err)
		}
		do(place, e)
	}
	return rows.Err()
}

// nomineesAtOnce is how many nominees are looked up together.
const nomineesAtOnce = 100

// RegisterOf reads the entries of some nominees, see [data.NomineeKey], as a
// register of its own: what is asked about them is answered from it as from the
// whole.
func (s *Store) RegisterOf(ctx context.Context, nominees []string) (r data.Register, err error) {
	wanted := map[string]bool{}
	var terms []string
	for _, key := range nominees {
		if !wanted[key] {
			wanted[key] = true
			terms = append(terms, nomineeTerm(key))
		}
	}
	var entries []data.Entry
	seen := map[int64]bool{}
	err = s.moment(ctx, func(tx *sql.Tx) error {
		for ; len(terms) > 0; terms = terms[min(nomineesAtOnce, len(terms)):] {
			match := strings.Join(terms[:min(nomineesAtOnce, len(terms))], " OR ")
			err := s.eachEntryWhere(ctx, tx, "l.place IN (SELECT rowid FROM register_word WHERE register_word MATCH ?)", []any{match},
				func(place int64, e data.Entry) {
					if !seen[place] && wanted[data.NomineeKey(e.Subject, e.Name)] {
						seen[place] = true
						entries = append(entries, e)
					}
				})
			if err != nil {
				return s.unread(ctx, err)
			}
		}
		return nil
	})
	return data.RegisterOf(entries), err
}
