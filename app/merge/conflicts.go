package merge

import (
	"strconv"

	"fyne.io/fyne/v2"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/merge"
)

// side is who wins a conflict.
type side int

const (
	undecided side = iota
	oursWins
	theirsWins
)

// conflictRow is a conflict in words, with what the officer has decided.
type conflictRow struct {
	merge.Conflict
	no                int
	kind, name, field string
	ours, theirs      string
	side              side
}

func (s *Sheet) conflictRow(no int, c merge.Conflict) *conflictRow {
	r := &conflictRow{
		Conflict: c, no: no, kind: ui.T("entity." + c.Here.Entity),
		name: s.names.Of(c.Here.Entity, strconv.FormatInt(c.Here.ID, 10)),
	}
	switch c.Kind {
	case merge.Field, merge.Taken:
		r.field = words.FieldLabel(c.Here.Entity, c.Column)
		r.ours, r.theirs = s.names.Kept(c.Here.Entity, c.Column, c.Ours.Text), s.names.Kept(c.Here.Entity, c.Column, c.Theirs.Text)
	case merge.DeletedThere:
		r.field, r.ours, r.theirs = ui.T("merge.whole"), ui.T("merge.changed"), ui.T("merge.deleted")
	case merge.DeletedHere:
		r.field, r.ours, r.theirs = ui.T("merge.whole"), ui.T("merge.deleted"), ui.T("merge.changed_or_used")
	case merge.InUse:
		r.field, r.ours, r.theirs = ui.T("merge.whole"), ui.T("merge.used"), ui.T("merge.deleted")
	}
	if c.Fixed() {
		r.side = oursWins
	}
	return r
}

// by says who made a side of a conflict what it is, and when.
func by(v merge.Version) string {
	if v.Who == "" && v.At.IsZero() {
		return ui.T("merge.unchanged")
	}
	return ui.T("history.line", "At", history.Moment(v.At), "Who", v.Who)
}

// decision is what was decided, in words.
func (r *conflictRow) decision() string {
	switch {
	case r.Kind == merge.Taken:
		return ui.T("merge.taken")
	case r.Fixed():
		return ui.T("merge.stays")
	case r.side == oursWins:
		return ui.T("merge.ours")
	case r.side == theirsWins:
		return ui.T("merge.theirs")
	}
	return ui.T("merge.undecided")
}

func (r *conflictRow) mark() ui.Mark {
	switch r.side {
	case undecided:
		return ui.MarkOf(ui.ToneWarn)
	case theirsWins:
		return ui.MarkOf(ui.ToneGood)
	}
	return ui.MarkOf(ui.ToneMuted)
}

func (s *Sheet) conflictTable() *ui.TablePage[*conflictRow] {
	return ui.NewTablePage(ui.TableSpec[*conflictRow]{
		ID: "merge", Title: ui.T("merge.conflicts"), Window: s.d.Window, Settings: s.d.Store, DetailWidth: 280,
		Key: func(r *conflictRow) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[*conflictRow]{
			{ID: "decision", Title: ui.T("merge.decision"), Width: 130, Text: (*conflictRow).decision, Mark: (*conflictRow).mark},
			{ID: "kind", Title: ui.T("history.entity"), Width: 100, Wrap: true, Text: func(r *conflictRow) string { return r.kind }},
			{ID: "name", Title: ui.T("history.name"), Width: 160, Wrap: true, Text: func(r *conflictRow) string { return r.name }},
			{ID: "field", Title: ui.T("audit.field"), Width: 110, Wrap: true, Text: func(r *conflictRow) string { return r.field }},
			{ID: "ours", Title: ui.T("merge.this_copy"), Width: 150, Wrap: true, Text: func(r *conflictRow) string { return r.ours }},
			{ID: "theirs", Title: ui.T("merge.other_copy"), Width: 150, Wrap: true, Text: func(r *conflictRow) string { return r.theirs }},
			{ID: "newer", Title: ui.T("merge.newer"), Width: 96, Text: (*conflictRow).newer},
		},
		Actions: []ui.Action{
			{Label: ui.T("merge.keep_ours"), NeedsRow: true, Do: func() { s.choose(oursWins) }},
			{Label: ui.T("merge.take_theirs"), NeedsRow: true, Do: func() { s.choose(theirsWins) }},
			{Label: ui.T("merge.all_ours"), Do: func() { s.chooseShown(func(*conflictRow) side { return oursWins }) }},
			{Label: ui.T("merge.all_theirs"), Do: func() { s.chooseShown(func(*conflictRow) side { return theirsWins }) }},
			{Label: ui.T("merge.all_newer"), Do: func() { s.chooseShown((*conflictRow).newerSide) }},
		},
		Chips: []ui.Chip[*conflictRow]{
			{Label: ui.T("merge.undecided"), Tone: ui.ToneWarn, Match: func(r *conflictRow) bool { return r.side == undecided }},
		},
		Search: func(r *conflictRow) string {
			return r.kind + "\n" + r.name + "\n" + r.field + "\n" + r.ours + "\n" + r.theirs + "\n" + r.Ours.Who + "\n" + r.Theirs.Who
		},
		Open:   func(r *conflictRow) { s.turn(r) },
		Detail: s.conflictDetail,
		Footer: func([]*conflictRow) string { return ui.T("merge.hint") },
		Empty:  ui.Empty{Text: ui.T("merge.no_conflicts")},
		Export: s.d.ExportSheet,
	})
}

// newer says which copy made the later change.
func (r *conflictRow) newer() string {
	switch {
	case r.Ours.At.IsZero() || r.Theirs.At.IsZero():
		return ""
	case r.TheirsNewer():
		return ui.T("merge.other_copy")
	}
	return ui.T("merge.this_copy")
}

func (r *conflictRow) newerSide() side {
	if r.TheirsNewer() {
		return theirsWins
	}
	return oursWins
}

func (s *Sheet) choose(to side) {
	if r, ok := s.conflicts.Selected(); ok && !r.Fixed() {
		r.side = to
		s.conflicts.SetRows(s.rows)
	}
}

// turn decides the other way.
func (s *Sheet) turn(r *conflictRow) {
	if r.side == theirsWins {
		s.choose(oursWins)
	} else {
		s.choose(theirsWins)
	}
}

// chooseShown decides all that the filter shows: those of one officer, of one
// field.
func (s *Sheet) chooseShown(to func(*conflictRow) side) {
	for _, r := range s.conflicts.Shown() {
		if !r.Fixed() {
			r.side = to(r)
		}
	}
	s.conflicts.SetRows(s.rows)
}

func (s *Sheet) conflictDetail(r *conflictRow) fyne.CanvasObject {
	return ui.Details([]ui.Pair{
		{Label: r.kind, Text: r.name},
		{Label: ui.T("audit.field"), Text: r.field},
		{Label: ui.T("merge.side_ours", "By", by(r.Ours)), Text: shown(r.ours)},
		{Label: ui.T("merge.side_theirs", "By", by(r.Theirs)), Text: shown(r.theirs)},
		{Label: ui.T("merge.decision"), Text: r.decision()},
	})
}

func shown(text string) string {
	if text == "" {
		return ui.T("history.nothing")
	}
	return text
}
