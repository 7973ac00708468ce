package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/vn"
)

// The history's names of who uses the program on the ward's and on the city's
// side. They are kept as settings, one each, with a history like any record.
const (
	officeEntity = "office"
	boardEntity  = "city_board"
)

func ofSettings(entity string) bool { return entity == officeEntity || entity == boardEntity }

const officeOfficer = "office.officer"

// Office returns who uses the program.
func (s *Store) Office() data.Office {
	return data.Office{
		Ward: s.Get("office.ward"), City: s.Get("office.city"), Place: s.Get("office.place"),
		Department: s.Get("office.department"), Officer: s.Get(officeOfficer),
	}
}

// officeIn is [Store.Office] for what goes out of the office: a disk that fails
// for a moment must not leave the name off a document.
func officeIn(q querier) (o data.Office, err error) {
	rows, err := q.QueryContext(context.Background(), "SELECT key, value FROM setting WHERE key LIKE 'office.%'")
	if err != nil {
		return o, fmt.Errorf("read office: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	fields := map[string]*string{
		"office.ward": &o.Ward, "office.city": &o.City, "office.place": &o.Place,
		"office.department": &o.Department, officeOfficer: &o.Officer,
	}
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return o, fmt.Errorf("read office: %w", problemOf(err))
		}
		if field, known := fields[key]; known {
			*field = value
		}
	}
	return o, problemOf(rows.Err())
}

// SetOffice keeps who uses the program.
func (s *Store) SetOffice(o data.Office) error {
	if err := o.Check(); err != nil {
		return err
	}
	return s.changeSettings(officeEntity, map[string]string{
		"ward": o.Ward, "city": o.City, "place": o.Place, "department": o.Department, "officer": o.Officer,
	})
}

// Board returns who uses the program on the city's side. Its city is that of
// the ward's office until it has one of its own.
func (s *Store) Board() city.Board {
	return city.Board{
		Name: s.Get("city.board"), Parent: s.Get("city.parent"), City: cmp.Or(s.Get("city.city"), s.Office().City),
		Place: s.Get("city.place"), Signer: s.Get("city.signer"), Officer: s.Get(cityOfficer),
	}
}

// SetBoard keeps who uses the program on the city's side.
func (s *Store) SetBoard(b city.Board) error {
	if err := b.Check(); err != nil {
		return err
	}
	return s.changeSettings(boardEntity, map[string]string{
		"board": b.Name, "parent": b.Parent, "city": b.City, "place": b.Place, "signer": b.Signer, "officer": b.Officer,
	})
}

// settingOf is the setting that keeps a field of the office or the board.
func settingOf(entity, field string) string {
	prefix, _, _ := strings.Cut(entity, "_")
	return prefix + "." + field
}

// changeSettings keeps the fields that differ, with an entry in the history.
func (s *Store) changeSettings(entity string, now map[string]string) error {
	return s.write("", func(w *work) error { return w.changeSettings(entity, now) })
}

func (w *work) changeSettings(entity string, now map[string]string) error {
	before, after := map[string]string{}, map[string]string{}
	for field, value := range now {
		was, err := w.setting(settingOf(entity, field))
		if err != nil {
			return err
		}
		if value = vn.CleanLines(value); was == value {
			continue
		}
		before[field], after[field] = was, value
		if err := w.set(settingOf(entity, field), value); err != nil {
			return err
		}
	}
	if len(after) == 0 {
		return nil
	}
	k := kind{name: entity, city: entity == boardEntity}
	return w.record(k, map[string]any{"id": int64(1)}, data.Updated, before, after)
}

func (w *work) setting(key string) (value string, err error) {
	err = w.scan("SELECT coalesce(max(value), '') FROM setting WHERE key = ?", []any{key}, []any{&value})
	return value, problemOf(err)
}

func (w *work) set(key, value string) error {
	_, err := w.exec("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value)
	if err != nil {
		return fmt.Errorf("set %s: %w", key, problemOf(err))
	}
	return nil
}

// takeBackSettings undoes a change of the office or the board.
func (w *work) takeBackSettings(c data.Change) error {
	for field, value := range c.After {
		is, err := w.setting(settingOf(c.Entity, field))
		if err != nil {
			return err
		}
		if is != value {
			return &data.Problem{Key: "problem.changed_since"}
		}
	}
	return w.changeSettings(c.Entity, c.Before)
}
