package campaign

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// Clone prepares the campaign of the next year from the one at hand.
func Clone(d *desk.Desk) {
	next := d.Ledger.Clone(data.CloneAsks{
		NewPlan: func(r data.TargetRow) string {
			year, ok := r.WholeYear(d.Ledger.Campaign)
			switch {
			case !ok:
				return ui.T("clone.ask_plan_no_outcome", "Year", d.Ledger.Campaign.Year)
			case year.Kind == data.Estimate:
				return ui.T("clone.ask_plan_estimated", "Year", d.Ledger.Campaign.Year)
			}
			return ui.T("clone.ask_plan", "Year", d.Ledger.Campaign.Year)
		},
		Deadline: func(day vn.Date) string { return ui.T("clone.ask_deadline", "Date", day.String()) },
		Basis:    func(b data.LegalBasis) string { return ui.T("clone.ask_basis", "Name", words.BasisName(b)) },
	})
	c := &next.Campaign
	c.ShortName = ui.T("campaign.new_name", "Year", c.Year)
	id := int64(0)
	ui.Form{
		Window: d.Window, Title: ui.T("clone.title"), Wide: true, Verb: ui.T("clone.verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("clone.note", "Name", d.Ledger.Campaign.ShortName)),
			ui.TextField(ui.T("field.campaign.short_name"), &c.ShortName, ui.Name("short_name"), ui.Required()),
			ui.IntField(ui.T("field.campaign.year"), &c.Year, ui.Name("year"), ui.Required(), ui.Plain(), ui.Width(110)),
			ui.MultiField(ui.T("field.campaign.name"), &c.Name, ui.Name("name"), ui.Hint(ui.T("clone.name_hint"))),
			ui.DateField(ui.T("field.campaign.unit_deadline"), &c.UnitDeadline, ui.Name("unit_deadline"), ui.Hint(ui.T("clone.deadline_hint"))),
			ui.DateField(ui.T("field.campaign.city_deadline"), &c.CityDeadline, ui.Name("city_deadline")),
			ui.DateField(ui.T("field.campaign.ends_on"), &c.EndsOn, ui.Name("ends_on")),
		},
		Save: func() (err error) {
			if err = c.Check(); err == nil {
				id, err = d.Store.Add(next, ui.T("history.cloned"))
			}
			return err
		},
		OnDone: func() {
			d.Take(id)
			d.Open(desk.AtTargets, 0)
			d.Status.Say(ui.T("clone.done", "Name", c.ShortName, "Doubts", len(d.Ledger.Doubts)))
		},
	}.Show()
}
