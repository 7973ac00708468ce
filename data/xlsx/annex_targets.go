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

// targetRows are the rows of annex I. The columns of official figures and of
// the comparison with last year are there only once there is something in one.
type targetRows struct {
	ledger   data.Ledger
	rows     []data.TargetRow
	official bool
	lastYear bool
	notes    []string // the footnotes so far
}

// Where the columns stand that may be left out.
const (
	officialColumn = 8
	lastYearColumn = 11
)

// targetsAnnex is annex I, the results for every target.
func targetsAnnex(l data.Ledger) annex {
	a := &targetRows{ledger: l, rows: l.TargetRows()}
	a.official = slices.ContainsFunc(a.rows, func(r data.TargetRow) bool { return r.Official != nil })
	a.lastYear = slices.ContainsFunc(a.rows, func(r data.TargetRow) bool { return a.onLastYear(r) != nil })
	columns := []column{
		{title: assets.T("annex.no"), width: 5, align: Center},
		{title: assets.T("annex.targets.name"), width: 28},
		{title: assets.T("annex.targets.measure"), width: 9, align: Center},
		{title: assets.T("annex.targets.last_year_of", "Year", l.Campaign.Year-1), width: 12},
		{title: assets.T("annex.targets.planned"), width: 13.5},
		{title: assets.T("annex.targets.value"), over: assets.T("annex.targets.actual"), width: 13.5},
		{title: assets.T("annex.targets.as_of"), over: assets.T("annex.targets.actual"), width: 10.5},
		{title: assets.T("annex.targets.estimate"), width: 13.5},
		{title: assets.T("annex.targets.official"), width: 13.5},
		{title: assets.T("annex.targets.percent"), over: assets.T("annex.targets.compared"), width: 8},
		{title: assets.T("annex.targets.gap"), over: assets.T("annex.targets.compared"), width: 13},
		{title: assets.T("annex.targets.on_last_year"), width: 11},
		{title: assets.T("annex.targets.state"), width: 10, align: Center},
		{title: assets.T("annex.targets.responsible"), width: 16},
		{title: assets.T("annex.note"), width: 15},
	}
	return annex{
		number:  "I",
		title:   assets.T("annex.targets.title", "Year", l.Campaign.Year),
		columns: shown(a, columns),
		body:    a.fill,
	}
}

// shown leaves out the columns that have nothing in them.
func shown[T any](a *targetRows, cells []T) []T {
	if !a.lastYear {
		cells = slices.Delete(cells, lastYearColumn, lastYearColumn+1)
	}
	if !a.official {
		cells = slices.Delete(cells, officialColumn, officialColumn+1)
	}
	return cells
}

func (a *targetRows) fill(s *sheet) {
	rows := a.rows
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
		name := r.Target.Name + a.footnote(r.Target.Footnote) + a.footnote(amended(r))
		s.record(shown(a, a.values(r, i+1, name))...)
	}
	if len(rows) == 0 {
		return
	}
	s.gap(4)
	s.say(assets.T("annex.targets.total", "Count", len(rows), "States", stateCounts(rows)), total)
	for i, note := range a.notes {
		s.say(fmt.Sprintf("(%d) %s", i+1, note), remark)
	}
}

// footnote takes a note below the table and returns the number that refers to
// it; nothing for no note.
func (a *targetRows) footnote(note string) string {
	if note == "" {
		return ""
	}
	a.notes = append(a.notes, note)
	return fmt.Sprintf(" (%d)", len(a.notes))
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

func (a *targetRows) values(r data.TargetRow, number int, name string) []any {
	t, verdict := r.Target, r.Assessment
	var asOf vn.Date
	if r.Actual != nil {
		asOf = r.Actual.AsOf
	}
	gap := figure{value: verdict.Gap, signed: true, places: max(0, -verdict.Gap.Decimal.Exponent())}
	if t.Percent() {
		gap.unit = " " + assets.T("annex.points")
	}
	return []any{
		number, name, t.Measure, inPlaces(t, t.LastYear), inPlaces(t, decimal.NewNullDecimal(t.Planned)),
		inPlaces(t, valueOf(r.Actual)), asOf, inPlaces(t, valueOf(r.Estimate)), inPlaces(t, valueOf(r.Official)),
		figure{value: verdict.Percent, places: 2},
		gap, a.onLastYear(r),
		assets.T("state." + verdict.Wording()), t.Responsible, targetNote(r),
	}
}

// inPlaces is a figure of a target with the decimals of its plan, so that the
// figures of a row line up, and with more only where the figure has more.
func inPlaces(t data.Target, value decimal.NullDecimal) figure {
	return figure{value: value, places: max(t.Places(), -value.Decimal.Exponent())}
}

func valueOf(r *data.Result) decimal.NullDecimal {
	if r == nil {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(r.Value)
}

// stateCounts says how many targets are in each state, "4 vượt, 11 đạt".
func stateCounts(rows []data.TargetRow) string {
	var parts []string
	for _, v := range data.Verdicts(rows) {
		parts = append(parts, fmt.Sprintf("%d %s", v.Count, strings.ToLower(assets.T("state."+v.Wording))))
	}
	return strings.Join(parts, ", ")
}
