package paper

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// committeeList begins a list that the People's Committee of the ward issues.
func committeeList(l data.Ledger, today vn.Date) Document {
	d := Document{
		Paging: PagesOfMany,
		Issuer: []string{assets.T("paper.committee"), l.Office.Ward},
		Kind:   assets.T("paper.list"),
		Made:   today,
	}
	if l.Campaign.Sample {
		d.Mark = assets.T("paper.sample")
	}
	return d
}

// attachedTo is the line that ties a list to its decision, with blanks for what
// the clerk has still to give.
func attachedTo(decision data.Decision, l data.Ledger, today vn.Date) string {
	return assets.T("paper.attached",
		"Number", OfficialNumber(decision.Number, assets.T("paper.sign.decision")),
		"Date", unbroken(OfficialDate(decision.IssuedOn, today.Year())),
		"Ward", l.Office.Ward)
}

// chair is the signature block of the chairman, or of the deputy who signs for
// him ("KT.", Decree 30/2020, annex I, section II.7).
func chair(decision data.Decision) Signer {
	title := strings.TrimSpace(decision.SignerTitle)
	if title == "" {
		title = assets.T("paper.chair")
	}
	lines := strings.Split(title, "\n")
	if vn.Fold(title) == vn.Fold(assets.T("paper.deputy")) {
		lines = []string{assets.T("paper.for_chair"), title}
	}
	return Signer{Lines: lines, Name: decision.Signer}
}

// campaignInTitle names the campaign by its plan, number and day, since its
// full name is a paragraph; without a plan, by its name.
func campaignInTitle(c data.Campaign) string {
	if c.Number == "" || c.IssuedOn.IsZero() {
		return c.Name
	}
	plan := unbroken(assets.T("paper.plan", "Number", c.Number))
	return assets.T("paper.campaign", "Plan", plan, "Date", OfficialDay(c.IssuedOn), "Issuer", c.Issuer)
}
