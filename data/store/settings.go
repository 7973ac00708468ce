package store

import (
	"database/sql"
	"errors"
	"fmt"
	"os/user"

	"thidua/data"
	"thidua/data/vn"
)

// Get returns a setting, "" when it was never set or cannot be read.
func (s *Store) Get(key string) string {
	var value string
	if err := s.reader.QueryRow("SELECT value FROM setting WHERE key = ?", key).Scan(&value); err != nil {
		return ""
	}
	return value
}

// Set keeps a setting.
func (s *Store) Set(key, value string) error {
	_, err := s.writer.Exec(`INSERT INTO setting (key, value) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
	if err != nil {
		return fmt.Errorf("set %s: %w", key, problemOf(err))
	}
	return nil
}

// SampleDay is the day on which a ledger of sample data lives; zero for real
// data.
func (s *Store) SampleDay() vn.Date {
	day, err := vn.ParseISO(s.Get(settingSampleDay))
	if err != nil {
		return vn.Date{}
	}
	return day
}

// SetSampleDay makes this a ledger of sample data that lives on the day.
func (s *Store) SetSampleDay(day vn.Date) error { return s.Set(settingSampleDay, day.ISO()) }

const settingSampleDay = "sample.today"

// Office returns who uses the program.
func (s *Store) Office() data.Office {
	return data.Office{
		Ward: s.Get("office.ward"), City: s.Get("office.city"), Place: s.Get("office.place"),
		Department: s.Get("office.department"), Officer: s.Get("office.officer"),
	}
}

// SetOffice keeps who uses the program.
func (s *Store) SetOffice(o data.Office) error {
	if err := o.Check(); err != nil {
		return err
	}
	for key, value := range map[string]string{
		"office.ward": o.Ward, "office.city": o.City, "office.place": o.Place,
		"office.department": o.Department, "office.officer": o.Officer,
	} {
		if err := s.Set(key, value); err != nil {
			return err
		}
	}
	return nil
}

// Who is the author of changes: the officer named in the settings of the side
// that the program is used on, else the user of the PC.
func (s *Store) Who() string {
	var officer string
	key := "office.officer"
	if s.OnCitySide() {
		key = cityOfficer
	}
	err := s.reader.QueryRow("SELECT value FROM setting WHERE key = ?", key).Scan(&officer)
	if err == nil && officer != "" {
		return officer
	}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return ""
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}
