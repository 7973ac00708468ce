package registers

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// add enters a unit after the last.
func (s *units) add() {
	s.form(data.Unit{Position: data.LastPosition(s.d.Ledger.Units) + 1, Kind: data.Department, MustReport: true})
}

func (s *units) edit(u data.Unit) { s.form(u) }

// form edits a unit; ID 0 is a new one.
func (s *units) form(u data.Unit) {
	title := ui.T("units.edit_title")
	if u.ID == 0 {
		title = ui.T("units.add")
	}
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.TextField(ui.T("field.unit.name"), &u.Name, ui.Name("name"), ui.Required()),
			ui.TextField(ui.T("field.unit.code"), &u.Code, ui.Name("code"), ui.Width(140)),
			ui.ChoiceField(ui.T("field.unit.kind"), &u.Kind, words.Choices("unit_kind", data.UnitKinds()), ui.Name("kind")),
			ui.TextField(ui.T("field.unit.bloc"), &u.Bloc, ui.Name("bloc")),
			ui.CheckField(ui.T("field.unit.must_report"), &u.MustReport, ui.Name("must_report"), ui.Hint(ui.T("units.must_hint"))),
			ui.DateField(ui.T("field.unit.valid_from"), &u.ValidFrom, ui.Name("valid_from"), ui.Hint(ui.T("units.valid_from_hint"))),
			ui.DateField(ui.T("field.unit.valid_to"), &u.ValidTo, ui.Name("valid_to"), ui.Hint(ui.T("units.valid_to_hint"))),
			ui.TextField(ui.T("field.unit.head"), &u.Head, ui.Name("head")),
			ui.TextField(ui.T("field.unit.contact"), &u.Contact, ui.Name("contact")),
			ui.TextField(ui.T("field.unit.phone"), &u.Phone, ui.Name("phone")),
			ui.TextField(ui.T("field.unit.email"), &u.Email, ui.Name("email")),
			ui.IntField(ui.T("field.unit.staff"), &u.Staff, ui.Name("staff"), ui.Width(110)),
			ui.MultiField(ui.T("field.unit.note"), &u.Note, ui.Name("note")),
		},
		Save: func() error { return s.d.Store.Units.Save(&u, "") },
		OnDone: func() {
			s.d.Saved(ui.T("units.saved", "Name", u.Name))
			s.Select(u.ID)
		},
	}.Show()
}
