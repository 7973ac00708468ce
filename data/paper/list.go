package paper

import (
	"cmp"
	"slices"
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

// departmentList begins a list of the department that does the work for the
// Council; without one, of the People's Committee.
func departmentList(l data.Ledger, today vn.Date) Document {
	d := committeeList(l, today)
	d.Place = cmp.Or(l.Office.Place, assets.T("document.place_blank"))
	d.Signers = []Signer{{Lines: []string{assets.T("paper.chair")}}}
	if l.Office.Department != "" {
		d.Parent = joinedBy("\n", assets.T("paper.committee"), l.Office.Ward)
		d.Issuer = []string{l.Office.Department}
		d.Signers = []Signer{{Lines: []string{assets.T("paper.department_head")}}}
	}
	return d
}

// attachedTo is the line that ties a list to its decision, with blanks for what
// the clerk has still to give.
func attachedTo(decision data.Decision, l data.Ledger, today vn.Date) string {
	if !decision.OfWard() { // whose it is, its own number says
		return assets.T("paper.attached_above", "Number", OfficialNumber(decision.Number, assets.T("paper.sign.decision")),
			"Date", unbroken(OfficialDate(decision.IssuedOn, today.Year())))
	}
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

// numberOrDraft names a decision in a file name.
func numberOrDraft(d data.Decision) string { return cmp.Or(d.Number, assets.T("decision.draft")) }

// occasion is what the nominees are commended on: the campaign, or what was
// done in the year where all are of the year's end (plan IV.2).
func occasion(c data.Campaign, parts []section) string {
	ofYear := func(n data.Nomination) bool { return n.Round == data.YearRound }
	nominees := everyone(parts)
	if len(nominees) > 0 && !slices.ContainsFunc(nominees, func(n data.Nomination) bool { return !ofYear(n) }) {
		return occasionOf(c, data.YearRound)
	}
	return occasionOf(c, data.CampaignRound)
}

// occasionOf names a round.
func occasionOf(c data.Campaign, round data.AwardRound) string {
	if round == data.YearRound {
		return assets.T("paper.year_movement", "Year", c.Year)
	}
	return campaignInTitle(c)
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
