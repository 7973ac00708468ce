package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"thidua/data"
)

// replay is what the history of a record comes to, entry by entry.
type replay struct {
	entity   string
	id       int64
	campaign int64
	fields   map[string]string // those that were told; the others are empty, 0 or as the schema fills them
	aside    string            // the moment in which it was put aside, "" while it is in use
	lost     bool              // its history was removed, as the law asks, and not told anew
}

func (r *replay) play(e *entry) error {
	r.campaign = e.campaignID
	if e.redacted != "" {
		r.lost = true
		return nil
	}
	switch data.Action(e.action) {
	case data.Redacted: // it tells how the record stands since
		r.fields, r.aside, r.lost = map[string]string{}, "", false
	case data.Deleted:
		at, err := time.Parse(momentLayout, e.at)
		if err != nil {
			return fmt.Errorf("moment of entry %d: %w", e.id, err)
		}
		r.aside = at.Format(time.RFC3339)
	case data.Restored:
		r.aside = ""
	}
	var after map[string]string
	if err := json.Unmarshal([]byte(e.after), &after); err != nil {
		return fmt.Errorf("fields of entry %d: %w", e.id, err)
	}
	for name, value := range after {
		if name == "deleted" {
			r.aside = value
			continue
		}
		r.fields[name] = value
	}
	return nil
}

// told is what an entry about a whole record tells of it: what is neither
// empty nor 0.
func told(row map[string]string) map[string]string {
	full := map[string]string{}
	for name, text := range row {
		if text != "" && text != "0" && name != "id" {
			full[name] = text
		}
	}
	return full
}

// asTexts are the columns of a record as the history keeps them.
func asTexts(row map[string]any) map[string]string {
	all := make(map[string]string, len(row))
	for name, value := range row {
		switch v := value.(type) { // what SQLite keeps is one or the other
		case string:
			all[name] = v
		case int64:
			all[name] = strconv.FormatInt(v, 10)
		default:
			all[name] = fmt.Sprint(v)
		}
	}
	return all
}

// list names the columns for a query.
func (k kind) list() string { return strings.Join(k.names(), ", ") }

// defaultsOf is what the schema fills the columns of a table with.
func defaultsOf(q querier, table string) (defaults map[string]string, err error) {
	rows, err := q.QueryContext(context.Background(), "SELECT name, coalesce(dflt_value, '') FROM pragma_table_info(?)", table)
	if err != nil {
		return nil, fmt.Errorf("columns of %s: %w", table, problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	defaults = map[string]string{}
	for rows.Next() {
		var name, value string
		if err := rows.Scan(&name, &value); err != nil {
			return nil, err
		}
		defaults[name] = strings.Trim(value, "'")
	}
	return defaults, problemOf(rows.Err())
}

// scanMoment reads a moment as the history keeps it.
type scanMoment struct{ into *time.Time }

// Scan implements sql.Scanner.
func (m scanMoment) Scan(kept any) (err error) {
	*m.into, err = time.Parse(momentLayout, fmt.Sprint(kept))
	return err
}
