package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
)

// Place names a screen.
type Place string

// The screens. The first six are tabs, in the order of the officer's year; the
// rest are pages of a tab, see [PagesOf].
const (
	AtOverview    Place = "overview"
	AtTargets     Place = "targets"
	AtSubmissions Place = "submissions"
	AtAwards      Place = "awards"
	AtHandUp      Place = "handup"
	AtRegisters   Place = "registers"

	AtUnits           Place = "units"
	AtPeriods         Place = "periods"
	AtUrging          Place = "urging"
	AtReminders       Place = "reminders"
	AtRates           Place = "rates"
	AtMovements       Place = "movements"
	AtMovementResults Place = "movement_results"
	AtGathered        Place = "gathered"
	AtExemplars       Place = "exemplars"
	AtDecisions       Place = "decisions"
	AtCouncil         Place = "council"
	AtMeetings        Place = "meetings"
	AtBlanks          Place = "blanks"
	AtRegister        Place = "register"
	AtAwardStats      Place = "award_stats"
	AtBases           Place = "bases"
	AtTasks           Place = "tasks"
	AtDoubts          Place = "doubts"
	AtRules           Place = "rules"
	AtHolidays        Place = "holidays"
	AtHistory         Place = "history"
	AtBackups         Place = "backups"
	AtUpwardChecks    Place = "upward_checks"
	AtReport          Place = "report"
	AtPapers          Place = "papers"
)

// Tabs lists the tabs of the ward's side.
func Tabs() []Place {
	return []Place{AtOverview, AtTargets, AtSubmissions, AtAwards, AtHandUp, AtRegisters}
}

// PagesOf lists the pages of a tab that has several, in the order in which they
// are offered; none for a tab that is one page.
func PagesOf(tab Place) []Place {
	switch tab {
	case AtSubmissions:
		return []Place{AtSubmissions, AtUrging, AtReminders, AtRates, AtPeriods, AtMovementResults, AtGathered}
	case AtAwards:
		return []Place{AtAwards, AtMeetings, AtCouncil, AtDecisions, AtBlanks, AtRegister, AtAwardStats, AtRules}
	case AtHandUp:
		return []Place{AtUpwardChecks, AtReport, AtHandUp, AtPapers}
	case AtRegisters:
		return []Place{AtUnits, AtMovements, AtExemplars, AtBases, AtTasks, AtDoubts, AtHolidays, AtHistory, AtBackups}
	}
	return nil
}

// PageName is what a screen is called by who looks for it: its tab and, on a tab
// of several, its page.
func PageName(at Place) string {
	for _, tab := range []Place{AtSubmissions, AtAwards, AtHandUp, AtRegisters} {
		if slices.Contains(PagesOf(tab), at) {
			return ui.T("place."+string(tab)) + " – " + ui.T("page."+string(at))
		}
	}
	return ui.T("place." + string(at))
}

// Places holds the screens and brings one of them to the front.
type Places struct {
	Screens map[Place]Screen
	stale   map[Place]bool // those that have not shown the ledger as it now is
	tabs    *container.AppTabs
	Order   []Place // of the tabs
	pages   func(tab Place) []Place
	Shelves map[Place]*Shelf
}

// NewPlaces makes the screens of a side of the program and puts them on its tabs;
// pages lists the pages of a tab, if it has several.
func NewPlaces(d *Desk, order []Place, pages func(tab Place) []Place, screens func(*Desk) map[Place]Screen) *Places {
	p := &Places{stale: map[Place]bool{}, Shelves: map[Place]*Shelf{}, Order: order, pages: pages}
	d.Places = p
	p.Screens = screens(d)
	p.arrange()
	return p
}

// arrange puts the screens on their tabs.
func (p *Places) arrange() {
	p.tabs = container.NewAppTabs()
	for _, at := range p.Order {
		var content fyne.CanvasObject
		if pages := p.pages(at); len(pages) > 0 {
			p.Shelves[at] = newShelf(pages, p.Screens, p.freshen)
			content = p.Shelves[at].Object()
		} else {
			content = p.Screens[at].Object()
		}
		// A page enlarged beyond the screen must not enlarge the window.
		p.tabs.Append(container.NewTabItem(ui.T("place."+string(at)), container.NewScroll(content)))
	}
	p.tabs.OnSelected = func(*container.TabItem) { p.front() }
}

// Object returns the tabs with their screens.
func (p *Places) Object() fyne.CanvasObject { return p.tabs }

// Refresh shows the ledger on the screen in front, and on the others when they
// come there.
func (p *Places) Refresh() {
	for at := range p.Screens {
		p.stale[at] = true
	}
	p.freshen(p.At())
}

// freshen makes a screen show the ledger as it now is.
func (p *Places) freshen(at Place) {
	if p.stale[at] {
		p.stale[at] = false
		p.Screens[at].Refresh()
	}
}

// At is the place in front.
func (p *Places) At() Place {
	tab := p.Order[p.tabs.SelectedIndex()]
	if s, ok := p.Shelves[tab]; ok {
		return s.shown
	}
	return tab
}

// Current is the screen in front.
func (p *Places) Current() Screen { return p.Screens[p.At()] }

// front readies the screen that has come to the front.
func (p *Places) front() {
	p.freshen(p.At())
	p.Current().Focus()
}

// Turn goes to the next page of the tab in front, or the one before.
func (p *Places) Turn(by int) {
	if s, ok := p.Shelves[p.Order[p.tabs.SelectedIndex()]]; ok {
		s.turn(by)
	}
}

// open brings a screen to the front and, with an id, a record on it into view.
func (p *Places) open(at Place, id int64) {
	for i, tab := range p.Order {
		if s, ok := p.Shelves[tab]; ok && slices.Contains(s.pages, at) {
			s.show(at)
			p.tabs.SelectIndex(i)
		} else if tab == at {
			p.tabs.SelectIndex(i)
		}
	}
	p.front()
	if id != 0 {
		p.Screens[at].Select(id)
	}
}
