package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
)

// place names a screen.
type place string

// The screens. The first six are tabs, in the order of the officer's year; the
// rest are pages of a tab, see [pagesOf].
const (
	atOverview    place = "overview"
	atTargets     place = "targets"
	atSubmissions place = "submissions"
	atAwards      place = "awards"
	atHandUp      place = "handup"
	atRegisters   place = "registers"

	atUnits           place = "units"
	atPeriods         place = "periods"
	atUrging          place = "urging"
	atReminders       place = "reminders"
	atRates           place = "rates"
	atMovements       place = "movements"
	atMovementResults place = "movement_results"
	atGathered        place = "gathered"
	atExemplars       place = "exemplars"
	atDecisions       place = "decisions"
	atCouncil         place = "council"
	atMeetings        place = "meetings"
	atBlanks          place = "blanks"
	atRegister        place = "register"
	atAwardStats      place = "award_stats"
	atBases           place = "bases"
	atTasks           place = "tasks"
	atDoubts          place = "doubts"
	atRules           place = "rules"
	atHolidays        place = "holidays"
	atHistory         place = "history"
	atUpwardChecks    place = "upward_checks"
	atReport          place = "report"
	atPapers          place = "papers"
)

// pagesOf lists the pages of a tab that has several, in the order in which they
// are offered; none for a tab that is one page.
func pagesOf(tab place) []place {
	switch tab {
	case atSubmissions:
		return []place{atSubmissions, atUrging, atReminders, atRates, atPeriods, atMovementResults, atGathered}
	case atAwards:
		return []place{atAwards, atMeetings, atCouncil, atDecisions, atBlanks, atRegister, atAwardStats, atRules}
	case atHandUp:
		return []place{atUpwardChecks, atReport, atHandUp, atPapers}
	case atRegisters:
		return []place{atUnits, atMovements, atExemplars, atBases, atTasks, atDoubts, atHolidays, atHistory}
	}
	return cityPagesOf(tab)
}

// pageName is what a screen is called by who looks for it: its tab and, on a tab
// of several, its page.
func pageName(at place) string {
	for _, tab := range []place{atSubmissions, atAwards, atHandUp, atRegisters} {
		if slices.Contains(pagesOf(tab), at) {
			return ui.T("place."+string(tab)) + " – " + ui.T("page."+string(at))
		}
	}
	return ui.T("place." + string(at))
}

// places holds the screens and brings one of them to the front.
type places struct {
	screens map[place]screen
	stale   map[place]bool // those that have not shown the ledger as it now is
	tabs    *container.AppTabs
	order   []place // of the tabs
	shelves map[place]*shelf
}

func newPlaces(d *desk) *places {
	p := &places{stale: map[place]bool{}, shelves: map[place]*shelf{}, order: []place{atOverview, atTargets, atSubmissions, atAwards, atHandUp, atRegisters}}
	d.places = p
	p.screens = map[place]screen{
		atOverview: newOverview(d), atTargets: newTargets(d), atSubmissions: newSubmissions(d),
		atAwards: newAwards(d), atUpwardChecks: newUpwardChecks(d), atReport: newReport(d), atHandUp: newHandUp(d), atPapers: newPapers(d),
		atUnits: newUnits(d), atMovements: newMovements(d), atExemplars: newExemplars(d),
		atPeriods: newPeriods(d), atUrging: newUrging(d), atReminders: newReminderLog(d), atRates: newRates(d),
		atMovementResults: newMovementResults(d), atGathered: newGathered(d),
		atMeetings: newMeetings(d), atCouncil: newCouncil(d), atDecisions: newDecisions(d), atBlanks: newBlanks(d), atRegister: newAwardRegister(d),
		atAwardStats: newAwardStats(d), atBases: newBases(d), atTasks: newTasks(d), atDoubts: newDoubts(d),
		atRules: newRules(d), atHolidays: newHolidays(d), atHistory: newHistory(d),
	}
	p.arrange()
	return p
}

// arrange puts the screens on their tabs.
func (p *places) arrange() {
	p.tabs = container.NewAppTabs()
	for _, at := range p.order {
		var content fyne.CanvasObject
		if pages := pagesOf(at); len(pages) > 0 {
			p.shelves[at] = newShelf(pages, p.screens, p.freshen)
			content = p.shelves[at].Object()
		} else {
			content = p.screens[at].Object()
		}
		// A page enlarged beyond the screen must not enlarge the window.
		p.tabs.Append(container.NewTabItem(ui.T("place."+string(at)), container.NewScroll(content)))
	}
	p.tabs.OnSelected = func(*container.TabItem) { p.front() }
}

// Object returns the tabs with their screens.
func (p *places) Object() fyne.CanvasObject { return p.tabs }

// refresh shows the ledger on the screen in front, and on the others when they
// come there.
func (p *places) refresh() {
	for at := range p.screens {
		p.stale[at] = true
	}
	p.freshen(p.at())
}

// freshen makes a screen show the ledger as it now is.
func (p *places) freshen(at place) {
	if p.stale[at] {
		p.stale[at] = false
		p.screens[at].Refresh()
	}
}

// at is the place in front.
func (p *places) at() place {
	tab := p.order[p.tabs.SelectedIndex()]
	if s, ok := p.shelves[tab]; ok {
		return s.shown
	}
	return tab
}

// current is the screen in front.
func (p *places) current() screen { return p.screens[p.at()] }

// front readies the screen that has come to the front.
func (p *places) front() {
	p.freshen(p.at())
	p.current().Focus()
}

// turn goes to the next page of the tab in front, or the one before.
func (p *places) turn(by int) {
	if s, ok := p.shelves[p.order[p.tabs.SelectedIndex()]]; ok {
		s.turn(by)
	}
}

// open brings a screen to the front and, with an id, a record on it into view.
func (p *places) open(at place, id int64) {
	for i, tab := range p.order {
		if s, ok := p.shelves[tab]; ok && slices.Contains(s.pages, at) {
			s.show(at)
			p.tabs.SelectIndex(i)
		} else if tab == at {
			p.tabs.SelectIndex(i)
		}
	}
	p.front()
	if id != 0 {
		p.screens[at].Select(id)
	}
}
