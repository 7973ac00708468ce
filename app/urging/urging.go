package urging

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// screen is where units are urged to report (đôn đốc; plan V.2): who is to be
// urged, how long it still has, and when it was last reminded.
type screen struct {
	d *desk.Desk
	desk.Table[urgingRow]
	bar *desk.PeriodBar
}

// urgingRow is a unit to be urged with its number in the list.
type urgingRow struct {
	data.Urging
	no int
}

func newScreen(d *desk.Desk) desk.Screen {
	s := &screen{d: d}
	s.Fill(d, ui.TableSpec[urgingRow]{
		ID: "urging", Title: ui.T("place.urging"), Of: d.PeriodTitle, DetailWidth: 280,
		Columns: s.columns(),
		Group:   func(r urgingRow) string { return r.Unit.Bloc },
		Actions: []ui.Action{
			{Label: ui.T("urging.chat"), Primary: true, NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.On(s.send(ByChat))},
			{Label: ui.T("urging.sms"), NeedsRow: true, Do: s.On(s.send(bySMS))},
			{Label: ui.T("urging.email"), NeedsRow: true, Do: s.On(s.send(byEmail))},
			{Label: ui.T("urging.many"), Do: s.many},
			{Label: ui.T("urging.letter"), Do: s.letter},
			{Label: ui.T("place.reminders"), Do: func() { d.Open(desk.AtReminders, 0) }},
			{Label: ui.T("urging.report"), Rare: true, NeedsRow: true, Do: s.On(func(r urgingRow) { d.Open(desk.AtSubmissions, r.Unit.ID) })},
			{Label: ui.T("place.rates"), Rare: true, Do: func() { d.Open(desk.AtRates, 0) }},
		},
		Chips: []ui.Chip[urgingRow]{
			{Label: ui.T("urging.chip_behind"), Tone: ui.ToneBad, Match: func(r urgingRow) bool { return r.Behind }},
			{Label: ui.T("submissions.chip_overdue"), Tone: ui.ToneBad, Match: func(r urgingRow) bool { return r.Timeliness == data.Overdue }},
			{Label: ui.T("urging.chip_never"), Tone: ui.ToneWarn, Match: func(r urgingRow) bool { return r.Last == nil }},
			{Label: ui.T("submissions.chip_returned"), Tone: ui.ToneWarn, Match: func(r urgingRow) bool { return r.Submission.State == data.Returned }},
		},
		Search: func(r urgingRow) string {
			return words.Joined("\n", r.Unit.Code, r.Unit.Name, r.Unit.Bloc, r.Unit.Contact, r.Unit.Phone, r.Unit.Email)
		},
		Open:   s.send(ByChat),
		Detail: s.detail,
		Footer: urgingFooter,
		Empty:  ui.Empty{Text: ui.T("urging.empty")},
	}, func(r urgingRow) int64 { return r.Unit.ID }, s.list)
	s.bar = desk.NewPeriodBar(d, s.Page.Object())
	return s
}

// Object returns what is placed in the window.
func (s *screen) Object() fyne.CanvasObject { return s.bar.Object }

// Refresh shows whom to urge for the period on the desk.
func (s *screen) Refresh() {
	s.bar.Refresh()
	s.Table.Refresh()
}

func (s *screen) list() []urgingRow {
	var rows []urgingRow
	for i, u := range s.d.Ledger.UrgingsIn(s.d.Period(), s.d.Today()) {
		rows = append(rows, urgingRow{u, i + 1})
	}
	return rows
}

