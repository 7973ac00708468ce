//go:build linux

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// edits is the daily work: notes and figures changed, many at once, figures
// deleted, files attached, settings set, strokes undone.
type edits struct{}

func (edits) name() string { return "edits" }

func (edits) prepare(dir, _ string) error {
	s, err := desk.OpenLedger(dir, true)
	if err != nil {
		return err
	}
	return s.Close()
}

func (edits) act(c *child) error {
	s, err := c.open()
	if err != nil {
		return err
	}
	var o *office
	err = c.do("read", func() error {
		o, err = officeOf(s)
		return err
	})
	if err != nil {
		return err
	}
	for n := 1; c.more(n); n++ {
		work := nextStroke(c.seed, n, o)
		if err := c.do(fmt.Sprint("stroke ", n), func() error { return work.do(s) }); err != nil {
			return err
		}
		work.on(o)
	}
	return c.do("close", s.Close)
}

func (edits) judge(t *trial, a account) error {
	return inLedger(t, func(s *store.Store) error {
		is, err := officeOf(s)
		if err != nil {
			return err
		}
		if t.office == nil {
			return errors.New("nobody knows what was there before")
		}
		want, n := t.office, a.count("stroke")
		for k := 1; k <= n; k++ {
			nextStroke(t.seed, k, want).on(want)
		}
		lost := want.differs(is)
		if lost != "" && a.open(fmt.Sprint("stroke ", n+1)) {
			nextStroke(t.seed, n+1, want).on(want) // its end was not told: it may be there, whole
			if want.differs(is) == "" {
				lost = ""
			}
		}
		t.office = is
		if lost != "" {
			return fmt.Errorf("after %d strokes: %s", n, lost)
		}
		return nil
	})
}

// office is what the ledger must hold, reckoned without it.
type office struct {
	targets []int64
	notes   map[int64]string  // of the targets
	figures map[string]string // by target and day
	files   map[string]string // hash by name
	head    string            // a setting
	undo    []*office         // as it was before each stroke that can be undone
}

// officeOf reads the ledger.
func officeOf(s *store.Store) (*office, error) {
	l, err := newestLedger(s)
	if err != nil {
		return nil, err
	}
	o := &office{notes: map[int64]string{}, figures: map[string]string{}, files: map[string]string{}, head: s.Get("torture.head")}
	for _, t := range l.Targets {
		o.targets = append(o.targets, t.ID)
		o.notes[t.ID] = t.Note
	}
	for _, r := range l.Results {
		if r.Kind == data.Actual {
			o.figures[figureKey(r.TargetID, r.AsOf)] = r.Value.String()
		}
	}
	for _, a := range l.Attachments {
		content, err := s.Content(a)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(content)
		o.files[a.Name] = hex.EncodeToString(sum[:])
	}
	return o, nil
}

// newestLedger is the ledger of the campaign at hand.
func newestLedger(s *store.Store) (data.Ledger, error) {
	id, err := desk.LastCampaign(s)
	if err != nil {
		return data.Ledger{}, err
	}
	return s.Ledger(id)
}

func figureKey(target int64, on vn.Date) string { return fmt.Sprint(target, " ", on.ISO()) }

// differs says what is in one and not in the other, "" when nothing.
func (o *office) differs(is *office) string {
	var found []string
	for _, m := range []struct {
		what     string
		want, is map[string]string
	}{{"figures", o.figures, is.figures}, {"files", o.files, is.files}} {
		if !maps.Equal(m.want, m.is) {
			found = append(found, fmt.Sprintf("%s: %d wanted, %d there", m.what, len(m.want), len(m.is)))
		}
	}
	for id, note := range o.notes {
		if is.notes[id] != note {
			found = append(found, fmt.Sprintf("note of target %d: wanted %.30q, is %.30q", id, note, is.notes[id]))
		}
	}
	if o.head != is.head {
		found = append(found, fmt.Sprintf("setting: wanted %q, is %q", o.head, is.head))
	}
	return strings.Join(found, "; ")
}

func (o *office) clone() *office {
	return &office{o.targets, maps.Clone(o.notes), maps.Clone(o.figures), maps.Clone(o.files), o.head, o.undo}
}

// stroke is one thing that the officer does; it comes about as a whole or not
// at all.
type stroke struct {
	notes   map[int64]string
	target  int64
	day     vn.Date
	value   string // of the figure; "" deletes it
	files   map[string][]byte
	head    string
	undoing bool
}

