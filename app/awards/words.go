package awards

import (
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

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

// decisionCell is a decision's number over its date.
func decisionCell(d data.Decision) string {
	if d.Issued() {
		return words.Joined(" ", d.Number, d.IssuedOn.String())
	}
	return words.DecisionText(d)
}

// twinText tells that the same nominee has been put forward another time, by
// whom, and the decision if there is one.
func twinText(d *desk.Desk, twin data.Nomination) string {
	unit := d.Ledger.Unit(twin.UnitID).Name
	if unit == "" {
		unit = ui.T("awards.no_unit")
	}
	switch decision := d.Ledger.Decision(twin.DecisionID); {
	case decision.Issued():
		return ui.T("awards.twin_decided", "Name", twin.Name, "Unit", unit, "Decision", words.DecisionText(decision))
	case decision.ID != 0:
		return ui.T("awards.twin_in_draft", "Name", twin.Name, "Unit", unit)
	}
	return ui.T("awards.twin", "Name", twin.Name, "Unit", unit)
}
