package campaign

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// New describes a further campaign and puts it on the desk.
func New(d *desk.Desk) {
	c := Empty(d.Today())
	campaignForm(d, ui.T("menu.campaign_new"), &c, func() { d.Take(c.ID) })
}

// FoundingPlan adds the campaign of the founding plan and puts it on the desk.
func FoundingPlan(d *desk.Desk) {
	ui.Confirm(d.Window, ui.T("menu.campaign_plan"), ui.T("campaign.plan_text"), ui.T("campaign.plan_verb"), false, func() {
		id, err := desk.AddAsset(d.Store, assets.Plan)
		if err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		d.Take(id)
		d.Status.Say(ui.T("campaign.saved", "Name", d.Ledger.Campaign.ShortName))
	})
}

// Edit changes the description of the campaign at hand.
func Edit(d *desk.Desk) {
	c := d.Ledger.Campaign
	campaignForm(d, ui.T("menu.campaign_edit"), &c, func() {})
}

func campaignForm(d *desk.Desk, title string, c *data.Campaign, then func()) {
	unitWording, cityWording := words.Worded(c.UnitDeadlineInclusive), words.Worded(c.CityDeadlineInclusive)
	wordings := words.Choices("deadline", []words.WordedDeadline{words.DeadlineBefore, words.DeadlineBy})
	ui.Form{
		Window: d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.GroupField(ui.T("campaign.group_plan")),
			ui.TextField(ui.T("field.campaign.short_name"), &c.ShortName, ui.Name("short_name"), ui.Required()),
			ui.IntField(ui.T("field.campaign.year"), &c.Year, ui.Name("year"), ui.Required(), ui.Plain(), ui.Width(110)),
			ui.TextField(ui.T("field.campaign.number"), &c.Number, ui.Name("number")),
			ui.DateField(ui.T("field.campaign.issued_on"), &c.IssuedOn, ui.Name("issued_on")),
			ui.TextField(ui.T("field.campaign.issuer"), &c.Issuer, ui.Name("issuer")),
			ui.MultiField(ui.T("field.campaign.signer_title"), &c.SignerTitle, ui.Name("signer_title")),
			ui.TextField(ui.T("field.campaign.signer"), &c.Signer, ui.Name("signer")),
			ui.DateField(ui.T("field.campaign.launched_on"), &c.LaunchedOn, ui.Name("launched_on")),
			ui.DateField(ui.T("field.campaign.ends_on"), &c.EndsOn, ui.Name("ends_on")),
			ui.MultiField(ui.T("field.campaign.name"), &c.Name, ui.Name("name")),
			ui.MultiField(ui.T("field.campaign.goal"), &c.Goal, ui.Name("goal")),
			ui.GroupField(ui.T("campaign.group_deadlines")),
			ui.DateField(ui.T("field.campaign.unit_deadline"), &c.UnitDeadline, ui.Name("unit_deadline")),
			ui.RadioField(ui.T("field.campaign.unit_deadline_inclusive"), &unitWording, wordings),
			ui.TextField(ui.T("field.campaign.unit_addressee"), &c.UnitAddressee, ui.Name("unit_addressee")),
			ui.DateField(ui.T("field.campaign.city_deadline"), &c.CityDeadline, ui.Name("city_deadline")),
			ui.RadioField(ui.T("field.campaign.city_deadline_inclusive"), &cityWording, wordings),
			ui.TextField(ui.T("field.campaign.city_addressee"), &c.CityAddressee, ui.Name("city_addressee")),
			ui.GroupField(ui.T("campaign.group_more")),
			ui.MoneyField(ui.T("field.campaign.fund"), &c.Fund, ui.Name("fund")),
			ui.MultiField(ui.T("field.campaign.recipients"), &c.Recipients, ui.Name("recipients")),
			ui.MultiField(ui.T("field.campaign.note"), &c.Note, ui.Name("note")),
		},
		Save: func() error {
			c.UnitDeadlineInclusive, c.CityDeadlineInclusive = unitWording == words.DeadlineBy, cityWording == words.DeadlineBy
			return d.Store.Campaigns.Save(c, "")
		},
		OnDone: func() {
			then()
			d.Saved(ui.T("campaign.saved", "Name", c.ShortName))
		},
	}.Show()
}

// Empty is a campaign of the year of the day, still to be described.
func Empty(today vn.Date) data.Campaign {
	return data.Campaign{
		ShortName: ui.T("campaign.new_name", "Year", today.Year()), Year: today.Year(),
		EndsOn: vn.NewDate(today.Year(), 12, 31),
	}
}
