package desk

import (
	"maps"
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
	AtPersons         Place = "persons"
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
		return []Place{AtUnits, AtMovements, AtExemplars, AtBases, AtTasks, AtDoubts, AtHolidays, AtHistory, AtPersons, AtBackups}
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

// Maker makes a screen.
type Maker func(*Desk) Screen

// Places holds the screens and brings one of them to the front. A screen is made
// when it is first wanted: the window is there sooner.
type Places struct {
	d       *Desk
	makers  map[Place]Maker
	made    map[Place]Screen
	stale   map[Place]bool // those that have not shown the ledger as it now is
	tabs    *container.AppTabs
	holders map[Place]*fyne.Container // of the tabs
	Order   []Place                   // of the tabs
	pages   func(tab Place) []Place
	shelves map[Place]*Shelf // of the tabs with several pages that were in front
}

// NewPlaces puts the screens of a side of the program on its tabs; pages lists
// the pages of a tab, if it has several.
func NewPlaces(d *Desk, order []Place, pages func(tab Place) []Place, makers map[Place]Maker) *Places {
	p := &Places{
		d: d, makers: makers, made: map[Place]Screen{}, stale: map[Place]bool{}, holders: map[Place]*fyne.Container{},
		Order: order, pages: pages, shelves: map[Place]*Shelf{},
	}
	d.Places = p
	p.arrange()
	return p
}

// arrange makes the tabs.
func (p *Places) arrange() {
	items := make([]*container.TabItem, len(p.Order))
	for i, at := range p.Order {
		p.holders[at] = container.NewStack()
		// A page enlarged beyond the screen must not enlarge the window.
		items[i] = container.NewTabItem(ui.T("place."+string(at)), container.NewScroll(p.holders[at]))
	}
	p.tabs = container.NewAppTabs(items...)
	p.tabs.OnSelected = func(*container.TabItem) { p.front() }
}

// Object returns the tabs with their screens.
func (p *Places) Object() fyne.CanvasObject { return p.tabs }

// All lists the places that have a screen.
func (p *Places) All() []Place { return slices.Sorted(maps.Keys(p.makers)) }

// Has reports whether there is a screen at a place.
func (p *Places) Has(at Place) bool { return p.makers[at] != nil }

// Screen is the screen at a place that has one, made if it was not.
func (p *Places) Screen(at Place) Screen {
	if p.made[at] == nil {
		p.made[at] = p.makers[at](p.d)
		p.stale[at] = true
	}
	return p.made[at]
}

// fresh is the screen at a place, showing the ledger as it now is.
func (p *Places) fresh(at Place) Screen {
	s := p.Screen(at)
	if p.stale[at] {
		p.stale[at] = false
		s.Refresh()
	}
	return s
}

// Refresh shows the ledger on the screen in front, and on the others when they
// come there.
func (p *Places) Refresh() {
	for at := range p.made {
		p.stale[at] = true
	}
	p.fill()
}

// Outdated has a screen show what it shows anew, now if it is in front.
func (p *Places) Outdated(at Place) {
	p.stale[at] = true
	if p.At() == at {
		p.fill()
	}
}

// fill puts the screen in front where it is seen, up to date.
func (p *Places) fill() {
	tab := p.Order[p.tabs.SelectedIndex()]
	if s := p.Shelf(tab); s != nil {
		s.fill()
		hold(p.holders[tab], s.Object())
		return
	}
	hold(p.holders[tab], p.fresh(tab).Object())
}

// Shelf holds the pages of a tab that has several, else it is nil.
func (p *Places) Shelf(tab Place) *Shelf {
	if pages := p.pages(tab); p.shelves[tab] == nil && len(pages) > 0 {
		p.shelves[tab] = newShelf(pages, p.fresh)
	}
	return p.shelves[tab]
}

// hold lets a container hold one thing.
func hold(c *fyne.Container, o fyne.CanvasObject) {
	if len(c.Objects) != 1 || c.Objects[0] != o {
		c.Objects = []fyne.CanvasObject{o}
		c.Refresh()
	}
}

// At is the place in front.
func (p *Places) At() Place {
	tab := p.Order[p.tabs.SelectedIndex()]
	if s := p.Shelf(tab); s != nil {
		return s.shown
	}
	return tab
}

// Current is the screen in front.
func (p *Places) Current() Screen { return p.Screen(p.At()) }

// front readies the screen that has come to the front.
func (p *Places) front() {
	p.fill()
	p.Current().Focus()
}

// Turn goes to the next page of the tab in front, or the one before.
func (p *Places) Turn(by int) {
	if s := p.Shelf(p.Order[p.tabs.SelectedIndex()]); s != nil {
		s.turn(by)
	}
}

// open brings a screen to the front and, with an id, a record on it into view.
func (p *Places) open(at Place, id int64) {
	for i, tab := range p.Order {
		if slices.Contains(p.pages(tab), at) {
			p.Shelf(tab).show(at)
			p.tabs.SelectIndex(i)
		} else if tab == at {
			p.tabs.SelectIndex(i)
		}
	}
	p.front()
	if id != 0 {
		p.Screen(at).Select(id)
	}
}
