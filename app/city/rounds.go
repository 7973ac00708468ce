package city

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
)

// addRound opens a new round, of this year.
func (d *side) addRound() {
	year := d.Today().Year()
	d.roundForm(city.Round{Name: ui.T("city.round_name", "Year", year), Year: year, DueInclusive: true})
}

// editRound changes the round at hand.
func (d *side) editRound() {
	if d.round.ID == 0 {
		d.addRound()
		return
	}
	d.roundForm(d.round)
}

// dropRound takes away the round at hand, which the store refuses while it has
// packages.
func (d *side) dropRound() {
	if d.round.ID != 0 {
		desk.Remove(d.Desk, d.Store.Rounds, d.round.ID, d.round.Name)
	}
}

// roundForm edits a round; ID 0 is a new one.
func (d *side) roundForm(r city.Round) {
	label := func(field string) string { return words.FieldLabel("city_round", field) }
	title := ui.T("city.round_edit")
	if r.ID == 0 {
		title = ui.T("city.round_add")
	}
	wording := words.Worded(r.DueInclusive)
	ui.Form{
		Window: d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.TextField(label("name"), &r.Name, ui.Name("name"), ui.Required()),
			ui.IntField(label("year"), &r.Year, ui.Name("year"), ui.Required(), ui.Plain(), ui.Width(110)),
			ui.TextField(label("number"), &r.Number, ui.Name("number")),
			ui.DateField(label("issued_on"), &r.IssuedOn, ui.Name("issued_on")),
			ui.DateField(label("due_on"), &r.Due, ui.Name("due_on")),
			ui.RadioField(label("due_inclusive"), &wording, words.Choices("deadline", []words.WordedDeadline{words.DeadlineBefore, words.DeadlineBy})),
			ui.CheckField(label("sample"), &r.Sample, ui.Name("sample"), ui.Hint(ui.T("city.round_sample_hint"))),
			ui.MultiField(label("note"), &r.Note, ui.Name("note")),
		},
		Save: func() error {
			r.DueInclusive = wording == words.DeadlineBy
			return d.Store.Rounds.Save(&r, "")
		},
		OnDone: func() {
			d.takeRound(r.ID)
			d.Saved(ui.T("city.round_saved", "Name", r.Name))
		},
	}.Show()
}

// needsRound asks for a round first where there is none.
func (d *side) needsRound(do func()) {
	if d.round.ID != 0 {
		do()
		return
	}
	ui.ShowError(d.Window, &data.Problem{Key: "problem.no_round"})
}
