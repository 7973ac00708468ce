package app

import (
	"thidua/app/ui"
	"thidua/data/store"
)

// maxHits is how many finds are listed; a search for more is too wide.
const maxHits = 60

// entityPlaces is the page on which each kind of record is shown.
var entityPlaces = map[string]place{
	"target": atTargets, "unit": atUnits, "movement": atMovements, "exemplar": atExemplars,
	"succession": atUnits, "legal_basis": atBases, "task": atTasks, "decision": atDecisions, "blank": atBlanks, "nomination": atAwards, "award": atRegister,
	"member": atCouncil, "meeting": atMeetings, "period": atPeriods, "movement_result": atMovementResults,
}

// find searches every register of every campaign, without diacritics if need
// be, and leads to what was found.
func (d *desk) find() {
	ui.Find(d.window, ui.T("menu.find"), func(query string) ([]ui.Found, error) {
		hits, err := d.store.Search(query, maxHits)
		var found []ui.Found
		for _, h := range hits {
			if _, ok := entityPlaces[h.Entity]; ok {
				found = append(found, ui.Found{Text: hitText(h), Where: ui.T("entity." + h.Entity), Open: func() { d.goTo(h) }})
			}
		}
		return found, err
	})
}

// hitText is the title of a hit, and of a nominee what tells namesakes apart.
func hitText(h store.Hit) string { return joined(" · ", h.Title, year(h.BirthYear), h.Place) }

// goTo shows a record that was found, in its own campaign.
func (d *desk) goTo(h store.Hit) {
	if h.CampaignID != 0 && h.CampaignID != d.ledger.Campaign.ID {
		d.take(h.CampaignID)
	}
	id := h.EntityID
	if h.Entity == "succession" { // of a former name: the unit that had it
		for _, s := range d.ledger.Successions {
			if s.ID == h.EntityID {
				id = s.ToID
			}
		}
	}
	d.places.open(entityPlaces[h.Entity], id)
}
