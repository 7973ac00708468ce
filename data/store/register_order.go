package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// The register is seldom sorted by other columns than the name: of these no keys
// are kept, which would take more room than the entries. The order of all lines
// is made when it is asked for, and remembered until the register changes.

// sortColumns are what the lines are sorted by, as SQLite reads it.
var sortColumns = map[RegisterOrder]string{
	ByNumber:      keptIn("number"),
	ByWho:         "concat_ws(', ', nullif(" + keptIn("birth_year") + ", 0), nullif(" + keptIn("post") + ", ''), nullif(" + keptIn("workplace") + ", ''))",
	ByForm:        "l.form",
	ByKind:        "l.kind",
	ByAchievement: keptIn("achievement"),
	ByPrize:       "l.prize",
	ByCertificate: keptIn("certificate_no"),
	ByHandedOn:    keptIn("handed_on"),
	ByReceivedBy:  keptIn("received_by"),
	ByNote:        keptIn("note"),
}

// keptIn reads a column of an old award, or the field of that name of what was
// decided here.
func keptIn(column string) string { return "coalesce(a." + column + ", l.entry ->> '" + column + "')" }

// sortable is a line with what it is sorted by.
type sortable struct {
	place int64
	key   string
	money int64
}

func (a sortable) blank() bool { return a.key == "" && a.money == 0 }

// order are the places of all lines in an order.
func (s *Store) order(ctx context.Context, tx *sql.Tx, find RegisterSearch) ([]int64, error) {
	kinds, err := json.Marshal(find.Kinds)
	if err != nil {
		return nil, err
	}
	key := orderKey{find.Order, find.Descending, string(kinds), s.register.now()}
	if places, ok := s.register.ordered(key); ok {
		return places, nil
	}
	lines, err := sortables(ctx, tx, find)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(lines, func(a, b sortable) int {
		if a.blank() || b.blank() {
			return cmp.Or(compareBools(a.blank(), b.blank()), cmp.Compare(a.place, b.place))
		}
		c := cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.money, b.money))
		if find.Descending {
			c = -c
		}
		return cmp.Or(c, cmp.Compare(a.place, b.place))
	})
	places := make([]int64, len(lines))
	for i := range lines {
		places[i] = lines[i].place
	}
	s.register.remember(key, places)
	return places, nil
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func sortables(ctx context.Context, tx *sql.Tx, find RegisterSearch) (lines []sortable, err error) {
	column, ok := sortColumns[find.Order]
	if !ok {
		return nil, fmt.Errorf("no order %q of the register", find.Order)
	}
	rows, err := tx.QueryContext(ctx, "SELECT l.place, "+column+" FROM register_line l LEFT JOIN award a ON a.id = l.id ORDER BY l.place")
	if err != nil {
		return nil, fmt.Errorf("sort register: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	known := map[string]string{"": ""}
	for rows.Next() {
		var l sortable
		var text string
		into := any(&text)
		if find.Order == ByPrize {
			into = &l.money
		}
		if err := rows.Scan(&l.place, into); err != nil {
			return nil, err
		}
		if find.Order == ByKind {
			text = find.Kinds[data.AwardKind(text)]
		}
		if l.key, ok = known[text]; !ok {
			l.key = vn.SortKey(text)
			known[text] = l.key
		}
		lines = append(lines, l)
	}
	return lines, rows.Err()
}

// orderedSpots finds a page along such an order.
func (s *Store) orderedSpots(ctx context.Context, tx *sql.Tx, find RegisterSearch, cond sought, at RegisterPlace) ([]spot, error) {
	places, err := s.order(ctx, tx, find)
	if err != nil {
		return nil, err
	}
	begin, step := beginning(places, at), 1
	if at.Back {
		step = -1
	}
	sift := sieve{ctx: ctx, tx: tx, cond: cond}
	var found []spot
	skip := at.Skip
	for i := begin; i >= 0 && i < len(places) && len(found) < at.Limit; i += step {
		if ok, err := sift.lets(places, i, step); err != nil {
			return nil, err
		} else if !ok {
			continue
		}
		if skip > 0 {
			skip--
			continue
		}
		found = append(found, spot{place: places[i], index: i})
	}
	if at.Back {
		slices.Reverse(found)
	}
	return found, nil
}

// beginning is the line with which a page begins to be looked for.
func beginning(places []int64, at RegisterPlace) int {
	if at.From == nil {
		if at.Back {
			return len(places) - 1
		}
		return 0
	}
	i := slices.Index(places, at.From.spot.place)
	switch {
	case i < 0 && at.Back: // it is gone: where it stood
		return min(at.From.spot.index, len(places)) - 1
	case i < 0:
		return at.From.spot.index
	case at.Back:
		return i - 1
	}
	return i + 1
}

// sieve lets the lines through that are looked for, some at once.
type sieve struct {
	ctx        context.Context
	tx         *sql.Tx
	cond       sought
	through    map[int64]bool
	begin, end int // of the places that were asked about
}

const siftedAtOnce = 400

// lets reports whether the line at place i is looked for; the next one will be
// that at i+step.
func (v *sieve) lets(places []int64, i, step int) (bool, error) {
	if v.cond.where == "1" {
		return true, nil
	}
	if v.through == nil || !v.cond.few && (i < v.begin || i >= v.end) {
		cond := v.cond
		cond.args = slices.Clone(cond.args)
		if !v.cond.few {
			if v.begin, v.end = i, min(i+siftedAtOnce, len(places)); step < 0 {
				v.begin, v.end = max(i-siftedAtOnce+1, 0), i+1
			}
			cond.and("place IN (SELECT value FROM json_each(?))", idList(places[v.begin:v.end]))
		}
		found, err := spots(v.ctx, v.tx, "place", cond, "place", len(places), 0)
		if err != nil {
			return false, err
		}
		v.through = make(map[int64]bool, len(found))
		for _, p := range found {
			v.through[p.place] = true
		}
	}
	return v.through[places[i]], nil
}
