package registers

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// add enters an exemplar found today.
func (s *exemplars) add() {
	s.form(data.Exemplar{CampaignID: s.d.Ledger.Campaign.ID, Kind: data.PersonExemplar, Stage: data.Found, FoundOn: s.d.Today()})
}

func (s *exemplars) edit(e exemplarRow) { s.form(e.Exemplar) }

// form edits an exemplar; ID 0 is a new one.
func (s *exemplars) form(e data.Exemplar) {
	title := ui.T("exemplars.edit_title")
	if e.ID == 0 {
		title = ui.T("exemplars.add")
	}
	ui.Form{
		Window: s.d.Window, Title: title, Wide: true,
		Fields: []ui.Field{
			ui.TextField(ui.T("field.exemplar.name"), &e.Name, ui.Name("name"), ui.Required()),
			ui.ChoiceField(ui.T("field.exemplar.kind"), &e.Kind, words.Choices("exemplar", data.ExemplarKinds()), ui.Name("kind"), ui.Required()),
			ui.PickField(ui.T("field.exemplar.unit_id"), &e.UnitID, s.d.UnitPicks(), ui.Name("unit_id")),
			ui.TextField(ui.T("field.exemplar.field"), &e.Field, ui.Name("field")),
			ui.MultiField(ui.T("field.exemplar.outcome"), &e.Outcome, ui.Name("outcome")),
			ui.ChoiceField(ui.T("field.exemplar.stage"), &e.Stage, words.Choices("stage", data.Stages()), ui.Name("stage"), ui.Required()),
			ui.DateField(ui.T("field.exemplar.found_on"), &e.FoundOn, ui.Name("found_on")),
			ui.CheckField(ui.T("field.exemplar.to_city"), &e.ToCity, ui.Name("to_city")),
			ui.MultiField(ui.T("field.exemplar.note"), &e.Note, ui.Name("note")),
		},
		Save: func() error { return s.d.Store.Exemplars.Save(&e, "") },
		OnDone: func() {
			s.d.Saved(ui.T("exemplars.saved", "Name", e.Name))
			s.Select(e.ID)
		},
	}.Show()
}
