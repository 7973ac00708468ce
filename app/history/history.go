package history

import (
	"cmp"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

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

// Screen is the journal of changes: who changed what, when and why. It shows the
// newest that are looked for; older ones are read when they are asked for.
type Screen struct {
	desk.Table[Row]
	d      *desk.Desk
	search store.HistorySearch
	asking ui.Asking
	found  []Row
	next   int64 // the search goes on before this change
	more   bool
	names  Titles
	seal   string // stands for the whole history, see sealCode
	bar    *bar
	object fyne.CanvasObject
}

// Journal is the screen of the side that the desk is on.
func Journal(d *desk.Desk) desk.Screen {
	s := &Screen{d: d}
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
			{ID: "action", Title: ui.T("history.action"), Width: 112, Wrap: true, Text: Row.Did},
			{ID: "fields", Title: ui.T("history.fields"), Width: 210, Wrap: true, Text: Row.Summary},
			{ID: "why", Title: ui.T("history.why"), Width: 100, Wrap: true, Text: func(r Row) string { return r.Why }},
		},
		Actions: []ui.Action{
			{Label: ui.T("history.undo"), NeedsRow: true, Do: s.undo},
			{Label: ui.T("history.undo_to"), NeedsRow: true, Rare: true, Do: s.undoTo},
			{Label: ui.T("history.older"), Do: func() { s.read(false) }},
			{Label: ui.T("history.all"), Rare: true, Do: s.readAll},
			{Label: ui.T("history.check"), Do: s.check},
			{Label: ui.T("history.compare_seal"), Rare: true, Do: s.compareSeal},
			{Label: ui.T("leavings.title"), Rare: true, Do: func() { Leavings(d) }},
		},
		Seek:   s.seek,
		Detail: s.detail,
		Footer: s.footer,
		Empty:  ui.Empty{Text: ui.T("history.empty")},
	}, func(r Row) int64 { return r.ID }, func() []Row { return s.found })
	s.bar = newBar(s)
	s.object = container.NewBorder(s.bar.object, nil, nil, nil, s.Page.Object())
	return s
}

// Object returns what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Refresh looks anew, from the newest change on.
func (s *Screen) Refresh() {
	s.names = titlesOf(s.d)
	s.bar.offer()
	s.read(true)
}

// Select brings a change into view that has been read.
func (s *Screen) Select(id int64) { s.Table.Select(id) }

// seek looks for what has been typed into the filter box.
func (s *Screen) seek(text string) {
	s.search.Words = text
	s.read(true)
}

// footer counts what is shown and names the seal of the whole history, for who
// notes or prints it.
func (s *Screen) footer(shown []Row) string {
	count := ui.T("history.count", "Count", vn.FormatInt(int64(len(shown))))
	if s.more {
		count = ui.T("history.count_more", "Count", vn.FormatInt(int64(len(shown))))
	}
	if s.seal == "" {
		return count
	}
	return ui.T("history.footer", "Count", count, "Seal", s.seal)
}

// changed lists the fields that differ, in the order of the record.
func (t Titles) changed(c data.Change) []fieldChange {
	var fields []fieldChange
	owner := cmp.Or(c.After["entity"], c.Before["entity"])
	for _, name := range fieldOrder(c.Entity) {
		before, had := c.Before[name]
		after, has := c.After[name]
		if !had && (!has || c.Action == data.Redacted) || name == "id" || name == "campaign_id" {
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

// Did is what was done, in a word.
func (r Row) Did() string {
	did := words.Word("action", r.Action)
	if r.Undoes != 0 {
		return ui.T("history.did_undoing", "What", did)
	}
	return did
}

// Summary is what changed in a line; what was made or deleted whole is not
// told field by field.
func (r Row) Summary() string {
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
	return container.NewVBox(ui.Details([]ui.Pair{
		{Label: ui.T("history.name"), Text: r.Title},
		{Label: ui.T("history.entity"), Text: ui.T("entity." + r.Entity)},
		{Label: ui.T("history.action"), Text: r.Did()},
		{Label: ui.T("history.at"), Text: Moment(r.At)},
		{Label: ui.T("history.who"), Text: r.Who},
		{Label: ui.T("history.why"), Text: r.Why},
	}), r.Fields())
}

// Fields lists what changed, field by field.
func (r Row) Fields() fyne.CanvasObject {
	var pairs []ui.Pair
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
