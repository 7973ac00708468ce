package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"thidua/data"
)

// RegisterOrder is a column by which the register can be sorted.
type RegisterOrder string

// The orders. Entries that have nothing in the column come last either way;
// those that have the same are among themselves the newest first.
const (
	ByNewest      RegisterOrder = "" // the newest first, descending the oldest first
	ByName        RegisterOrder = "name"
	ByNumber      RegisterOrder = "number"
	ByWho         RegisterOrder = "who" // see [data.Entry.Who]
	ByForm        RegisterOrder = "form"
	ByKind        RegisterOrder = "kind"
	ByAchievement RegisterOrder = "achievement"
	ByPrize       RegisterOrder = "prize"
	ByCertificate RegisterOrder = "certificate_no"
	ByHandedOn    RegisterOrder = "handed_on"
	ByReceivedBy  RegisterOrder = "received_by"
	ByNote        RegisterOrder = "note"
)

// RegisterSearch says which entries of the register are wanted and in which
// order.
type RegisterSearch struct {
	Words      string                    // each must occur somewhere in the entry, with or without diacritics
	Kinds      map[data.AwardKind]string // what the kinds of commendation are called: they are searched and sorted by that
	Subject    data.Subject              // "" for all
	Authority  data.Level                // "" for all
	Order      RegisterOrder
	Descending bool
}

// RegisterPlace is where a page of what was found stands.
type RegisterPlace struct {
	From  *RegisterRow // beside this row; nil: at the first row, with Back at the last
	Back  bool         // before From instead of after it
	Skip  int          // so many rows between From and the page are left out
	Limit int
}

// RegisterRow is an entry with where it stands, to go on beside it even when it
// is gone.
type RegisterRow struct {
	data.Entry
	spot spot
}

// ID is that of an old award; what was decided here has the negative id of its
// nomination.
func (r *RegisterRow) ID() int64 { return r.RowID() }

// spot is where a line stands in an order.
type spot struct {
	place int64
	name  []byte // its key, in the order of names
	index int    // in the order of a column of which no key is kept
}

// RegisterRows reads a page of the entries that are looked for; the rows are in
// the order of the search, also with Back. What it costs does not depend on how
// many entries there are, but for those left out by Skip.
func (s *Store) RegisterRows(ctx context.Context, find RegisterSearch, at RegisterPlace) ([]RegisterRow, error) {
	cond, err := s.seek(ctx, find)
	if err != nil || cond.nothing {
		return nil, err
	}
	var rows []RegisterRow
	err = s.moment(ctx, func(tx *sql.Tx) error {
		rows, err = s.registerRows(ctx, tx, find, cond, at)
		return err
	})
	return rows, err
}

// RegisterEach hands on every entry that is looked for, in the order of the
// search and as they stand at one moment, until do fails or ctx is done.
func (s *Store) RegisterEach(ctx context.Context, find RegisterSearch, do func(data.Entry) error) error {
	const page = 500
	cond, err := s.seek(ctx, find)
	if err != nil || cond.nothing {
		return err
	}
	return s.moment(ctx, func(tx *sql.Tx) error {
		at := RegisterPlace{Limit: page}
		for {
			rows, err := s.registerRows(ctx, tx, find, cond, at)
			if err != nil {
				return err
			}
			for i := range rows {
				if err := do(rows[i].Entry); err != nil {
					return err
				}
			}
			if len(rows) < page {
				return nil
			}
			at.From = &rows[page-1]
		}
	})
}

// registerRows reads a page as the ledger stands in tx.
func (s *Store) registerRows(ctx context.Context, tx *sql.Tx, find RegisterSearch, cond sought, at RegisterPlace) (rows []RegisterRow, err error) {
	var spots []spot
	switch find.Order {
	case ByNewest, ByName:
		spots, err = keyedSpots(ctx, tx, find, cond, at)
	default:
		spots, err = s.orderedSpots(ctx, tx, find, cond, at)
	}
	if err != nil {
		return nil, s.unread(ctx, err)
	}
	entries, err := s.entriesAt(ctx, tx, spots)
	if err != nil {
		return nil, s.unread(ctx, err)
	}
	rows = make([]RegisterRow, 0, len(spots))
	for _, p := range spots {
		if e, ok := entries[p.place]; ok {
			rows = append(rows, RegisterRow{e, p})
		}
	}
	return rows, nil
}

// keyedSpots finds a page along an order that the lines are kept in, from the
// row beside which it is.
func keyedSpots(ctx context.Context, tx *sql.Tx, find RegisterSearch, cond sought, at RegisterPlace) (found []spot, err error) {
	backward := at.Back
	place, beyond := "place", ">"
	if backward != (find.Order == ByNewest && find.Descending) {
		place, beyond = "place DESC", "<"
	}
	if find.Order == ByNewest {
		if at.From != nil {
			cond.and("place "+beyond+" ?", at.From.spot.place)
		}
		found, err = spots(ctx, tx, "place", cond, place, at.Limit, at.Skip)
	} else {
		found, err = namedSpots(ctx, tx, find, cond, place, beyond, at)
	}
	if backward {
		slices.Reverse(found)
	}
	return found, err
}

// namedSpots goes along the order of names: first through the namesakes of the
// row, then on through the other names.
func namedSpots(ctx context.Context, tx *sql.Tx, find RegisterSearch, cond sought, place, beyond string, at RegisterPlace) (found []spot, err error) {
	name := "name"
	if cond.few {
		name = "+name" // keeps SQLite from going through all names
	}
	order, further := name+", "+place, name+" > ?"
	if at.Back != find.Descending {
		order, further = name+" DESC, "+place, name+" < ?"
	}
	skip := at.Skip
	if at.From != nil {
		same := cond
		same.args = slices.Clone(cond.args)
		same.and(name+" = ? AND place "+beyond+" ?", at.From.spot.name, at.From.spot.place)
		if found, err = spots(ctx, tx, "place, name", same, place, at.Limit+skip, 0); err != nil {
			return nil, err
		}
		passed := min(skip, len(found))
		found, skip = found[passed:], skip-passed
		cond.and(further, at.From.spot.name)
	}
	if len(found) >= at.Limit {
		return found[:at.Limit], nil
	}
	more, err := spots(ctx, tx, "place, name", cond, order, at.Limit-len(found), skip)
	return append(found, more...), err
}

// spots reads where the lines that are looked for stand.
func spots(ctx context.Context, tx *sql.Tx, columns string, cond sought, order string, limit, skip int) (found []spot, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+columns+" FROM register_line WHERE "+cond.where+" ORDER BY "+order+" LIMIT ? OFFSET ?",
		append(slices.Clone(cond.args), limit, skip)...)
	if err != nil {
		return nil, fmt.Errorf("page of register: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	found = make([]spot, 0, limit)
	for rows.Next() {
		var p spot
		into := []any{&p.place, &p.name}
		if columns == "place" {
			into = into[:1]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		found = append(found, p)
	}
	return found, rows.Err()
}

// moment runs do on the ledger as it stands at one moment, until ctx is done.
func (s *Store) moment(ctx context.Context, do func(tx *sql.Tx) error) (err error) {
	tx, err := s.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.unread(ctx, err)
	}
	defer func() { err = firstOf(err, ignoreDone(tx.Rollback())) }()
	return do(tx)
}
