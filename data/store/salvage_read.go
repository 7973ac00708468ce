package store

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// wreck is a damaged ledger that is read for what can be saved.
type wreck struct {
	*pages
	tables map[string]rawTable
	seen   map[uint32]bool // pages that belong to something that was read
}

func openWreck(path string) (*wreck, error) {
	p, err := openPages(path)
	if err != nil {
		return nil, err
	}
	w := &wreck{pages: p, seen: map[uint32]bool{}}
	w.tables, _ = p.schema()
	p.walk(1, w.seen, func(rawRow) {})
	w.markFree()
	return w, nil
}

// markFree marks the pages that the file itself calls free: what still stands on
// them is older than what took its place.
func (w *wreck) markFree() {
	head, err := w.head()
	if err != nil {
		return
	}
	for trunk := binary.BigEndian.Uint32(head[32:]); trunk != 0 && !w.seen[trunk]; {
		page, err := w.page(trunk)
		if err != nil {
			return
		}
		w.seen[trunk] = true
		n := min(int(binary.BigEndian.Uint32(page[4:])), w.usable/4-2)
		for i := range n {
			w.seen[binary.BigEndian.Uint32(page[8+4*i:])] = true
		}
		trunk = binary.BigEndian.Uint32(page)
	}
}

// version is the schema that the file was written with; where that cannot be
// read, the newest.
func (w *wreck) version(newest int) int {
	head, err := w.head()
	if err != nil {
		return newest
	}
	if v := int(binary.BigEndian.Uint32(head[60:])); v >= 1 && v <= newest {
		return v
	}
	return newest
}

// shape is a table as it should be.
type shape struct {
	name    string
	columns []shapeColumn
}

type shapeColumn struct {
	name, kind string
	needed     bool
	key        bool // stands for the number of the row
	otherwise  any  // in rows from before it was added
}

// shapes lists the tables of an open ledger but for the search, which is made
// of the others.
func shapes(db *sql.DB) (all []shape, err error) {
	rows, err := db.Query(`SELECT m.name, c.name, c.type, c."notnull" OR c.pk, c.pk AND c.type = 'INTEGER', coalesce(c.dflt_value, '')
		FROM sqlite_master m JOIN pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.sql LIKE '%STRICT%' ORDER BY m.rowid, c.cid`)
	if err != nil {
		return nil, fmt.Errorf("list tables: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var table, otherwise string
		var c shapeColumn
		if err := rows.Scan(&table, &c.name, &c.kind, &c.needed, &c.key, &otherwise); err != nil {
			return nil, err
		}
		c.otherwise = strings.Trim(otherwise, "'")
		if n, err := strconv.ParseInt(otherwise, 10, 64); err == nil {
			c.otherwise = n
		}
		if n := len(all); n == 0 || all[n-1].name != table {
			all = append(all, shape{name: table})
		}
		t := &all[len(all)-1]
		t.columns = append(t.columns, c)
	}
	return all, rows.Err()
}

// fit lays a row out on the columns; a row that does not fit was damaged, or
// belongs to another table.
func (t shape) fit(r rawRow) ([]any, bool) {
	if len(r.values) > len(t.columns) || len(r.values) == 0 {
		return nil, false
	}
	values := slices.Clone(r.values)
	for i, c := range t.columns {
		if i == len(values) {
			values = append(values, c.otherwise)
		}
		ok := false
		switch v := values[i].(type) {
		case nil:
			if ok = !c.needed; c.key {
				values[i], ok = r.id, r.id > 0
			}
		case int64:
			ok = c.kind == "INTEGER" && !c.key
		case string:
			ok = c.kind == "TEXT" && utf8.ValidString(v)
		case []byte:
			ok = c.kind == "BLOB"
		}
		if !ok {
			return nil, false
		}
	}
	return values, true
}

// loose reads the leaves that no tree leads to any more and gives each to the
// one of the tables that all of it fits.
func (w *wreck) loose(tables []shape, visit func(t shape, r rawRow, values []any)) {
	for n := uint32(2); n <= w.count; n++ {
		if w.seen[n] {
			continue
		}
		page, err := w.page(n)
		if err != nil || page[0] != leafPage {
			continue
		}
		var rows []rawRow
		if w.leaf(page, 0, func(r rawRow) { rows = append(rows, r) }); len(rows) == 0 {
			continue
		}
		if t, ok := owner(tables, rows); ok {
			w.seen[n] = true
			for _, r := range rows {
				if values, ok := t.fit(r); ok {
					visit(t, r, values)
				}
			}
		}
	}
}

// owner is the one table that the rows fit, those with all its columns first.
func owner(tables []shape, rows []rawRow) (found shape, one bool) {
	for _, whole := range []bool{true, false} {
		n := 0
		for _, t := range tables {
			fits := !slices.ContainsFunc(rows, func(r rawRow) bool {
				_, ok := t.fit(r)
				return !ok || whole && len(r.values) != len(t.columns)
			})
			if fits {
				found, n = t, n+1
			}
		}
		if n > 0 {
			return found, n == 1
		}
	}
	return found, false
}
