package app

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// nomineeName is the nominee as the lists name one, "Bà Đỗ Thị Hòa".
func nomineeName(n data.Nomination) string { return joined(" ", n.Salutation, n.Name) }

// nomineeWho is a person's post and place of work, a household's address, or
// the size of a collective.
func nomineeWho(n data.Nomination) string {
	switch n.Subject {
	case data.Household:
		return n.Address
	case data.Collective:
		return headcountText(n.Headcount)
	}
	return joined(", ", n.Post, n.Workplace)
}

func headcountText(people int) string {
	if people == 0 {
		return ""
	}
	return ui.T("awards.people", "Count", people)
}

// shortForm is a form without who awards it where that is the ward; a form
// that the rules do not know goes by its code.
func shortForm(f data.AwardForm, code string) string {
	if f.Name == "" {
		return code
	}
	if !f.OfWard() {
		return f.Name
	}
	what, _, _ := strings.Cut(f.Name, ui.T("paper.of"))
	return what
}

// formLabel is a form in a list to choose from, with who decides it where that
// is not the ward.
func formLabel(f data.AwardForm) string {
	if f.OfWard() {
		return f.Name
	}
	return ui.T("awards.form_above", "Form", f.Name, "Level", word("level", f.Authority))
}

// votesText is the result of the ballot, "9/11"; blank until there was one.
func votesText(n data.Nomination) string {
	if n.VotesOf == 0 {
		return ""
	}
	return strconv.Itoa(n.VotesFor) + "/" + strconv.Itoa(n.VotesOf)
}

// votesCount is the result as a word, "9/11 phiếu".
func votesCount(n data.Nomination) string {
	if n.VotesOf == 0 {
		return ""
	}
	return ui.T("awards.votes_count", "Votes", votesText(n))
}

// votesShare adds the share to the result, cut to one decimal so that it never
// reads as more than it is.
func votesShare(n data.Nomination) string {
	if n.VotesOf == 0 {
		return ""
	}
	share := decimal.NewFromInt(int64(n.VotesFor)*100).DivRound(decimal.NewFromInt(int64(n.VotesOf)), 4).Truncate(1)
	return ui.T("awards.votes_share", "Votes", votesText(n), "Percent", vn.FormatNumber(share))
}

func prizeText(r data.NominationRow) string {
	if r.Prize == 0 {
		return ""
	}
	return vn.FormatInt(r.Prize)
}

func prizeValue(r data.NominationRow) any {
	if r.Prize == 0 {
		return nil
	}
	return r.Prize
}

// prizeFormula shows how a prize is reckoned: "0,3 × 2.340.000 = 702.000, làm
// tròn lên 710.000 đồng".
func prizeFormula(rules data.RuleSet, f data.AwardForm) string {
	exact, prize := rules.Exact(f), rules.Prize(f)
	text := ui.T("awards.formula",
		"Coefficient", vn.FormatNumber(f.Coefficient), "Salary", vn.FormatInt(rules.BaseSalary), "Exact", vn.FormatNumber(exact))
	if exact.Equal(decimal.NewFromInt(prize)) {
		return ui.T("awards.formula_even", "Formula", text)
	}
	return ui.T("awards.formula_"+string(rules.Rounding), "Formula", text, "Prize", vn.FormatInt(prize))
}

// decisionText cites a decision by number and date; blank for none.
func decisionText(d data.Decision) string {
	switch {
	case d.ID == 0:
		return ""
	case d.Issued():
		return ui.T("awards.decision_of", "Number", d.Number, "Date", d.IssuedOn.String())
	}
	return ui.T("decisions.draft")
}

// decisionCell is a decision's number over its date.
func decisionCell(d data.Decision) string {
	if d.Issued() {
		return joined(" ", d.Number, d.IssuedOn.String())
	}
	return decisionText(d)
}

// twinText tells that the same nominee has been put forward another time, by
// whom, and the decision if there is one.
func (d *desk) twinText(twin data.Nomination) string {
	unit := d.ledger.Unit(twin.UnitID).Name
	if unit == "" {
		unit = ui.T("awards.no_unit")
	}
	switch decision := d.ledger.Decision(twin.DecisionID); {
	case decision.Issued():
		return ui.T("awards.twin_decided", "Name", twin.Name, "Unit", unit, "Decision", decisionText(decision))
	case decision.ID != 0:
		return ui.T("awards.twin_in_draft", "Name", twin.Name, "Unit", unit)
	}
	return ui.T("awards.twin", "Name", twin.Name, "Unit", unit)
}
