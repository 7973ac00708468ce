package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
)

// detail tells everything about an entry, and what else its nominee has been
// given over the years.
func (s *awardRegister) detail(r *registerRow) fyne.CanvasObject {
	e := *r.Entry
	label := func(field string) string { return fieldLabel("award", field) }
	box := container.NewVBox(ui.Details([]ui.Pair{
		{Label: word("subject", e.Subject), Text: entryName(&e)},
		{Label: ui.T("register.who"), Text: entryWho(&e)},
		{Label: label("form"), Text: e.FormName},
		{Label: ui.T("awards.decision"), Text: entryDecision(e)},
		{Label: label("authority"), Text: word("level", e.Authority)},
		{Label: label("kind"), Text: word("award_kind", e.Kind)},
		{Label: label("achievement"), Text: e.Achievement},
		{Label: label("prize"), Text: moneyText(e.Prize)},
		{Label: label("certificate_no"), Text: e.CertificateNo},
		{Label: label("handed_on"), Text: joined(", ", e.HandedOn.String(), e.ReceivedBy)},
		{Label: label("bloc"), Text: joined(", ", e.Bloc, e.Field)},
		{Label: label("note"), Text: e.Note},
		{Label: label("source"), Text: s.origin(e)},
	}))
	if e.NominationID != 0 {
		box.Add(s.way(ui.T("register.to_nomination"), func() { s.d.openIn(e.CampaignID, atAwards, e.NominationID) }))
		box.Add(s.way(ui.T("register.to_decision"), func() { s.d.openIn(e.CampaignID, atDecisions, e.DecisionID) }))
	}
	box.Add(ui.Heading(ui.T("register.history")))
	box.Add(s.history(e))
	if e.NominationID == 0 {
		box.Add(s.d.recordHistory("award", e.ID))
	}
	return box
}

// origin tells where an entry comes from.
func (s *awardRegister) origin(e data.Entry) string {
	if e.NominationID == 0 {
		return e.Source
	}
	campaign, err := s.d.store.Campaigns.Get(e.CampaignID)
	if err != nil {
		return ui.Sentence(err)
	}
	return campaign.ShortName
}

// mostOfNominee is how many entries of one nominee the pane lists.
const mostOfNominee = 30

// history lists what the nominee of an entry has been given, the newest first;
// a click leads to the entry.
func (s *awardRegister) history(e data.Entry) fyne.CanvasObject {
	box := container.NewVBox()
	all := s.d.register().History(e)
	if len(all) <= 1 {
		return wrapped(ui.T("register.history_none"))
	}
	for _, other := range all[:min(len(all), mostOfNominee)] {
		row := &registerRow{Entry: &other}
		text := ui.T("register.history_line", "Year", other.Year, "Form", other.FormName, "Number", other.Number)
		if row.id() == (&registerRow{Entry: &e}).id() {
			box.Add(wrapped(ui.T("register.history_this", "Text", text)))
			continue
		}
		box.Add(container.NewBorder(nil, nil, nil, s.small(func() { s.Select(row.id()) }), wrapped(text)))
	}
	if len(all) > mostOfNominee {
		box.Add(wrapped(ui.T("register.history_more", "Count", len(all)-mostOfNominee)))
	}
	return box
}

func (s *awardRegister) small(do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon("", theme.NavigateNextIcon(), do)
	b.Importance = widget.LowImportance
	return b
}

func (s *awardRegister) way(text string, do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(text, theme.NavigateNextIcon(), do)
	b.Importance = widget.LowImportance
	b.Alignment = widget.ButtonAlignLeading
	return b
}

// openIn shows a record of a campaign, which is taken onto the desk first.
func (d *desk) openIn(campaignID int64, at place, id int64) {
	if campaignID != 0 && campaignID != d.ledger.Campaign.ID {
		d.take(campaignID)
	}
	d.places.open(at, id)
}