func (s *screen) columns() []ui.Column[urgingRow] {
	return []ui.Column[urgingRow]{
		{ID: "no", Title: ui.T("submissions.no"), Width: 42, Align: ui.Center, Text: func(r urgingRow) string { return words.Count(r.no) }, Value: func(r urgingRow) any { return r.no }},
		{ID: "unit", Title: ui.T("submissions.unit"), Width: 150, Wrap: true, Text: func(r urgingRow) string { return r.Unit.Name }},
		{ID: "bloc", Title: ui.T("field.unit.bloc"), Hidden: true, Text: func(r urgingRow) string { return r.Unit.Bloc }},
		{ID: "contact", Title: ui.T("submissions.contact"), Width: 160, Wrap: true, Personal: words.Personal(data.PersonName, data.PersonPhone), Text: func(r urgingRow) string { return words.Reach(r.Unit) }},
		{ID: "email", Title: ui.T("field.unit.email"), Hidden: true, Personal: words.Personal(data.PersonEmail), Text: func(r urgingRow) string { return r.Unit.Email }},
		{ID: "last_day", Title: ui.T("urging.last_day"), Width: 98, Text: func(r urgingRow) string { return r.lastDay().String() }, Value: func(r urgingRow) any { return r.lastDay() }},
		{
			ID: "left", Title: ui.T("urging.left"), Width: 118, Wrap: true, Text: s.standing,
			Mark:    func(r urgingRow) ui.Mark { return ui.MarkOf(r.tone()) },
			Compare: func(a, b urgingRow) int { return a.Left - b.Left },
		},
		{
			ID: "step", Title: ui.T("urging.step"), Width: 62, Align: ui.Center, Text: func(r urgingRow) string { return stepText(r.Step) },
			Mark: func(r urgingRow) ui.Mark {
				if r.Behind {
					return ui.MarkOf(ui.ToneBad)
				}
				return ui.Mark{}
			},
			Compare: func(a, b urgingRow) int { return b.Step - a.Step },
		},
		{ID: "times", Title: ui.T("urging.times"), Width: 52, Align: ui.Center, Text: func(r urgingRow) string { return words.Count(r.Reminders) }, Value: func(r urgingRow) any { return r.Reminders }},
		{
			ID: "last", Title: ui.T("urging.last"), Width: 130, Wrap: true, Text: func(r urgingRow) string { return r.lastText() },
			Compare: func(a, b urgingRow) int { return a.lastOn().Compare(b.lastOn()) },
		},
		{ID: "state", Title: ui.T("field.submission.state"), Hidden: true, Text: func(r urgingRow) string { return words.Word("submission", r.Submission.State) }},
	}
}

// standing says what is missing from the unit, and how long it has.
func (s *screen) standing(r urgingRow) string {
	if r.Submission.State == data.Returned {
		return ui.T("urging.returned")
	}
	return s.d.Timeliness(r.SubmissionRow)
}

func (r urgingRow) tone() ui.Tone {
	if r.Submission.State == data.Returned {
		return ui.ToneWarn
	}
	return words.TimelinessTones[r.Timeliness]
}

// lastDay is the last day on which the unit's report is on time.
func (r urgingRow) lastDay() vn.Date { return r.Due.LastDay() }

// lastOn is the day of the newest reminder.
func (r urgingRow) lastOn() vn.Date {
	if r.Last == nil {
		return vn.Date{}
	}
	return r.Last.On
}

// lastText is the day and the way of the newest reminder.
func (r urgingRow) lastText() string {
	if r.Last == nil {
		return ui.T("urging.never")
	}
	return words.Joined(" · ", r.Last.On.String(), words.Word("reminder_channel", r.Last.Channel))
}

// stepText writes a step as officers do, "T-3"; "" for none.
func stepText(step int) string {
	if step == 0 {
		return ""
	}
	return fmt.Sprintf("T%+d", -step)
}

// send writes to the unit by a message of the kind.
func (s *screen) send(m Message) func(urgingRow) {
	return func(r urgingRow) { Remind(s.d, r.SubmissionRow, m) }
}

func urgingFooter(shown []urgingRow) string {
	behind, overdue := 0, 0
	for _, r := range shown {
		if r.Behind {
			behind++
		}
		if r.Timeliness == data.Overdue {
			overdue++
		}
	}
	return ui.T("urging.footer", "Count", len(shown), "Overdue", overdue, "Behind", behind)
}

// detail is whom to call and how the unit was urged before.
func (s *screen) detail(r urgingRow) fyne.CanvasObject {
	pane := container.NewVBox(
		words.DetailTitle(r.Unit.Name),
		ui.ToneText(s.standing(r), r.tone()))
	if r.Behind {
		pane.Add(words.Warned(ui.T("urging.behind", "Step", stepText(r.Step))))
	}
	pane.Add(ui.Details([]ui.Pair{
		{Label: ui.T("field.unit.contact"), Text: r.Unit.Contact},
		{Label: ui.T("field.unit.phone"), Text: r.Unit.Phone},
		{Label: ui.T("field.unit.email"), Text: r.Unit.Email},
		{Label: ui.T("field.unit.head"), Text: r.Unit.Head},
		{Label: ui.T("submissions.due"), Text: words.DueText(r.Due)},
		{Label: ui.T("field.submission.extended_why"), Text: r.Submission.ExtendedWhy},
		{Label: ui.T("field.submission.returned_why"), Text: r.Submission.ReturnedWhy},
	}))
	AddReminders(s.d, pane, r.Unit)
	return pane
}
