package store

import (
	"database/sql"
	"encoding/json"

	"thidua/data"
	"thidua/data/vn"
)

// awardEntries are the entries of old awards that are in use.
func (s *Store) awardEntries(tx *sql.Tx, where string, args ...any) ([]data.Entry, error) {
	awards, err := s.Awards.query(tx, "deleted = '' AND "+where, args...)
	if err != nil {
		return nil, err
	}
	entries := make([]data.Entry, len(awards))
	for i := range awards {
		entries[i].Award = awards[i]
	}
	return entries, s.word(tx, entries)
}

// word gives old awards the wordings of their forms.
func (s *Store) word(tx *sql.Tx, awards []data.Entry) error {
	sets, err := s.RuleSets.list(tx, 0)
	wording := wordings{sets: sets, known: map[wordingKey]string{}}
	for i := range awards {
		awards[i].FormName = wording.of(&awards[i].Award)
	}
	return err
}

// decidedEntries are the entries of those of some nominees who are in an issued
// decision of a campaign that is in use.
func (s *Store) decidedEntries(tx *sql.Tx, ids []int64) (entries []data.Entry, err error) {
	nominees, err := s.Nominations.query(tx, `deleted = '' AND id IN (SELECT value FROM json_each(?))
		AND decision_id <> 0 AND campaign_id IN (SELECT id FROM campaign WHERE deleted = '')`, idList(ids))
	if err != nil {
		return nil, err
	}
	decisions, units, rules := map[int64]data.Decision{}, map[int64]data.Unit{}, map[int64]data.RuleSet{}
	for _, n := range nominees {
		d, err := once(tx, s.Decisions, decisions, n.DecisionID)
		if err != nil {
			return nil, err
		}
		if !d.Issued() {
			continue
		}
		u, err := once(tx, s.Units, units, n.UnitID)
		if err != nil {
			return nil, err
		}
		r, err := once(tx, s.RuleSets, rules, d.RuleSetID)
		if err != nil {
			return nil, err
		}
		entries = append(entries, data.EntryOf(n, d, u, r))
	}
	return entries, nil
}

// once reads a record that many refer to; one that is not there is empty.
func once[T any](tx *sql.Tx, t Table[T], known map[int64]T, id int64) (T, error) {
	if record, ok := known[id]; ok || id == 0 {
		return record, nil
	}
	found, err := t.query(tx, "id = ? AND deleted = ''", id)
	if err != nil || len(found) == 0 {
		var none T
		known[id] = none
		return none, err
	}
	known[id] = found[0]
	return found[0], nil
}

func idList(ids []int64) string {
	text, err := json.Marshal(ids)
	if err != nil {
		return "[]" // which whole numbers never are
	}
	return string(text)
}

// awardOf reads an award from the columns in which it was just saved. The
// general way takes longer than all else that is done with it.
func awardOf(row map[string]any) data.Award {
	text := func(name string) string { s, _ := row[name].(string); return s }
	number := func(name string) int64 { n, _ := row[name].(int64); return n }
	issued, err := vn.ParseISO(text("issued_on"))
	if err != nil {
		issued = vn.Date{} // which was a date a moment ago
	}
	return data.Award{
		ID: number("id"), Number: text("number"), IssuedOn: issued, Year: int(number("year")), Authority: data.Level(text("authority")),
		Subject: data.Subject(text("subject")), Salutation: text("salutation"), Name: text("name"), BirthYear: int(number("birth_year")),
		Post: text("post"), Workplace: text("workplace"), Bloc: text("bloc"), Field: text("field"), Form: text("form"),
		Kind: data.AwardKind(text("kind")), Achievement: text("achievement"), Prize: number("prize"), CertificateNo: text("certificate_no"),
		ReceivedBy: text("received_by"), Note: text("note"),
	}
}

// wordings remembers how forms are worded: a register has few.
type wordings struct {
	sets  []data.RuleSet
	known map[wordingKey]string
}

type wordingKey struct {
	form    string
	subject data.Subject
	on      vn.Date
}

func (w wordings) of(a *data.Award) string {
	key := wordingKey{a.Form, a.Subject, a.IssuedOn}
	name, ok := w.known[key]
	if !ok {
		name = data.FormWording(*a, w.sets)
		w.known[key] = name
	}
	return name
}
