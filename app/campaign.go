package app

import (
	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
)

// newCampaign describes a further campaign and puts it on the desk.
func (d *desk) newCampaign() {
	c := emptyCampaign(d.today())
	d.campaignForm(ui.T("menu.campaign_new"), &c, func() { d.take(c.ID) })
}

// foundingPlan adds the campaign of the founding plan and puts it on the desk.
func (d *desk) foundingPlan() {
	ui.Confirm(d.window, ui.T("menu.campaign_plan"), ui.T("campaign.plan_text"), ui.T("campaign.plan_verb"), false, func() {
		id, err := addAsset(d.store, assets.Plan)
		if err != nil {
			ui.ShowError(d.window, err)
			return
		}
		d.take(id)
		d.status.Say(ui.T("campaign.saved", "Name", d.ledger.Campaign.ShortName))
	})
}

// editCampaign changes the description of the campaign at hand.
func (d *desk) editCampaign() {
	c := d.ledger.Campaign
	d.campaignForm(ui.T("menu.campaign_edit"), &c, func() {})
}

// wordedDeadline is how a deadline is worded, as a form offers it.
type wordedDeadline string

const (
	before wordedDeadline = "before" // trước ngày: the day itself is too late
	by     wordedDeadline = "by"     // chậm nhất ngày
)

func worded(inclusive bool) wordedDeadline {
	if inclusive {
		return by
	}
	return before
}

func (d *desk) campaignForm(title string, c *data.Campaign, then func()) {
	unitWording, cityWording := worded(c.UnitDeadlineInclusive), worded(c.CityDeadlineInclusive)
	wordings := choices("deadline", []wordedDeadline{before, by})
	ui.Form{
		Window: d.window, Title: title, Columns: 2,
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
			c.UnitDeadlineInclusive, c.CityDeadlineInclusive = unitWording == by, cityWording == by
			return d.store.Campaigns.Save(c, "")
		},
		OnDone: func() {
			then()
			d.saved(ui.T("campaign.saved", "Name", c.ShortName))
		},
	}.Show()
}
