package paper

import (
	"cmp"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// AwardNotice tells a unit who of those it proposed is commended by a decision
// (thông báo kết quả khen thưởng).
func AwardNotice(l data.Ledger, decision data.Decision, unit data.Unit, today vn.Date) Document {
	var ours []data.Nomination
	for _, n := range l.NomineesOf(decision) {
		if n.UnitID == unit.ID {
			ours = append(ours, n)
		}
	}
	parts := Listing{}.sections(l, ours)
	round := occasion(l.Campaign, parts)
	name := orDots(unit.Name)
	d := letter(l, assets.T("paper.award_notice.regarding", "Year", l.Campaign.Year), []string{name}, today)
	table := awardedTable()
	for i, n := range everyone(parts) {
		table.Rows = append(table.Rows, awardedRow(l, n, i+1, today))
	}
	d.Body = []Block{
		Paragraph{Text: assets.T("paper.award_notice.told", "From", committeeOf(l), "Decision", citedDecision(l, decision, today),
			"Count", cmp.Or(countsInText(parts), toFill), "Unit", name, "Campaign", round)},
		table,
		Paragraph{Text: assets.T("paper.award_notice.duty", "Unit", name)},
		Paragraph{Text: assets.T("paper.award_notice.handing")},
		closing(l),
	}
	d.File = assets.T("paper.file.award_notice", "Unit", unit.Name)
	return d
}
