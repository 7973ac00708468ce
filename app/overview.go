package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/backups"
	"thidua/app/desk"
	"thidua/app/persons"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// overview is the first screen: what is due, how far everything has come and
// what to do today.
type overview struct {
	d       *desk.Desk
	cards   *fyne.Container
	todos   *fyne.Container
	targets *fyne.Container
	object  fyne.CanvasObject
}

func newOverview(d *desk.Desk) desk.Screen {
	v := &overview{d: d, cards: container.New(shares{0.7, 0.1, 0.05, 0.15}), todos: container.NewVBox(), targets: container.NewVBox()}
	below := container.NewHSplit(
		ui.Card(ui.T("overview.todo"), container.NewVScroll(v.todos)),
		ui.Card(ui.T("overview.chart"), container.NewVScroll(v.targets)))
	below.SetOffset(0.36)
	v.object = container.NewPadded(container.NewBorder(v.cards, nil, nil, nil, below))
	return v
}

// Object returns what is placed in the window.
func (v *overview) Object() fyne.CanvasObject { return v.object }

// Select has nothing to bring into view.
func (v *overview) Select(int64) {}

// Focus leaves the keyboard with the window.
func (v *overview) Focus() { v.d.Window.Canvas().Unfocus() }

// Find searches everywhere, for the page has no list of its own.
func (v *overview) Find() { v.d.Find() }

// Press has no keys of its own.
func (v *overview) Press(ui.Shortcut) bool { return false }

// Refresh sums the ledger up anew.
func (v *overview) Refresh() {
	o := v.d.Ledger.Overview(v.d.Today())
	c := v.d.Ledger.Campaign
	v.cards.Objects = []fyne.CanvasObject{
		ui.Card(ui.T("overview.deadlines"), container.NewVBox(
			words.Wrapped(words.DeadlineText("overview.unit_deadline", c.UnitDue(), o.UnitDays)),
			words.Wrapped(words.DeadlineText("overview.city_deadline", c.CityDue(), o.CityDays)))),
		ui.Card(ui.T("place.submissions"), v.submissions(o)),
		ui.Card(ui.T("place.targets"), v.states(o)),
		ui.Card(ui.T("place.awards"), v.awards(o)),
	}
	v.todos.Objects = nil
	for _, todo := range o.Todos {
		v.todos.Add(v.d.TodoLine(todo))
	}
	for _, todo := range slices.Concat(backups.Todos(v.d), persons.Todos(v.d)) {
		v.todos.Add(todo)
	}
	if len(v.todos.Objects) == 0 {
		v.todos.Add(ui.ToneText(ui.T("overview.nothing_to_do"), ui.ToneGood))
	}
	v.targets.Objects = nil
	for _, row := range v.d.Ledger.TargetRows() {
		v.targets.Add(v.targetBar(row))
	}
	v.cards.Refresh()
	v.todos.Refresh()
	v.targets.Refresh()
}

func (v *overview) submissions(o data.Overview) fyne.CanvasObject {
	if o.MustReport == 0 {
		return words.Wrapped(ui.T("overview.no_units"))
	}
	return container.NewVBox(
		ui.Bar(float64(o.Received)/float64(o.MustReport), -1, ui.ToneInfo),
		words.Wrapped(ui.T("overview.submissions", "Received", o.Received, "All", o.MustReport)),
		ui.ToneText(ui.T("overview.on_time", "Count", o.OnTime), ui.ToneGood),
		ui.ToneText(ui.T("overview.late_missing", "Late", o.Late, "Missing", o.Missing), missingTone(o)))
}

// missingTone warns of reports that came late, and of those still to come once
// it is time to ask for them.
func missingTone(o data.Overview) ui.Tone {
	if o.Late > 0 || o.Missing > 0 && o.Pressing {
		return ui.ToneWarn
	}
	return ui.ToneMuted
}

func (v *overview) states(o data.Overview) fyne.CanvasObject {
	if o.Targets == 0 {
		return words.Wrapped(ui.T("targets.empty"))
	}
	grid := container.NewGridWithColumns(2)
	for _, verdict := range data.Verdicts(v.d.Ledger.TargetRows()) {
		grid.Add(ui.ToneText(ui.T("overview.state", "Count", verdict.Count, "State", ui.T("state."+verdict.Wording)), words.StateTones[verdict.State]))
	}
	return container.NewVBox(grid)
}

func (v *overview) awards(o data.Overview) fyne.CanvasObject {
	lines := container.NewVBox(
		words.Wrapped(ui.T("overview.nominations", "Count", o.Nominations)),
		ui.ToneText(ui.T("overview.decided", "Count", o.Decided), doneTone(o.Decided)))
	if o.InDraft > 0 {
		lines.Add(ui.ToneText(ui.T("overview.in_draft", "Count", o.InDraft), ui.ToneInfo))
	}
	if o.Twins > 0 {
		lines.Add(ui.ToneText(ui.T("overview.twins", "Count", o.Twins), ui.ToneWarn))
	}
	return lines
}

func doneTone(n int) ui.Tone {
	if n == 0 {
		return ui.ToneMuted
	}
	return ui.ToneGood
}

// targetBar is one line of the chart: the name, a bar with the pace marked on
// it, and the verdict. A click leads to the target.
func (v *overview) targetBar(row data.TargetRow) fyne.CanvasObject {
	a := row.Assessment
	share, mark := row.Progress()
	if a.State == data.Met || a.State == data.Exceeded {
		share = 1
	}
	text := ui.T("state." + a.Wording())
	if a.Percent.Valid {
		text = ui.T("overview.bar", "State", text, "Percent", vn.FormatNumber(a.Percent.Decimal))
	}
	name := ui.TapLabel(data.TitleOf(row.Target, v.d.Ledger.Targets), func() { v.d.Open(desk.AtTargets, row.Target.ID) })
	verdict := ui.ToneText(text, words.StateTones[a.State])
	return container.New(&barLine{}, name, ui.Bar(share, mark, words.StateTones[a.State]), verdict)
}

// barLine lays out a name, a bar and a verdict in columns that line up.
type barLine struct{}

// MinSize is one line high.
func (barLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, 26)
}

// Layout gives the name and the bar what the verdict leaves.
func (barLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const verdict, gap = 180, 8
	rest := size.Width - verdict - 2*gap
	widths := []float32{rest * 0.6, rest * 0.4, verdict}
	x := float32(0)
	for i, o := range objects {
		h := size.Height
		if i == 1 {
			h = 12
		}
		o.Resize(fyne.NewSize(widths[i], h))
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		x += widths[i] + gap
	}
}
