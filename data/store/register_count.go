package store

import (
	"context"
	"database/sql"
	"errors"

	"thidua/data"
)

// RegisterTotals counts what a search has found.
type RegisterTotals struct {
	Found       data.AwardCount      // how many of whom, with their prizes
	BySubject   map[data.Subject]int // of the whole register, whatever is searched for
	ByAuthority map[data.Level]int   // likewise
}

// All is how many entries the whole register has.
func (t RegisterTotals) All() (n int) {
	for _, count := range t.BySubject {
		n += count
	}
	return n
}

// RegisterTotals counts what is looked for, and the whole register by the ways
// in which it can be narrowed. Where much is found it looks through all lines.
func (s *Store) RegisterTotals(ctx context.Context, find RegisterSearch) (RegisterTotals, error) {
	whole, err := s.register.totals(func() (RegisterTotals, error) { return s.countWhole(ctx) })
	if err != nil {
		return whole, err
	}
	cond, err := s.seek(ctx, find)
	if err != nil || cond.where == "1" && !cond.nothing {
		return whole, err
	}
	t := RegisterTotals{BySubject: whole.BySubject, ByAuthority: whole.ByAuthority}
	if cond.nothing {
		return t, nil
	}
	t.Found, err = s.countFound(ctx, cond)
	return t, err
}

// countFound adds up the lines that are looked for. Sums need no sorting, which
// groups of all that much is found would.
func (s *Store) countFound(ctx context.Context, cond sought) (c data.AwardCount, err error) {
	var all int
	err = s.reader.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(subject = ?), 0), coalesce(sum(subject = ?), 0), coalesce(sum(prize), 0), coalesce(sum(prize = 0), 0)
		FROM register_line WHERE `+cond.where, append([]any{data.Collective, data.Household}, cond.args...)...).Scan(&all, &c.Collectives, &c.Households, &c.Prizes, &c.Unpriced)
	c.Individuals = all - c.Collectives - c.Households
	return c, s.unread(ctx, err)
}

// ReadyRegister reads what the first search through the register would have to
// read before it.
func (s *Store) ReadyRegister(ctx context.Context) error {
	return s.unread(ctx, s.register.words.know(ctx, s.reader))
}

func (s *Store) countWhole(ctx context.Context) (RegisterTotals, error) {
	t := RegisterTotals{BySubject: map[data.Subject]int{}, ByAuthority: map[data.Level]int{}}
	err := s.eachCount(ctx, sought{where: "1"}, func(g data.AwardGroup) {
		t.Found.Add(g)
		t.BySubject[g.Subject] += g.Count
		t.ByAuthority[g.Authority] += g.Count
	})
	return t, err
}

// eachCount counts the lines that are looked for by who was commended, who
// decided, and whether the prize is known.
func (s *Store) eachCount(ctx context.Context, cond sought, do func(data.AwardGroup)) (err error) {
	rows, err := s.reader.QueryContext(ctx, "SELECT subject, authority, prize <> 0, count(*), sum(prize) FROM register_line WHERE "+cond.where+
		" GROUP BY 1, 2, 3", cond.args...)
	if err != nil {
		return s.unread(ctx, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var g data.AwardGroup
		if err := rows.Scan(&g.Subject, &g.Authority, &g.Priced, &g.Count, &g.Prizes); err != nil {
			return err
		}
		do(g)
	}
	if err := rows.Err(); err != nil {
		return s.unread(ctx, err)
	}
	return nil
}

// RegisterSize is how many entries the register has.
func (s *Store) RegisterSize() (n int, err error) {
	err = s.reader.QueryRow("SELECT count(*) FROM register_line").Scan(&n)
	return n, problemOf(err)
}

// RegisterVersion tells apart how the register was and is: another one after
// each write that has changed it.
func (s *Store) RegisterVersion() int64 { return s.register.now() }

// RegisterGroups counts the whole register by everything that statistics ask
// about. It reads all of it.
func (s *Store) RegisterGroups(ctx context.Context) (groups []data.AwardGroup, err error) {
	rows, err := s.reader.QueryContext(ctx, "SELECT "+keptIn("year")+", l.subject, l.authority, l.form, l.kind, "+keptIn("bloc")+", "+keptIn("field")+", "+
		keptIn("gender")+`, coalesce(l.entry ->> 'Standing', ''), l.id < 0, l.prize <> 0, count(*), sum(l.prize)
		FROM register_line l LEFT JOIN award a ON a.id = l.id GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`)
	if err != nil {
		return nil, s.unread(ctx, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var g data.AwardGroup
		if err := rows.Scan(&g.Year, &g.Subject, &g.Authority, &g.FormName, &g.Kind, &g.Bloc, &g.Field, &g.Gender, &g.Standing, &g.Here, &g.Priced, &g.Count, &g.Prizes); err != nil {
			return nil, err
		}
		groups = append(groups, g)
	}
	if err := rows.Err(); err != nil {
		return nil, s.unread(ctx, err)
	}
	return groups, nil
}

// RegisterPosition is how many of the entries that are looked for stand before
// one, -1 when that is not among them.
func (s *Store) RegisterPosition(ctx context.Context, find RegisterSearch, id int64) (position int, err error) {
	cond, err := s.seek(ctx, find)
	if err != nil || cond.nothing {
		return -1, err
	}
	err = s.moment(ctx, func(tx *sql.Tx) error {
		position, err = s.position(ctx, tx, find, cond, id)
		return err
	})
	if err != nil {
		return -1, s.unread(ctx, err)
	}
	return position, nil
}

func (s *Store) position(ctx context.Context, tx *sql.Tx, find RegisterSearch, cond sought, id int64) (int, error) {
	one := cond
	one.args = append([]any{}, cond.args...)
	one.and("id = ?", id)
	var p spot
	err := tx.QueryRowContext(ctx, "SELECT place, name FROM register_line WHERE "+one.where, one.args...).Scan(&p.place, &p.name)
	if errors.Is(err, sql.ErrNoRows) {
		return -1, nil
	}
	if err != nil {
		return -1, err
	}
	switch {
	case find.Order == ByNewest && find.Descending:
		cond.and("place > ?", p.place)
	case find.Order == ByNewest:
		cond.and("place < ?", p.place)
	case find.Order == ByName && find.Descending:
		cond.and("(name > ? OR name = ? AND place < ?)", p.name, p.name, p.place)
	case find.Order == ByName:
		cond.and("(name < ? OR name = ? AND place < ?)", p.name, p.name, p.place)
	default:
		places, err := s.order(ctx, tx, find)
		if err != nil {
			return -1, err
		}
		return s.indexAmong(ctx, tx, places, cond, p.place)
	}
	var n int
	err = tx.QueryRowContext(ctx, "SELECT count(*) FROM register_line WHERE "+cond.where, cond.args...).Scan(&n)
	return n, err
}

// indexAmong counts the lines that are looked for before one, in an order.
func (s *Store) indexAmong(ctx context.Context, tx *sql.Tx, places []int64, cond sought, place int64) (n int, err error) {
	sift := sieve{ctx: ctx, tx: tx, cond: cond}
	for i := range places {
		if places[i] == place {
			return n, nil
		}
		ok, err := sift.lets(places, i, 1)
		if err != nil {
			return -1, err
		}
		if ok {
			n++
		}
	}
	return -1, nil
}
