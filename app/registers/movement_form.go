package registers

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// add enters a movement after the last.
func (s *movements) add() {
	last := 0
	for _, m := range s.d.Ledger.Movements {
		last = max(last, m.Position)
	}
	s.form(data.Movement{CampaignID: s.d.Ledger.Campaign.ID, Position: last + 1, Manner: data.Regular})
}

func (s *movements) edit(m movementRow) { s.form(m.Movement) }

// form edits a movement; ID 0 is a new one.
func (s *movements) form(m data.Movement) {
	title := ui.T("movements.edit_title")
	if m.ID == 0 {
		title = ui.T("movements.add")
	}
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.GroupField(ui.T("movements.group_launch")),
			ui.MultiField(ui.T("field.movement.name"), &m.Name, ui.Name("name"), ui.Required()),
			ui.CheckField(ui.T("field.movement.by_central"), &m.ByCentral, ui.Name("by_central"), ui.Hint(ui.T("movements.levels_hint"))),
			ui.CheckField(ui.T("field.movement.by_city"), &m.ByCity, ui.Name("by_city")),
			ui.CheckField(ui.T("field.movement.by_ward"), &m.ByWard, ui.Name("by_ward")),
			ui.CheckField(ui.T("field.movement.by_unit"), &m.ByUnit, ui.Name("by_unit")),
			ui.ChoiceField(ui.T("field.movement.manner"), &m.Manner, words.Choices("manner", data.Manners()), ui.Name("manner")),
			ui.TextField(ui.T("field.movement.launch_doc"), &m.LaunchDoc, ui.Name("launch_doc")),
			ui.TextField(ui.T("field.movement.clause"), &m.Clause, ui.Name("clause"), ui.Width(140)),
			ui.GroupField(ui.T("movements.group_outcome")),
			ui.MultiField(ui.T("field.movement.outcome"), &m.Outcome, ui.Name("outcome")),
			ui.IntField(ui.T("field.movement.collectives"), &m.Collectives, ui.Name("collectives"), ui.Width(110)),
			ui.IntField(ui.T("field.movement.individuals"), &m.Individuals, ui.Name("individuals"), ui.Width(110)),
			ui.TextField(ui.T("field.movement.models"), &m.Models, ui.Name("models")),
			ui.IntField(ui.T("field.movement.ward_awards"), &m.WardAwards, ui.Name("ward_awards"), ui.Width(110)),
			ui.IntField(ui.T("field.movement.city_requests"), &m.CityRequests, ui.Name("city_requests"), ui.Width(110)),
			ui.MultiField(ui.T("field.movement.difficulties"), &m.Difficulties, ui.Name("difficulties")),
			ui.MultiField(ui.T("field.movement.note"), &m.Note, ui.Name("note")),
		},
		Save: func() error { return s.d.Store.Movements.Save(&m, "") },
		OnDone: func() {
			s.d.Saved(ui.T("movements.saved", "Name", m.Name))
			s.Select(m.ID)
		},
	}.Show()
}
