package persons

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/person"
	"thidua/data/store"
)

// correct leads to the page on which a record is corrected.
func (s *Screen) correct(r *Row) {
	kind, id := r.Kind, r.ID
	switch r.Kind {
	case "version", "attachment":
		if r.Row["submission_id"] != "" {
			kind, id = "submission", number(r.Row["submission_id"])
		} else if r.Row["entity"] != "" {
			kind, id = r.Row["entity"], number(r.Row["entity_id"])
		}
	case "ballot", "attendance":
		kind, id = "meeting", number(r.Row["meeting_id"])
	}
	if r.Aside {
		ui.Inform(s.d.Window, ui.T("persons.correct"), ui.T("persons.correct_aside"))
		return
	}
	at, ok := desk.EntityPlaces[kind]
	direct := map[string]desk.Place{"submission": desk.AtSubmissions, "reminder": desk.AtReminders}[kind]
	if direct != "" {
		at, ok = direct, true
	}
	if !ok || !s.d.Places.Has(at) {
		ui.Inform(s.d.Window, ui.T("persons.correct"), elsewhere(kind))
		return
	}
	if r.CampaignID > 0 && r.CampaignID != s.d.Ledger.Campaign.ID && s.d.Other == nil {
		s.d.Take(r.CampaignID)
	}
	if kind == "submission" {
		id = s.d.Ledger.Submission(id).UnitID // the page lists the units
	}
	if direct != "" {
		s.d.Open(direct, id)
		return
	}
	s.d.GoTo(store.Hit{Entity: kind, EntityID: id, CampaignID: max(r.CampaignID, 0)})
}

// elsewhere says where a record is corrected that no page of this side shows.
func elsewhere(kind string) string {
	switch kind {
	case "office", "city_board":
		return ui.T("persons.correct_settings")
	case "campaign":
		return ui.T("persons.correct_campaign")
	case person.Author, person.Setting:
		return ui.T("persons.correct_none")
	}
	return ui.T("persons.correct_elsewhere", "Kind", ui.T("entity."+kind))
}
