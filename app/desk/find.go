package desk

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/store"
)

// MaxHits is how many finds are listed; a search for more is too wide.
const MaxHits = 60

// EntityPlaces is the page on which each kind of record is shown.
var EntityPlaces = map[string]Place{
	"target": AtTargets, "unit": AtUnits, "movement": AtMovements, "exemplar": AtExemplars,
	"succession": AtUnits, "legal_basis": AtBases, "task": AtTasks, "decision": AtDecisions, "blank": AtBlanks, "nomination": AtAwards, "award": AtRegister,
	"member": AtCouncil, "meeting": AtMeetings, "period": AtPeriods, "movement_result": AtMovementResults,
}

// Find searches every register of every campaign, without diacritics if need
// be, and leads to what was found.
func (d *Desk) Find() {
	ui.Find(d.Window, ui.T("menu.find"), func(query string) ([]ui.Found, error) {
		hits, err := d.Store.Search(query, MaxHits)
		var found []ui.Found
		for _, h := range hits {
			if _, ok := EntityPlaces[h.Entity]; ok {
				found = append(found, ui.Found{Text: HitText(h), Where: ui.T("entity." + h.Entity), Open: func() { d.GoTo(h) }})
			}
		}
		return found, err
	})
}

// HitText is the title of a hit, and of a nominee what tells namesakes apart.
func HitText(h store.Hit) string {
	return words.Joined(" · ", h.Title, words.Year(h.BirthYear), h.Place)
}

// GoTo shows a record that was found, in its own campaign.
func (d *Desk) GoTo(h store.Hit) {
	if h.CampaignID != 0 && h.CampaignID != d.Ledger.Campaign.ID {
		d.Take(h.CampaignID)
	}
	id := h.EntityID
	if h.Entity == "succession" { // of a former name: the unit that had it
		for _, s := range d.Ledger.Successions {
			if s.ID == h.EntityID {
				id = s.ToID
			}
		}
	}
	d.Open(EntityPlaces[h.Entity], id)
}
