package city

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
)

// addWard opens a new ward at the end of the list. then is what else is to be
// done with it.
func (d *side) addWard(name string, then func(city.Ward)) {
	w := city.Ward{Name: name, MustReport: true, Position: 1}
	for _, o := range d.wards {
		w.Position = max(w.Position, o.Position+1)
	}
	d.wardForm(w, then)
}

// wardForm edits a ward; ID 0 is a new one.
func (d *side) wardForm(w city.Ward, then func(city.Ward)) {
	label := func(field string) string { return words.FieldLabel("city_ward", field) }
	title := ui.T("city.ward_edit", "Name", w.Name)
	if w.ID == 0 {
		title = ui.T("city.ward_add")
	}
	ui.Form{
		Window: d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.TextField(label("name"), &w.Name, ui.Name("name"), ui.Required(), ui.Hint(ui.T("city.ward_name_hint"))),
			ui.IntField(label("position"), &w.Position, ui.Name("position")),
			ui.TextField(label("code"), &w.Code, ui.Name("code"), ui.Width(160)),
			ui.CheckField(label("must_report"), &w.MustReport, ui.Name("must_report")),
			ui.TextField(label("contact"), &w.Contact, ui.Name("contact")),
			ui.TextField(label("phone"), &w.Phone, ui.Name("phone")),
			ui.DateField(label("valid_from"), &w.ValidFrom, ui.Name("valid_from")),
			ui.DateField(label("valid_to"), &w.ValidTo, ui.Name("valid_to")),
			ui.MultiField(label("note"), &w.Note, ui.Name("note")),
		},
		Save: func() error { return d.Store.Wards.Save(&w, "") },
		OnDone: func() {
			d.Saved(ui.T("city.ward_saved", "Name", w.Name))
			then(w)
		},
	}.Show()
}

// wardPicks offers the wards in the order of the city's list, the likeliest
// before them.
func (d *side) wardPicks() []ui.Pick {
	var picks []ui.Pick
	for _, w := range d.wards {
		picks = append(picks, ui.Pick{ID: w.ID, Label: w.Name})
	}
	return picks
}
