package app

import (
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/city"
)

// addRound opens a new round, of this year.
func (d *cityDesk) addRound() {
	year := d.today().Year()
	d.roundForm(city.Round{Name: ui.T("city.round_name", "Year", year), Year: year, DueInclusive: true})
}

// editRound changes the round at hand.
func (d *cityDesk) editRound() {
	if d.round.ID == 0 {
		d.addRound()
		return
	}
	d.roundForm(d.round)
}

// dropRound takes away the round at hand, which the store refuses while it has
// packages.
func (d *cityDesk) dropRound() {
	if d.round.ID != 0 {
		remove(d.desk, d.store.Rounds, d.round.ID, d.round.Name)
	}
}

// roundForm edits a round; ID 0 is a new one.
func (d *cityDesk) roundForm(r city.Round) {
	label := func(field string) string { return fieldLabel("city_round", field) }
	title := ui.T("city.round_edit")
	if r.ID == 0 {
		title = ui.T("city.round_add")
	}
	wording := worded(r.DueInclusive)
	ui.Form{
		Window: d.window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.TextField(label("name"), &r.Name, ui.Name("name"), ui.Required()),
			ui.IntField(label("year"), &r.Year, ui.Name("year"), ui.Required(), ui.Plain(), ui.Width(110)),
			ui.TextField(label("number"), &r.Number, ui.Name("number")),
			ui.DateField(label("issued_on"), &r.IssuedOn, ui.Name("issued_on")),
			ui.DateField(label("due_on"), &r.Due, ui.Name("due_on")),
			ui.RadioField(label("due_inclusive"), &wording, choices("deadline", []wordedDeadline{before, by})),
			ui.CheckField(label("sample"), &r.Sample, ui.Name("sample"), ui.Hint(ui.T("city.round_sample_hint"))),
			ui.MultiField(label("note"), &r.Note, ui.Name("note")),
		},
		Save: func() error {
			r.DueInclusive = wording == by
			return d.store.Rounds.Save(&r, "")
		},
		OnDone: func() {
			d.takeRound(r.ID)
			d.saved(ui.T("city.round_saved", "Name", r.Name))
		},
	}.Show()
}

// needsRound asks for a round first where there is none.
func (d *cityDesk) needsRound(do func()) {
	if d.round.ID != 0 {
		do()
		return
	}
	ui.ShowError(d.window, &data.Problem{Key: "problem.no_round"})
}
