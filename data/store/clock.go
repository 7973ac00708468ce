package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// moment is the time of a write: the clock's, but not before the last change
// where the clock has only slipped a little. One that is set far back is written
// down as it is: the order of the history is that of its numbers, and nobody can
// tell which of two far moments is right.
func moment(now, last time.Time) time.Time {
	if now.Before(last) && last.Sub(now) <= 24*time.Hour {
		return last
	}
	return now
}

// lastChange reads number and moment of the newest change; zero when there is
// none.
func lastChange(q interface {
	QueryRow(query string, args ...any) *sql.Row
},
) (id int64, at time.Time, err error) {
	var text string
	err = q.QueryRow("SELECT id, at FROM change ORDER BY id DESC LIMIT 1").Scan(&id, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, time.Time{}, nil
	}
	if err != nil {
		return 0, time.Time{}, fmt.Errorf("newest change: %w", problemOf(err))
	}
	at, err = time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return 0, time.Time{}, fmt.Errorf("moment of newest change: %w", err)
	}
	return id, at, nil
}

// ClockBehind returns the moment of the newest change when the PC's clock has
// not come to it, else zero: every deadline is judged by that clock.
func (s *Store) ClockBehind() time.Time {
	_, last, err := lastChange(s.reader)
	if err != nil || last.Sub(s.now()) < 10*time.Minute {
		return time.Time{}
	}
	return last
}
