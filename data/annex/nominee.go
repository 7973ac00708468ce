package annex

import (
	"fmt"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// awardValues are the cells of a nominee.
func awardValues(l data.Ledger, n data.Nomination, number int, today vn.Date) []any {
	rules := l.RulesFor(n, today)
	formName := n.Form
	var money any
	if form, ok := rules.Form(n.Form, n.Subject); ok {
		formName, money = form.Name, rules.Prize(form)
	}
	var votes, standing, decision string
	if n.VotesOf > 0 {
		votes = fmt.Sprintf("%d/%d", n.VotesFor, n.VotesOf)
	}
	if n.Standing != "" && n.Subject == data.Individual {
		standing = assets.T("standing." + string(n.Standing))
	}
	switch d := l.Decision(n.DecisionID); l.StageOf(n) {
	case data.Decided:
		decision = assets.T("annex.awards.decided", "Number", d.Number, "Date", d.IssuedOn.String())
	case data.InDraft:
		decision = assets.T("annex.awards.in_draft")
	}
	return []any{
		number, strings.TrimSpace(n.Salutation + " " + n.Name), year(n.BirthYear), nomineePlace(l, n),
		known(n.Headcount), standing, n.Achievement, formName,
		assets.T("round." + string(n.Round)), votes, money, decision, nomineeNote(l, n),
	}
}

// nomineeNote is the note on a nomination and the report that it came with.
func nomineeNote(l data.Ledger, n data.Nomination) string {
	report := l.Cited(n.SubmissionID)
	if report.DocNumber == "" || report.DocDate.IsZero() {
		return n.Note
	}
	cited := assets.T("annex.awards.origin", "Number", report.DocNumber, "Date", report.DocDate.String())
	return strings.TrimLeft(n.Note+"\n"+cited, "\n")
}

// nomineePlace is where a nominee belongs: post and workplace, or the address
// of a household, or else the unit that nominates.
func nomineePlace(l data.Ledger, n data.Nomination) string {
	var parts []string
	for _, part := range []string{n.Post, n.Workplace, n.Address} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 || len(parts) == 1 && n.Post != "" {
		if unit := l.Unit(n.UnitID).Name; unit != "" && vn.Fold(unit) != vn.Fold(n.Name) {
			parts = append(parts, unit)
		}
	}
	return strings.Join(parts, ", ")
}
