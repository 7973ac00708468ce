package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"thidua/data"
)

// kind is what the store knows of one kind of record without its Go type: its
// table and columns, where it is searched, and what may refer to it.
type kind struct {
	name    string // the SQL table, and the entity in the history
	number  int64  // its place in the search index
	columns []column
	zero    []any    // a record with nothing in it, as it is kept
	search  []string // columns that the search reads; the first is the title
	usedBy  []reference
	city    bool                          // of the city's side, see [OfCity]
	sound   func(w *work, id int64) error // whether a record keeps the rules of its kind
	insert  string                        // the statement that adds a row
	sorted  []string                      // the names of the columns in the order of the alphabet
}

// reference is a column of another table that holds the id of a record.
type reference struct{ table, column string }

func (k kind) names() []string {
	names := make([]string, len(k.columns))
	for i, c := range k.columns {
		names[i] = c.name
	}
	return names
}

func (k kind) has(name string) bool { return slices.Contains(k.names(), name) }

// querier is what reads: the pool of readers, or the writer's transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Table keeps one kind of record.
type Table[T any] struct {
	kind
	s     *Store
	guard func(w *work, before, after *T) error // rules that need the database; before is nil for a new record
}

// Get returns the record with the id.
func (t Table[T]) Get(id int64) (T, error) {
	return t.get(t.s.reader, id)
}

func (t Table[T]) get(q querier, id int64) (T, error) {
	found, err := t.query(q, "id = ? AND deleted = ''", id)
	if err == nil && len(found) == 0 {
		err = &data.Problem{Key: "problem.gone"}
	}
	if err != nil {
		var none T
		return none, fmt.Errorf("%s %d: %w", t.name, id, err)
	}
	return found[0], nil
}

// List returns the records of a campaign, or all records of a kind that
// belongs to none.
func (t Table[T]) List(campaignID int64) ([]T, error) {
	return t.list(t.s.reader, campaignID)
}

func (t Table[T]) list(q querier, campaignID int64) ([]T, error) {
	if t.has("campaign_id") {
		return t.query(q, "campaign_id = ? AND deleted = ''", campaignID)
	}
	return t.query(q, "deleted = ''")
}

func (t Table[T]) query(q querier, where string, args ...any) (found []T, err error) {
	rows, err := q.QueryContext(context.Background(), fmt.Sprintf(
		"SELECT %s FROM %s WHERE %s ORDER BY id", strings.Join(t.names(), ", "), t.name, where), args...)
	if err != nil {
		return nil, fmt.Errorf("query %s: %w", t.name, t.s.notice(problemOf(err)))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	kept, addresses := make([]any, len(t.columns)), make([]any, len(t.columns))
	for i := range kept {
		addresses[i] = &kept[i]
	}
	for rows.Next() {
		if err := rows.Scan(addresses...); err != nil {
			return nil, fmt.Errorf("scan %s: %w", t.name, err)
		}
		var record T
		if err := fill(reflect.ValueOf(&record).Elem(), t.columns, kept); err != nil {
			return nil, fmt.Errorf("read %s: %w", t.name, err)
		}
		found = append(found, record)
	}
	return found, t.s.notice(problemOf(rows.Err()))
}

// Save keeps the record as it now is and gives a new one its id. The history
// keeps what it was and why it changed.
func (t Table[T]) Save(record *T, why string) error {
	return t.SaveAll([]*T{record}, why)
}

// SaveAll saves several records in one stroke: all or none, undone together.
func (t Table[T]) SaveAll(records []*T, why string) error {
	return t.s.write(why, func(w *work) error {
		for _, r := range records {
			if err := t.save(w, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// Delete puts the record aside; Undo brings it back. A record that others
// refer to stays.
func (t Table[T]) Delete(id int64, why string) error {
	return t.s.write(why, func(w *work) error { return t.remove(w, id) })
}

func (t Table[T]) remove(w *work, id int64) error {
	record, err := t.get(w, id)
	if err != nil {
		return err
	}
	if err := w.unused(t.kind, id); err != nil {
		return err
	}
	before, err := t.text(&record)
	if err != nil {
		return err
	}
	return w.putAside(t.kind, id, before)
}

func (t Table[T]) save(w *work, record *T) error {
	if c, ok := any(*record).(interface{ Check() error }); ok {
		if err := c.Check(); err != nil {
			return err
		}
	}
	v := reflect.ValueOf(record).Elem()
	id := v.Field(0)
	var before *T
	if id.Int() != 0 {
		old, err := t.get(w, id.Int())
		if err != nil {
			return err
		}
		before = &old
	}
	if t.guard != nil {
		if err := t.guard(w, before, record); err != nil {
			return err
		}
	}
	now, err := t.text(record)
	if err != nil {
		return err
	}
	if before == nil {
		newID, err := w.insert(t.kind, now)
		if err == nil {
			id.SetInt(newID)
		}
		return err
	}
	was, err := t.text(before)
	if err != nil {
		return err
	}
	return w.update(t.kind, id.Int(), was, now)
}

// text encodes a record as its columns.
func (t Table[T]) text(record *T) (map[string]any, error) {
	kept, err := values(reflect.ValueOf(record).Elem(), t.columns)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", t.name, err)
	}
	row := make(map[string]any, len(kept))
	for i, c := range t.columns {
		row[c.name] = kept[i]
	}
	return row, nil
}
