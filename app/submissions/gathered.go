package submissions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
)

// gathered is what the accepted reports of a period come to besides the
// figures of targets: what units count, their difficulties, proposals and
// themes. It shows one part at a time.
type gathered struct {
	d       *desk.Desk
	parts   []gatheredPart
	shown   int
	choice  *widget.Select
	told    *widget.Label
	content *fyne.Container
	bar     *desk.PeriodBar
}

// gatheredPart is one table of the page.
type gatheredPart struct {
	name string
	desk.Screen
}

func newGathered(d *desk.Desk) desk.Screen {
	g := &gathered{d: d, content: container.NewStack(), told: widget.NewLabel("")}
	g.told.Truncation = fyne.TextTruncateEllipsis
	g.parts = []gatheredPart{
		{ui.T("gathered.facts"), newFactSums(d)},
		{ui.T("gathered.facts_by_unit"), newFactsByUnit(d)},
		{ui.T("gathered.difficulties"), newRemarks(d, false)},
		{ui.T("gathered.proposals"), newRemarks(d, true)},
		{ui.T("gathered.themes"), newThemes(d)},
	}
	var names []string
	for _, p := range g.parts {
		names = append(names, p.name)
	}
	g.choice = widget.NewSelect(names, nil)
	g.choice.SetSelectedIndex(0)
	g.choice.OnChanged = func(string) { g.put(g.choice.SelectedIndex()) }
	wide := container.NewGridWrap(fyne.NewSize(260, g.choice.MinSize().Height), g.choice)
	head := container.NewPadded(container.NewBorder(nil, nil, wide, nil, g.told))
	g.bar = desk.NewPeriodBar(d, container.NewBorder(head, nil, nil, nil, g.content))
	g.content.Objects = []fyne.CanvasObject{g.parts[0].Object()}
	return g
}

// put brings a part to the front.
func (g *gathered) put(i int) {
	g.shown = i
	g.part().Refresh()
	g.content.Objects = []fyne.CanvasObject{g.part().Object()}
	g.content.Refresh()
	g.part().Focus()
}

func (g *gathered) part() desk.Screen { return g.parts[g.shown].Screen }

// Object returns what is placed in the window.
func (g *gathered) Object() fyne.CanvasObject { return g.bar.Object }

// Refresh sums the reports of the period on the desk up anew.
func (g *gathered) Refresh() {
	at := g.d.Period()
	g.bar.Refresh()
	g.told.SetText(ui.T("gathered.told", "Taken", len(g.d.Ledger.TakenAnswers(at.ID)), "All", len(g.d.Ledger.SubmissionRowsIn(at, g.d.Today()))))
	g.part().Refresh()
}

// Select has nothing to bring into view: no record stands for a sum.
func (g *gathered) Select(int64) {}

// Focus puts the cursor into the table.
func (g *gathered) Focus() { g.part().Focus() }

// Find puts the cursor into the filter of the table.
func (g *gathered) Find() { g.part().Find() }

// Press does what a key stands for on the table.
func (g *gathered) Press(key ui.Shortcut) bool { return g.part().Press(key) }
