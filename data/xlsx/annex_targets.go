package xlsx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// targetsAnnex is annex I, the results for every target. The column of
// official figures is there only once there is one.
func targetsAnnex(l data.Ledger) annex {
	rows := l.TargetRows()
	official := slices.ContainsFunc(rows, func(r data.TargetRow) bool { return r.Official != nil })
	columns := []column{
		{title: assets.T("annex.no"), width: 5, align: Center},
		{title: assets.T("annex.targets.name"), width: 28},
		{title: assets.T("annex.targets.measure"), width: 9, align: Center},
		{title: assets.T("annex.targets.last_year"), width: 12},
		{title: assets.T("annex.targets.planned"), width: 13.5},
		{title: assets.T("annex.targets.value"), over: assets.T("annex.targets.actual"), width: 13.5},
		{title: assets.T("annex.targets.as_of"), over: assets.T("annex.targets.actual"), width: 10.5},
		{title: assets.T("annex.targets.estimate"), width: 13.5},
		{title: assets.T("annex.targets.official"), width: 13.5},
		{title: assets.T("annex.targets.percent"), over: assets.T("annex.targets.compared"), width: 8},
		{title: assets.T("annex.targets.gap"), over: assets.T("annex.targets.compared"), width: 13},
		{title: assets.T("annex.targets.state"), width: 10, align: Center},
		{title: assets.T("annex.targets.responsible"), width: 16},
		{title: assets.T("annex.note"), width: 15},
	}
	if !official {
		columns = slices.Delete(columns, 8, 9)
	}
	return annex{
		number:  "I",
		title:   assets.T("annex.targets.title", "Year", l.Campaign.Year),
		columns: columns,
		body:    func(s *sheet) { fillTargets(s, l, rows, official) },
	}
}

func fillTargets(s *sheet, l data.Ledger, rows []data.TargetRow, official bool) {
	var footnotes []string
	groups, group, subgroup, divided := 0, "", "", false
	for i, r := range rows {
		if r.Target.Group != group {
			groups++
			group, subgroup, divided = r.Target.Group, "", dividedGroup(rows, r.Target.Group)
			s.group(vn.Roman(groups), strings.ToUpper(group))
		}
		if divided && r.Target.SubGroup != subgroup {
			subgroup = r.Target.SubGroup
			s.subgroup(subgroup)
		}
		name := r.Target.Name
		if r.Target.Footnote != "" {
			footnotes = append(footnotes, r.Target.Footnote)
			name += fmt.Sprintf(" (%d)", len(footnotes))
		}
		values := targetValues(r, i+1, name)
		if !official {
			values = slices.Delete(values, 8, 9)
		}
		s.record(values...)
	}
	if len(rows) == 0 {
		return
	}
	s.gap(4)
	s.say(assets.T("annex.targets.total", "Count", len(rows), "States", stateCounts(rows)), total)
	for i, note := range footnotes {
		s.say(fmt.Sprintf("(%d) %s", i+1, note), remark)
	}
}

// dividedGroup reports whether the sub-groups of a group are printed: where
// targets need them to be told apart ("Tổng số lớp học" of two kinds of
// school), or where none of them stands over a single target.
func dividedGroup(rows []data.TargetRow, group string) bool {
	parts, names := map[string]int{}, map[string]bool{}
	for _, r := range rows {
		if r.Target.Group != group {
			continue
		}
		if names[r.Target.Name] {
			return true
		}
		names[r.Target.Name] = true
		parts[r.Target.SubGroup]++
	}
	for _, n := range parts {
		if n == 1 {
			return false
		}
	}
	return true
}

func targetValues(r data.TargetRow, number int, name string) []any {
	t, a := r.Target, r.Assessment
	var asOf vn.Date
	if r.Actual != nil {
		asOf = r.Actual.AsOf
	}
	gap := figure{value: a.Gap, signed: true, places: max(0, -a.Gap.Decimal.Exponent())}
	if t.Percent() {
		gap.unit = " " + assets.T("annex.points")
	}
	return []any{
		number, name, t.Measure, t.LastYear, t.Planned,
		valueOf(r.Actual), asOf, valueOf(r.Estimate), valueOf(r.Official),
		figure{value: a.Percent, places: 2},
		gap,
		assets.T("state." + a.Wording()), t.Responsible, targetNote(r),
	}
}

func valueOf(r *data.Result) decimal.NullDecimal {
	if r == nil {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(r.Value)
}

// targetNote explains a row: the plan's own words where it sets the value in
// words (the cell of the plan holds the number all the same), that the verdict
// rests on an estimate, and what was noted with the figure. The target's own
// note is for the office.
func targetNote(r data.TargetRow) string {
	var lines []string
	printed := strings.TrimSpace(r.Target.Printed)
	if _, err := vn.ParseNumber(printed); printed != "" && err != nil {
		lines = append(lines, assets.T("annex.targets.printed", "Printed", printed))
	}
	if r.Assessment.Basis.Kind == data.Estimate {
		lines = append(lines, assets.T("annex.targets.by_estimate"))
	}
	if note := r.Assessment.Basis.Note; note != "" {
		lines = append(lines, note)
	}
	return strings.Join(lines, "\n")
}

// stateCounts says how many targets are in each state, "4 vượt, 11 đạt".
func stateCounts(rows []data.TargetRow) string {
	counts := map[data.State]int{}
	for _, r := range rows {
		counts[r.Assessment.State]++
	}
	var parts []string
	for _, state := range data.States() {
		if n := counts[state]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, strings.ToLower(assets.T("state."+string(state)))))
		}
	}
	return strings.Join(parts, ", ")
}
