package history

import (
	"cmp"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// historyLimit is how many of the newest changes the journal shows.
const historyLimit = 2000

// Row is a change as the journal shows it.
type Row struct {
	data.Change
	Title string
	Names Titles // to tell the fields by, when they come into sight
}

// fields are those that changed, in words.
func (r Row) fields() []fieldChange { return r.Names.changed(r.Change) }

// fieldChange is one field of a record before and after.
type fieldChange struct{ label, before, after string }

// Screen is the journal of changes: who changed what, when and why.
type Screen struct {
	desk.Table[Row]
	d *desk.Desk
}

func newScreen(d *desk.Desk) desk.Screen {
	return JournalOf(d, "result", "submission", "nomination", "decision", "target", "unit", "rule_set")
}

// JournalOf is a journal with chips for some kinds of record.
func JournalOf(d *desk.Desk, chosen ...string) desk.Screen {
	s := &Screen{d: d}
	var chips []ui.Chip[Row]
	for _, entity := range chosen {
		chips = append(chips, ui.Chip[Row]{
			Label: ui.T("entity." + entity), Match: func(r Row) bool { return r.Entity == entity },
		})
	}
	s.Fill(d, ui.TableSpec[Row]{
		ID: "history", Title: ui.T("history.title"), DetailWidth: 290,
		Columns: []ui.Column[Row]{
			{
				ID: "at", Title: ui.T("history.at"), Width: 94, Wrap: true, Text: func(r Row) string { return Moment(r.At) },
				Compare: func(a, b Row) int { return int(a.ID - b.ID) },
			},
			{ID: "who", Title: ui.T("history.who"), Width: 96, Wrap: true, Text: func(r Row) string { return r.Who }},
			{ID: "entity", Title: ui.T("history.entity"), Width: 96, Wrap: true, Text: func(r Row) string { return ui.T("entity." + r.Entity) }},
			{ID: "title", Title: ui.T("history.name"), Width: 170, Wrap: true, Text: func(r Row) string { return r.Title }},
			{ID: "action", Title: ui.T("history.action"), Width: 84, Text: func(r Row) string { return words.Word("action", r.Action) }},
			{ID: "fields", Title: ui.T("history.fields"), Width: 210, Wrap: true, Text: Row.summary},
			{ID: "why", Title: ui.T("history.why"), Width: 100, Wrap: true, Text: func(r Row) string { return r.Why }},
		},
		Actions: []ui.Action{{Label: ui.T("history.undo"), NeedsRow: true, Do: s.undo}},
		Chips:   chips,
		Detail:  s.detail,
		Footer:  func(shown []Row) string { return ui.T("history.count", "Count", len(shown)) },
		Empty:   ui.Empty{Text: ui.T("history.empty")},
	}, func(r Row) int64 { return r.ID }, s.read)
	return s
}

// read takes the newest changes from the store and names what they changed.
func (s *Screen) read() []Row {
	changes, err := s.d.Store.History(s.d.Scope(), historyLimit)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return nil
	}
	names := titlesOf(s.d)
	rows := make([]Row, len(changes))
	for i, c := range changes {
		rows[i] = Row{Change: c, Title: names.ofChange(c), Names: names}
	}
	return rows
}

// changed lists the fields that differ, in the order of the record.
func (t Titles) changed(c data.Change) []fieldChange {
	var fields []fieldChange
	owner := cmp.Or(c.After["entity"], c.Before["entity"])
	for _, name := range fieldOrder(c.Entity) {
		before, had := c.Before[name]
		after, has := c.After[name]
		if !had && !has || name == "id" || name == "campaign_id" {
			continue
		}
		fields = append(fields, fieldChange{
			label:  words.FieldLabel(c.Entity, name),
			before: t.ownedText(owner, c.Entity, name, before),
			after:  t.ownedText(owner, c.Entity, name, after),
		})
	}
	return fields
}

// summary is what changed in a line; what was made or deleted whole is not
// told field by field.
func (r Row) summary() string {
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

// Moment prints a time of the clock on the wall.
func Moment(t time.Time) string { return t.Local().Format("02/01/2006 15:04") }

func (s *Screen) detail(r Row) fyne.CanvasObject {
	pairs := []ui.Pair{
		{Label: ui.T("history.name"), Text: r.Title},
		{Label: ui.T("history.entity"), Text: ui.T("entity." + r.Entity)},
		{Label: ui.T("history.action"), Text: words.Word("action", r.Action)},
		{Label: ui.T("history.at"), Text: Moment(r.At)},
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
func (s *Screen) undo() {
	r, ok := s.Page.Selected()
	if !ok {
		return
	}
	if r.Undone {
		ui.Inform(s.d.Window, ui.T("history.undo"), ui.T("history.not_undoable"))
		return
	}
	together := 0
	for _, other := range s.Page.Rows() {
		if other.Batch == r.Batch {
			together++
		}
	}
	ui.Confirm(s.d.Window, ui.T("history.undo"),
		ui.T("history.undo_text", "Action", words.Word("action", r.Action), "Name", r.Title, "At", Moment(r.At), "Count", together),
		ui.T("history.undo"), true, func() {
			undone, err := s.d.Store.Undo(r.Batch)
			if err != nil {
				ui.ShowError(s.d.Window, err)
				return
			}
			s.d.Undone(undone)
		})
}