// nextStroke is the n-th stroke of a seed in an office. Parent and child
// reckon the same.
func nextStroke(seed uint64, n int, o *office) stroke {
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	anyTarget := func() int64 { return o.targets[r.IntN(len(o.targets))] }
	switch kind := r.IntN(12); {
	case kind < 4:
		w := stroke{notes: map[int64]string{}}
		for range 1 + r.IntN(len(o.targets)) {
			w.notes[anyTarget()] = fmt.Sprintf("Nét %d/%d: ", seed, n) + strings.TrimSpace(strings.Repeat("thi đua yêu nước ", r.IntN(100)))
		}
		for id, text := range w.notes {
			w.notes[id] = strings.TrimSpace(text)
		}
		return w
	case kind < 7 || kind == 7 && len(o.figures) == 0:
		return stroke{target: anyTarget(), day: vn.NewDate(2025, 1, 1).AddDays(r.IntN(330)), value: fmt.Sprint(1 + r.IntN(1_000_000))}
	case kind == 7:
		keys := slices.Sorted(maps.Keys(o.figures))
		var w stroke
		var day string
		if _, err := fmt.Sscan(keys[r.IntN(len(keys))], &w.target, &day); err != nil {
			panic(err)
		}
		w.day, _ = vn.ParseISO(day)
		return w
	case kind < 10:
		w := stroke{files: map[string][]byte{}}
		for i := range 1 + r.IntN(3) {
			content := make([]byte, 1+r.IntN(100_000))
			for j := range content {
				content[j] = byte(r.Uint32())
			}
			w.files[fmt.Sprintf("tep_%d_%d_%d.bin", seed, n, i)] = content
		}
		return w
	case kind == 10 && len(o.undo) > 0:
		return stroke{undoing: true}
	}
	return stroke{head: fmt.Sprint(seed, "/", n)}
}

// on does the stroke in the office.
func (w stroke) on(o *office) {
	switch {
	case w.undoing:
		was := o.undo[len(o.undo)-1]
		was.head = o.head // settings are not undone
		*o = *was
		return
	case w.head != "":
		o.head = w.head
		return
	}
	o.undo = append(slices.Clone(o.undo), o.clone())
	maps.Copy(o.notes, w.notes)
	for name, content := range w.files {
		sum := sha256.Sum256(content)
		o.files[name] = hex.EncodeToString(sum[:])
	}
	switch {
	case w.target == 0:
	case w.value == "":
		delete(o.figures, figureKey(w.target, w.day))
	default:
		o.figures[figureKey(w.target, w.day)] = w.value
	}
}

// do does the stroke in the ledger, by the ways that the window goes.
func (w stroke) do(s *store.Store) error {
	id, err := desk.LastCampaign(s)
	switch {
	case err != nil:
		return err
	case w.undoing:
		_, err := s.UndoLast(id)
		return err
	case w.head != "":
		return s.Set("torture.head", w.head)
	case w.files != nil:
		var files []store.File
		for _, name := range slices.Sorted(maps.Keys(w.files)) {
			files = append(files, store.File{Attachment: &data.Attachment{CampaignID: id, Entity: "campaign", EntityID: id, Name: name}, Content: w.files[name]})
		}
		return s.Attach(files...)
	case w.notes != nil:
		return w.doNotes(s)
	}
	return w.doFigure(s, id)
}

func (w stroke) doNotes(s *store.Store) error {
	var changed []*data.Target
	for _, id := range slices.Sorted(maps.Keys(w.notes)) {
		t, err := s.Targets.Get(id)
		if err != nil {
			return err
		}
		t.Note = w.notes[id]
		changed = append(changed, &t)
	}
	return s.Targets.SaveAll(changed, "")
}

func (w stroke) doFigure(s *store.Store, campaign int64) error {
	all, err := s.Results.List(campaign)
	if err != nil {
		return err
	}
	r := data.Result{CampaignID: campaign, TargetID: w.target, Kind: data.Actual, AsOf: w.day}
	for _, known := range all {
		if known.Kind == data.Actual && known.TargetID == w.target && known.AsOf == w.day {
			r = known
		}
	}
	if w.value == "" {
		return s.Results.Delete(r.ID, "")
	}
	r.Value = decimal.RequireFromString(w.value)
	return s.Results.Save(&r, "")
}
