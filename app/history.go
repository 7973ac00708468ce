package app

import (
	"cmp"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
)

// historyLimit is how many of the newest changes the journal shows.
const historyLimit = 2000

// historyRow is a change as the journal shows it.
type historyRow struct {
	data.Change
	title string
	names titles // to tell the fields by, when they come into sight
}

// fields are those that changed, in words.
func (r historyRow) fields() []fieldChange { return r.names.changed(r.Change) }

// fieldChange is one field of a record before and after.
type fieldChange struct{ label, before, after string }

// historyScreen is the journal of changes: who changed what, when and why.
type historyScreen struct {
	tableScreen[historyRow]
	d *desk
}

func newHistory(d *desk) screen {
	return journalOf(d, "result", "submission", "nomination", "decision", "target", "unit", "rule_set")
}

// journalOf is a journal with chips for some kinds of record.
func journalOf(d *desk, chosen ...string) screen {
	s := &historyScreen{d: d}
	var chips []ui.Chip[historyRow]
	for _, entity := range chosen {
		chips = append(chips, ui.Chip[historyRow]{
			Label: ui.T("entity." + entity), Match: func(r historyRow) bool { return r.Entity == entity },
		})
	}
	s.fill(d, ui.TableSpec[historyRow]{
		ID: "history", Title: ui.T("history.title"), DetailWidth: 290,
		Columns: []ui.Column[historyRow]{
			{
				ID: "at", Title: ui.T("history.at"), Width: 94, Wrap: true, Text: func(r historyRow) string { return moment(r.At) },
				Compare: func(a, b historyRow) int { return int(a.ID - b.ID) },
			},
			{ID: "who", Title: ui.T("history.who"), Width: 96, Wrap: true, Text: func(r historyRow) string { return r.Who }},
			{ID: "entity", Title: ui.T("history.entity"), Width: 96, Wrap: true, Text: func(r historyRow) string { return ui.T("entity." + r.Entity) }},
			{ID: "title", Title: ui.T("history.name"), Width: 170, Wrap: true, Text: func(r historyRow) string { return r.title }},
			{ID: "action", Title: ui.T("history.action"), Width: 84, Text: func(r historyRow) string { return word("action", r.Action) }},
			{ID: "fields", Title: ui.T("history.fields"), Width: 210, Wrap: true, Text: historyRow.summary},
			{ID: "why", Title: ui.T("history.why"), Width: 100, Wrap: true, Text: func(r historyRow) string { return r.Why }},
		},
		Actions: []ui.Action{{Label: ui.T("history.undo"), NeedsRow: true, Do: s.undo}},
		Chips:   chips,
		Detail:  s.detail,
		Footer:  func(shown []historyRow) string { return ui.T("history.count", "Count", len(shown)) },
		Empty:   ui.Empty{Text: ui.T("history.empty")},
	}, func(r historyRow) int64 { return r.ID }, s.read)
	return s
}

// read takes the newest changes from the store and names what they changed.
func (s *historyScreen) read() []historyRow {
	changes, err := s.d.store.History(s.d.scope(), historyLimit)
	if err != nil {
		ui.ShowError(s.d.window, err)
		return nil
	}
	names := s.d.titles()
	rows := make([]historyRow, len(changes))
	for i, c := range changes {
		rows[i] = historyRow{Change: c, title: names.ofChange(c), names: names}
	}
	return rows
}

// changed lists the fields that differ, in the order of the record.
func (t titles) changed(c data.Change) []fieldChange {
	var fields []fieldChange
	owner := cmp.Or(c.After["entity"], c.Before["entity"])
	for _, name := range fieldOrder(c.Entity) {
		before, had := c.Before[name]
		after, has := c.After[name]
		if !had && !has || name == "id" || name == "campaign_id" {
			continue
		}
		fields = append(fields, fieldChange{
			label:  fieldLabel(c.Entity, name),
			before: t.ownedText(owner, c.Entity, name, before),
			after:  t.ownedText(owner, c.Entity, name, after),
		})
	}
	return fields
}

// summary is what changed in a line; what was made or deleted whole is not
// told field by field.
func (r historyRow) summary() string {
	if r.Action != data.Updated {
		return ""
	}
	var parts []string
	for _, f := range r.fields() {
		parts = append(parts, ui.T("history.change", "Field", f.label, "Before", orNothing(f.before), "After", orNothing(f.after)))
	}
	return strings.Join(parts, "; ")
}

func orNothing(text string) string {
	if text == "" {
		return ui.T("history.nothing")
	}
	return text
}

// moment prints a time of the clock on the wall.
func moment(t time.Time) string { return t.Local().Format("02/01/2006 15:04") }

func (s *historyScreen) detail(r historyRow) fyne.CanvasObject {
	pairs := []ui.Pair{
		{Label: ui.T("history.name"), Text: r.title},
		{Label: ui.T("history.entity"), Text: ui.T("entity." + r.Entity)},
		{Label: ui.T("history.action"), Text: word("action", r.Action)},
		{Label: ui.T("history.at"), Text: moment(r.At)},
		{Label: ui.T("history.who"), Text: r.Who},
		{Label: ui.T("history.why"), Text: r.Why},
	}
	for _, f := range r.fields() {
		pairs = append(pairs, ui.Pair{Label: f.label, Text: f.story(r.Action)})
	}
	return ui.Details(pairs)
}

// story is a field before and after, or its one value where the record was
// made or deleted.
func (f fieldChange) story(a data.Action) string {
	switch a {
	case data.Created, data.Restored:
		return f.after
	case data.Deleted:
		return f.before
	}
	return ui.T("history.to", "Before", orNothing(f.before), "After", orNothing(f.after))
}

// undo takes back the stroke that the selected change was part of.
func (s *historyScreen) undo() {
	r, ok := s.page.Selected()
	if !ok {
		return
	}
	if r.Undone {
		ui.Inform(s.d.window, ui.T("history.undo"), ui.T("history.not_undoable"))
		return
	}
	together := 0
	for _, other := range s.page.Rows() {
		if other.Batch == r.Batch {
			together++
		}
	}
	ui.Confirm(s.d.window, ui.T("history.undo"),
		ui.T("history.undo_text", "Action", word("action", r.Action), "Name", r.title, "At", moment(r.At), "Count", together),
		ui.T("history.undo"), true, func() {
			undone, err := s.d.store.Undo(r.Batch)
			if err != nil {
				ui.ShowError(s.d.window, err)
				return
			}
			s.d.undone(undone)
		})
}
