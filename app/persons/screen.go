package persons

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/data/person"
	"thidua/data/vn"
)

// Screen shows what is kept about one person.
type Screen struct {
	d      *desk.Desk
	page   *ui.TablePage[*Row]
	state  *fyne.Container // what the officer should know, above the table
	object *fyne.Container

	who   *person.Person // nil while nobody has been looked for
	rows  []*Row
	names history.Titles
	seen  int64 // the newest change when the person was looked for
}

func newScreen(d *desk.Desk) desk.Screen {
	s := &Screen{d: d, state: container.NewVBox(), names: history.Titles{}}
	find := ui.Action{Label: ui.T("persons.find"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.find}
	s.page = ui.NewTablePage(ui.TableSpec[*Row]{
		ID: "persons", Title: ui.T("persons.title"), DetailWidth: 330, Window: d.Window, Settings: d.Store,
		Key:     func(r *Row) string { return r.Kind + strconv.FormatInt(r.ID, 10) },
		Columns: s.columns(),
		Actions: []ui.Action{
			find,
			{Label: ui.T("persons.correct"), NeedsRow: true, Do: s.on(s.correct)},
			{Label: ui.T("persons.remove"), Do: s.remove},
			{Label: ui.T("persons.again"), Rare: true, Do: s.again},
			{Label: ui.T("persons.settings"), Rare: true, Do: s.settings},
		},
		Chips: []ui.Chip[*Row]{
			{Label: ui.T("persons.chip_goes"), Tone: ui.ToneWarn, Match: func(r *Row) bool { return r.Goes() }},
			{Label: ui.T("persons.chip_kept"), Tone: ui.ToneMuted, Match: func(r *Row) bool { return !r.Goes() }},
		},
		Search: s.words,
		Open:   s.correct,
		Detail: s.detail,
		Footer: s.footer,
		Empty:  ui.Empty{Text: ui.T("persons.empty"), Action: &find},
		Export: func(ui.Sheet) { s.handOut(d.ExportSheet) },
		Print:  func(ui.Sheet) { s.handOut(d.PrintSheet) },
	})
	s.object = container.NewBorder(s.state, nil, nil, nil, s.page.Object())
	return s
}

func (s *Screen) columns() []ui.Column[*Row] {
	return []ui.Column[*Row]{
		{
			ID: "chosen", Title: ui.T("persons.chosen"), Width: 50, Align: ui.Center, Tick: s.tick,
			Mark:  func(r *Row) ui.Mark { return r.box() },
			Value: func(r *Row) any { return r.chosen },
		},
		{ID: "kind", Title: ui.T("persons.kind"), Width: 120, Wrap: true, Text: func(r *Row) string { return ui.T("entity." + r.Kind) }},
		{ID: "title", Title: ui.T("persons.record"), Width: 190, Wrap: true, Text: func(r *Row) string { return r.title }},
		{ID: "data", Title: ui.T("persons.data"), Width: 260, Wrap: true, Text: func(r *Row) string { return r.told }},
		{
			ID: "past", Title: ui.T("persons.past"), Width: 80, Align: ui.Right, Text: func(r *Row) string { return count(r.Past) },
			Value: func(r *Row) any { return r.Past },
		},
		{ID: "fate", Title: ui.T("persons.fate"), Width: 190, Wrap: true, Text: (*Row).fateText, Mark: (*Row).mark},
	}
}

// Object returns what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Refresh shows what is to be known now, and the person anew when something has
// been changed.
func (s *Screen) Refresh() {
	s.tell()
	if id, _, err := s.d.Store.HeadAt(); err == nil && s.who != nil && id != s.seen {
		s.look(*s.who)
	}
}

// Select brings nothing into view: the records are those of a person.
func (s *Screen) Select(int64) {}

// Focus puts the cursor into the table.
func (s *Screen) Focus() { s.page.Focus() }

// Find looks for a person while there is none, then within the records.
func (s *Screen) Find() {
	if s.who == nil {
		s.find()
		return
	}
	s.page.FocusFilter()
}

// Press does what a key stands for on the page.
func (s *Screen) Press(key ui.Shortcut) bool { return s.page.Press(key) }

func (s *Screen) on(do func(*Row)) func() {
	return func() {
		if r, ok := s.page.Selected(); ok {
			do(r)
		}
	}
}

// tick takes a record into the removal, or leaves it out.
func (s *Screen) tick(r *Row) {
	if !r.Goes() {
		s.d.Status.Say(ui.T("persons.stays", "Why", r.why()))
		return
	}
	r.chosen = !r.chosen
	s.page.SetRows(s.rows)
}

func (s *Screen) footer(shown []*Row) string {
	if s.who == nil {
		return ""
	}
	chosen, entries := 0, 0
	for _, r := range shown {
		entries += r.Past
		if r.chosen {
			chosen++
		}
	}
	return ui.T("persons.count", "Count", vn.FormatInt(int64(len(shown))), "Entries", vn.FormatInt(int64(entries)), "Chosen", chosen)
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return vn.FormatInt(int64(n))
}
