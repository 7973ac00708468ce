package store

import (
	"context"
	"fmt"
	"os/user"

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

// Set keeps a setting. In a ledger that is only looked at nothing is kept, and
// nothing said: how wide a column is does not matter so much.
func (s *Store) Set(key, value string) error {
	if s.view {
		return nil
	}
	if err := s.present(); err != nil {
		return err
	}
	_, err := s.writer.Exec(`INSERT INTO setting (key, value) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
	if err != nil {
		return fmt.Errorf("set %s: %w", key, s.notice(problemOf(err)))
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

// Who is the author of changes: the officer named in the settings of the side
// that the program is used on, else the user of the PC.
func (s *Store) Who() string { return whoIn(s.reader) }

// whoIn is [Store.Who] as a transaction sees it.
func whoIn(q querier) string {
	kept := map[string]string{}
	rows, err := q.QueryContext(context.Background(), "SELECT key, value FROM setting WHERE key IN (?, ?, ?)", settingSide, cityOfficer, officeOfficer)
	if err != nil {
		return ""
	}
	defer rows.Close()
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return ""
		}
		kept[key] = value
	}
	if rows.Err() != nil {
		return ""
	}
	officer := kept[officeOfficer]
	if kept[settingSide] == "city" {
		officer = kept[cityOfficer]
	}
	if officer != "" {
		return officer
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}
