package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// listing keeps the lines of the register in step with the records that a write
// changes. It is settled before the write ends, so that both are kept or
// neither.
type listing struct {
	s       *Store
	w       *work
	fresh   []data.Entry // old awards saved for the first time
	touched map[string]map[int64]bool
	listed  bool   // lines have changed
	words   []byte // of the lines entered, each between two line ends
}

// listedAtOnce is how many lines are entered together: each time goes through
// the whole register once more.
const listedAtOnce = 100_000

// relist notes that the lines made of a record may change; was and now are its
// columns, nil where it was not or is no more in use.
func (w *work) relist(k kind, was, now map[string]any) error {
	l := w.listing
	if l == nil || !concerns(k.name, was, now) { // without a listing the register is made anew after this
		return nil
	}
	row := now
	if row == nil {
		row = was
	}
	id, ok := row["id"].(int64)
	if !ok {
		return fmt.Errorf("line of %s: no id", k.name)
	}
	if k.name == "award" && was == nil && !l.touched["award"][id] {
		return l.awardSaved(now)
	}
	l.touch(k.name, id)
	return nil
}

// concerns reports whether the register may tell of a change.
func concerns(kind string, was, now map[string]any) bool {
	switch kind {
	case "award", "rule_set":
		return true
	case "nomination":
		return decided(was) || decided(now)
	case "decision":
		return !alike(was, now, "number", "issued_on", "rule_set_id")
	case "unit":
		return !alike(was, now, "name", "bloc")
	case "campaign":
		return was == nil || now == nil
	}
	return false
}

func decided(row map[string]any) bool { return row != nil && row["decision_id"] != int64(0) }

// alike reports whether a record was and is in use with the same in all columns.
func alike(was, now map[string]any, columns ...string) bool {
	return was != nil && now != nil && !slices.ContainsFunc(columns, func(c string) bool { return was[c] != now[c] })
}

func (l *listing) touch(kind string, id int64) {
	if l.touched == nil {
		l.touched = map[string]map[int64]bool{}
	}
	if l.touched[kind] == nil {
		l.touched[kind] = map[int64]bool{}
	}
	l.touched[kind][id] = true
}

// settle lists anew whatever the write has touched.
func (l *listing) settle() error {
	if len(l.fresh) == 0 && len(l.touched) == 0 {
		return nil
	}
	if err := l.reworded(); err != nil {
		return err
	}
	if err := l.relistAwards(); err != nil {
		return err
	}
	return l.relistDecided()
}

// relistAwards lists the old awards anew.
func (l *listing) relistAwards() error {
	ids := slices.Sorted(maps.Keys(l.touched["award"]))
	delete(l.touched, "award")
	for chunk := range slices.Chunk(ids, listedAtOnce) {
		awards, err := l.s.awardEntries(l.w.tx, "id IN (SELECT value FROM json_each(?))", idList(chunk))
		if err == nil {
			err = l.put(chunk, awards)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// put enters entries in the place of the lines with the ids.
func (l *listing) put(away []int64, entries []data.Entry) error {
	l.listed = l.listed || len(away)+len(entries) > 0
	if err := l.w.dropLines(away); err != nil {
		return err
	}
	type place struct {
		at int64
		e  *data.Entry
	}
	places := make([]place, len(entries))
	for i := range entries {
		places[i] = place{placeOf(&entries[i]), &entries[i]}
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Compare(a.at, b.at) })
	for _, p := range places {
		line, err := lineOf(p.e)
		if err == nil {
			err = l.w.putLine(&line)
		}
		if err != nil {
			return err
		}
		if len(l.words) <= mostMore {
			l.words = append(append(l.words, strings.ReplaceAll("\n"+line.folded, " ", "\n")...), '\n')
		}
	}
	return nil
}

// relistDecided lists what was decided here anew: the touched nominees, and
// those of touched decisions, rules, units and campaigns.
func (l *listing) relistDecided() error {
	ids := maps.Clone(l.touched["nomination"])
	if ids == nil {
		ids = map[int64]bool{}
	}
	for _, of := range []struct{ kind, where string }{
		{"decision", "decision_id IN (%s)"},
		{"unit", "unit_id IN (%s)"},
		{"campaign", "campaign_id IN (%s)"},
		{"rule_set", "decision_id IN (SELECT id FROM decision WHERE rule_set_id IN (%s))"},
	} {
		if len(l.touched[of.kind]) == 0 {
			continue
		}
		found, err := numbers(l.w.tx, "SELECT id FROM nomination WHERE decision_id <> 0 AND "+fmt.Sprintf(of.where, "SELECT value FROM json_each(?)"),
			idList(slices.Collect(maps.Keys(l.touched[of.kind]))))
		if err != nil {
			return err
		}
		for _, id := range found {
			ids[id] = true
		}
	}
	l.touched = nil
	if len(ids) == 0 {
		return nil
	}
	return l.listDecided(slices.Sorted(maps.Keys(ids)))
}

// listDecided lists nominees anew.
func (l *listing) listDecided(ids []int64) error {
	entries, err := l.s.decidedEntries(l.w.tx, ids)
	if err != nil {
		return err
	}
	away := make([]int64, len(ids))
	for i, id := range ids {
		away[i] = -id
	}
	return l.put(away, entries)
}

// awardSaved lists an award that is new, with others.
func (l *listing) awardSaved(row map[string]any) error {
	l.fresh = append(l.fresh, data.Entry{Award: awardOf(row)})
	if len(l.fresh) < listedAtOnce {
		return nil
	}
	return l.listFresh()
}

func (l *listing) listFresh() error {
	awards := l.fresh
	l.fresh = nil
	return firstOf(l.s.word(l.w.tx, awards), l.put(nil, awards))
}

// reworded touches the old awards whose form is worded otherwise since rules
// have changed.
func (l *listing) reworded() (err error) {
	if err := l.listFresh(); err != nil || len(l.touched["rule_set"]) == 0 {
		return err
	}
	sets, err := l.s.RuleSets.list(l.w.tx, 0)
	if err != nil {
		return err
	}
	rows, err := l.w.tx.QueryContext(context.Background(),
		"SELECT a.id, a.form, a.subject, a.issued_on, l.form FROM register_line l JOIN award a ON a.id = l.id")
	if err != nil {
		return fmt.Errorf("wordings: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	wording := wordings{sets: sets, known: map[wordingKey]string{}}
	for rows.Next() {
		var a data.Award
		var on, was string
		if err := rows.Scan(&a.ID, &a.Form, &a.Subject, &on, &was); err != nil {
			return err
		}
		if a.IssuedOn, err = vn.ParseISO(on); err != nil {
			return fmt.Errorf("day of award %d: %w", a.ID, err)
		}
		if wording.of(&a) != was {
			l.touch("award", a.ID)
		}
	}
	return problemOf(rows.Err())
}
