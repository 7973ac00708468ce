package honours

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// detail tells everything about an entry, and what else its nominee has been
// given over the years.
func (s *awardRegister) detail(r *registerRow) fyne.CanvasObject {
	e := *r.Entry
	label := func(field string) string { return words.FieldLabel("award", field) }
	box := container.NewVBox(ui.Details([]ui.Pair{
		{Label: words.Word("subject", e.Subject), Text: entryName(&e)},
		{Label: ui.T("register.who"), Text: entryWho(&e)},
		{Label: label("form"), Text: e.FormName},
		{Label: ui.T("awards.decision"), Text: entryDecision(e)},
		{Label: label("authority"), Text: words.Word("level", e.Authority)},
		{Label: label("kind"), Text: words.Word("award_kind", e.Kind)},
		{Label: label("achievement"), Text: e.Achievement},
		{Label: label("prize"), Text: moneyText(e.Prize)},
		{Label: label("certificate_no"), Text: e.CertificateNo},
		{Label: label("handed_on"), Text: words.Joined(", ", e.HandedOn.String(), e.ReceivedBy)},
		{Label: label("bloc"), Text: words.Joined(", ", e.Bloc, e.Field)},
		{Label: label("note"), Text: e.Note},
		{Label: label("source"), Text: s.origin(e)},
	}))
	if e.NominationID != 0 {
		box.Add(s.way(ui.T("register.to_nomination"), func() { openIn(s.d, e.CampaignID, desk.AtAwards, e.NominationID) }))
		box.Add(s.way(ui.T("register.to_decision"), func() { openIn(s.d, e.CampaignID, desk.AtDecisions, e.DecisionID) }))
	}
	box.Add(ui.Heading(ui.T("register.history")))
	box.Add(s.history(e))
	if e.NominationID == 0 {
		box.Add(history.Pane(s.d, "award", e.ID))
	}
	return box
}

// origin tells where an entry comes from.
func (s *awardRegister) origin(e data.Entry) string {
	if e.NominationID == 0 {
		return e.Source
	}
	campaign, err := s.d.Store.Campaigns.Get(e.CampaignID)
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
	all := s.d.RegisterOf(data.NomineeKey(e.Subject, e.Name)).History(e)
	if len(all) <= 1 {
		return words.Wrapped(ui.T("register.history_none"))
	}
	for _, other := range all[:min(len(all), mostOfNominee)] {
		row := &registerRow{Entry: &other}
		text := ui.T("register.history_line", "Year", other.Year, "Form", other.FormName, "Number", other.Number)
		if row.id() == (&registerRow{Entry: &e}).id() {
			box.Add(words.Wrapped(ui.T("register.history_this", "Text", text)))
			continue
		}
		box.Add(container.NewBorder(nil, nil, nil, s.small(func() { s.Select(row.id()) }), words.Wrapped(text)))
	}
	if len(all) > mostOfNominee {
		box.Add(words.Wrapped(ui.T("register.history_more", "Count", len(all)-mostOfNominee)))
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
func openIn(d *desk.Desk, campaignID int64, at desk.Place, id int64) {
	if campaignID != 0 && campaignID != d.Ledger.Campaign.ID {
		d.Take(campaignID)
	}
	d.Open(at, id)
}
