package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
)

// place names a screen.
type place string

// The screens. The first five are tabs, in the order of the officer's year; the
// rest are registers, listed under the last tab.
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
)

// registers lists the registers in the order in which they are offered.
func registers() []place {
	return []place{
		atUnits, atPeriods, atUrging, atReminders, atRates, atMovements, atMovementResults, atExemplars, atGathered,
		atMeetings, atCouncil, atDecisions, atBlanks, atRegister, atAwardStats, atBases, atTasks, atDoubts, atRules, atHolidays, atHistory,
	}
}

// places holds the screens and brings one of them to the front.
type places struct {
	screens map[place]screen
	stale   map[place]bool // those that have not shown the ledger as it now is
	tabs    *container.AppTabs
	order   []place // of the tabs
	shelf   *shelf
}

func newPlaces(d *desk) *places {
	p := &places{stale: map[place]bool{}, order: []place{atOverview, atTargets, atSubmissions, atAwards, atHandUp, atRegisters}}
	d.places = p
	p.screens = map[place]screen{
		atOverview: newOverview(d), atTargets: newTargets(d), atSubmissions: newSubmissions(d),
		atAwards: newAwards(d), atHandUp: newHandUp(d),
		atUnits: newUnits(d), atMovements: newMovements(d), atExemplars: newExemplars(d),
		atPeriods: newPeriods(d), atUrging: newUrging(d), atReminders: newReminderLog(d), atRates: newRates(d),
		atMovementResults: newMovementResults(d), atGathered: newGathered(d),
		atMeetings: newMeetings(d), atCouncil: newCouncil(d), atDecisions: newDecisions(d), atBlanks: newBlanks(d), atRegister: newAwardRegister(d),
		atAwardStats: newAwardStats(d), atBases: newBases(d), atTasks: newTasks(d), atDoubts: newDoubts(d),
		atRules: newRules(d), atHolidays: newHolidays(d), atHistory: newHistory(d),
	}
	p.shelf = newShelf(registers(), p.screens, p.freshen)
	p.tabs = container.NewAppTabs()
	for _, at := range p.order {
		content := p.shelf.Object()
		if s, ok := p.screens[at]; ok {
			content = s.Object()
		}
		// A page enlarged beyond the screen must not enlarge the window.
		p.tabs.Append(container.NewTabItem(ui.T("place."+string(at)), container.NewScroll(content)))
	}
	p.tabs.OnSelected = func(*container.TabItem) { p.front() }
	return p
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
	if at := p.order[p.tabs.SelectedIndex()]; at != atRegisters {
		return at
	}
	return p.shelf.shown
}

// current is the screen in front.
func (p *places) current() screen { return p.screens[p.at()] }

// front readies the screen that has come to the front.
func (p *places) front() {
	p.freshen(p.at())
	p.current().Focus()
}

// open brings a screen to the front and, with an id, a record on it into view.
func (p *places) open(at place, id int64) {
	if _, isTab := p.screens[at]; !isTab && at != atRegisters {
		return
	}
	for i, tab := range p.order {
		if tab == at {
			p.tabs.SelectIndex(i)
		}
	}
	for _, register := range registers() {
		if register == at {
			p.shelf.show(at)
			p.tabs.SelectIndex(len(p.order) - 1)
		}
	}
	p.front()
	if id != 0 {
		p.screens[at].Select(id)
	}
}
