package campaign

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// doubts is the register of readings of the plan that the officer must settle.
type doubts struct {
	d *desk.Desk
	desk.Table[data.Doubt]
}

func newDoubts(d *desk.Desk) desk.Screen {
	s := &doubts{d: d}
	s.Fill(d, ui.TableSpec[data.Doubt]{
		ID: "doubts", Title: ui.T("place.doubts"),
		Columns: []ui.Column[data.Doubt]{
			{ID: "clause", Title: ui.T("field.doubt.clause"), Width: 88, Wrap: true, Text: func(x data.Doubt) string { return x.Clause }},
			{ID: "about", Title: ui.T("doubts.col.about"), Width: 124, Wrap: true, Text: s.about},
			{ID: "found", Title: ui.T("field.doubt.found"), Width: 208, Wrap: true, Text: func(x data.Doubt) string { return x.Found }},
			{ID: "question", Title: ui.T("field.doubt.question"), Width: 246, Wrap: true, Text: func(x data.Doubt) string { return x.Question }},
			{
				ID: "state", Title: ui.T("doubts.col.state"), Width: 146, Text: doubtState,
				Mark: func(x data.Doubt) ui.Mark { return ui.MarkOf(doubtTone(x)) },
			},
			{ID: "resolved_on", Title: ui.T("field.doubt.resolved_on"), Hidden: true, Text: func(x data.Doubt) string { return x.ResolvedOn.String() }, Value: func(x data.Doubt) any { return x.ResolvedOn }},
			{ID: "answer", Title: ui.T("field.doubt.answer"), Hidden: true, Text: func(x data.Doubt) string { return x.Answer }},
		},
		Actions: []ui.Action{
			{Label: ui.T("doubts.settle"), Primary: true, NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.On(func(x data.Doubt) { SettleDoubt(d, x) })},
			{Label: ui.T("doubts.record"), NeedsRow: true, Do: s.On(s.openRecord)},
			{Label: ui.T("doubts.reopen"), Rare: true, NeedsRow: true, Do: s.On(s.reopen)},
		},
		Chips: []ui.Chip[data.Doubt]{
			{Label: ui.T("doubts.open"), Tone: ui.ToneWarn, Match: data.Doubt.Open},
			{Label: ui.T("doubts.settled"), Tone: ui.ToneGood, Match: func(x data.Doubt) bool { return !x.Open() }},
		},
		Open:   func(x data.Doubt) { SettleDoubt(d, x) },
		Detail: s.detail,
		Footer: func(shown []data.Doubt) string {
			open := 0
			for _, x := range shown {
				if x.Open() {
					open++
				}
			}
			return ui.T("doubts.footer", "Count", len(shown), "Open", open)
		},
		Empty: ui.Empty{Text: ui.T("doubts.empty")},
	}, func(x data.Doubt) int64 { return x.ID }, func() []data.Doubt { return d.Ledger.Doubts })
	return s
}

// about names the record and the field that the doubt is about.
func (s *doubts) about(x data.Doubt) string {
	title := ui.T("entity." + x.Entity)
	switch x.Entity {
	case "target":
		for _, t := range s.d.Ledger.Targets {
			if t.ID == x.EntityID {
				title = cmp.Or(t.Code, t.Name)
			}
		}
	case "movement", "legal_basis":
		title = history.NewTitles(s.d.Ledger).Of(x.Entity, strconv.FormatInt(x.EntityID, 10))
	}
	return ui.T("doubts.about", "Title", title, "Field", words.FieldLabel(x.Entity, x.Field))
}

func doubtState(x data.Doubt) string {
	if x.Open() {
		return ui.T("doubts.open")
	}
	return ui.T("doubts.settled")
}

func doubtTone(x data.Doubt) ui.Tone {
	if x.Open() {
		return ui.ToneWarn
	}
	return ui.ToneGood
}

func (s *doubts) detail(x data.Doubt) fyne.CanvasObject {
	pane := container.NewVBox(
		ui.ToneText(doubtState(x), doubtTone(x)),
		ui.Details([]ui.Pair{
			{Label: ui.T("field.doubt.clause"), Text: x.Clause},
			{Label: ui.T("doubts.col.about"), Text: s.about(x)},
			{Label: ui.T("field.doubt.found"), Text: x.Found},
			{Label: ui.T("field.doubt.question"), Text: x.Question},
			{Label: ui.T("field.doubt.answer"), Text: x.Answer},
			{Label: ui.T("field.doubt.resolved_on"), Text: x.ResolvedOn.String()},
		}))
	pane.Add(history.Pane(s.d, "doubt", x.ID))
	return pane
}

// SettleDoubt takes what the officer has found out.
func SettleDoubt(d *desk.Desk, x data.Doubt) {
	if x.ResolvedOn.IsZero() {
		x.ResolvedOn = d.Today()
	}
	ui.Form{
		Window: d.Window, Title: ui.T("doubts.settle"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("doubts.question", "Found", x.Found)),
			ui.NoteField(x.Question),
			ui.MultiField(ui.T("field.doubt.answer"), &x.Answer, ui.Required(), ui.Name("answer"), ui.Hint(ui.T("doubts.answer.hint"))),
			ui.DateField(ui.T("field.doubt.resolved_on"), &x.ResolvedOn, ui.Required(), ui.Name("resolved_on")),
		},
		Save:   func() error { return d.Store.Doubts.Save(&x, "") },
		OnDone: func() { d.Saved(ui.T("doubts.saved")) },
	}.Show()
}

// reopen puts a settled doubt back among those to settle; its answer stays.
func (s *doubts) reopen(x data.Doubt) {
	x.ResolvedOn = vn.Date{}
	if err := s.d.Store.Doubts.Save(&x, ""); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.d.Saved(ui.T("doubts.reopened"))
}

// openRecord leads to what the doubt is about, where it can be changed.
func (s *doubts) openRecord(x data.Doubt) {
	if at, ok := desk.EntityPlaces[x.Entity]; ok {
		s.d.Open(at, x.EntityID)
		return
	}
	Edit(s.d)
}
