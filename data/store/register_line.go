package store

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// registerLine is a line of the register as it is kept beside the records that
// it is made of, so that 100,000 need not be read to show thirty.
type registerLine struct {
	place, id                int64
	subject, authority, kind string
	prize                    int64
	form, folded             string
	name                     []byte
	entry                    sql.NullString
	nominee                  string // see [data.NomineeKey]
}

// The parts of a place, from the highest: years and days are counted backwards.
const (
	idBits   = 36
	dayBits  = 17
	dayMost  = 1<<dayBits - 1
	yearMost = 255
)

// placeOf orders entries as the register does by itself: the newest first, of
// one day what was decided here first, then in the order of their numbers.
func placeOf(e *data.Entry) int64 {
	year := yearMost - min(max(e.Year-1900, 0), yearMost)
	day := dayMost
	if !e.IssuedOn.IsZero() {
		day -= min(max(e.IssuedOn.Days(vn.NewDate(1900, 1, 1)), 1), dayMost)
	}
	old, id := int64(1), e.ID
	if e.NominationID != 0 {
		old, id = 0, e.NominationID
	}
	return ((int64(year)<<dayBits|int64(day))<<1|old)<<idBits | id
}

// lineOf makes the line of an entry.
func lineOf(e *data.Entry) (l registerLine, err error) {
	l = registerLine{
		place: placeOf(e), id: e.RowID(), subject: string(e.Subject), authority: string(e.Authority), kind: string(e.Kind),
		prize: e.Prize, form: e.FormName, folded: e.Folded(), name: []byte(vn.NameKey(e.Name)), nominee: data.NomineeKey(e.Subject, e.Name),
	}
	if e.NominationID != 0 {
		text, err := json.Marshal(e)
		if err != nil {
			return l, fmt.Errorf("line of nomination %d: %w", e.NominationID, err)
		}
		l.entry = sql.NullString{String: string(text), Valid: true}
	}
	return l, nil
}

// is reports whether two lines are kept as the same.
func (l *registerLine) is(o *registerLine) bool {
	return l.place == o.place && l.id == o.id && l.subject == o.subject && l.authority == o.authority && l.kind == o.kind &&
		l.prize == o.prize && l.form == o.form && l.folded == o.folded && bytes.Equal(l.name, o.name) && l.entry == o.entry
}

// dropLines takes the lines with the ids away, in the order of their places:
// full text is written quickly only so.
func (w *work) dropLines(ids []int64) error {
	places := make([]int64, 0, len(ids))
	for _, id := range ids {
		var place int64
		err := w.scan("SELECT coalesce(max(place), 0) FROM register_line WHERE id = ?", []any{id}, []any{&place})
		if err != nil {
			return fmt.Errorf("line of %d: %w", id, problemOf(err))
		}
		if place != 0 {
			places = append(places, place)
		}
	}
	slices.Sort(places)
	for _, drop := range []string{"DELETE FROM register_word WHERE rowid = ?", "DELETE FROM register_line WHERE place = ?"} {
		for _, place := range places {
			if _, err := w.exec(drop, place); err != nil {
				return fmt.Errorf("take line away: %w", problemOf(err))
			}
		}
	}
	return nil
}

func (w *work) putLine(l *registerLine) error {
	_, err := w.exec(`INSERT INTO register_line (place, id, subject, authority, kind, prize, form, folded, name, entry)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, l.place, l.id, l.subject, l.authority, l.kind, l.prize, l.form, l.folded, l.name, l.entry)
	if err == nil {
		_, err = w.exec("INSERT INTO register_word (rowid, words) VALUES (?, ?)", l.place, l.terms())
	}
	if err != nil {
		return fmt.Errorf("enter line: %w", problemOf(err))
	}
	return nil
}
