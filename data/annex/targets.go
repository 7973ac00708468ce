package annex

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// targets is annex I being filled. The columns of official figures and of the
// comparison with last year are there only once there is something in one.
type targets struct {
	Annex
	ledger   data.Ledger
	rows     []data.TargetRow
	official bool
	lastYear bool
}

// Where the columns stand that may be left out.
const (
	officialColumn = 8
	lastYearColumn = 11
)

// Targets is annex I, the results for every target.
func Targets(l data.Ledger) Annex {
	a := &targets{ledger: l, rows: l.TargetRows(), Annex: Annex{
		Number: "I",
		Title:  assets.T("annex.targets.title", "Year", l.Campaign.Year),
	}}
	a.official = slices.ContainsFunc(a.rows, func(r data.TargetRow) bool { return r.Official != nil })
	a.lastYear = slices.ContainsFunc(a.rows, func(r data.TargetRow) bool { return a.onLastYear(r) != nil })
	actual, compared := assets.T("annex.targets.actual"), assets.T("annex.targets.compared")
	a.Columns = used(a, []Column{
		{Title: assets.T("annex.no"), Width: 5, Align: Center},
		{Title: assets.T("annex.targets.name"), Width: 28},
		{Title: assets.T("annex.targets.measure"), Width: 9, Align: Center},
		{Title: assets.T("annex.targets.last_year_of", "Year", l.Campaign.Year-1), Width: 12},
		{Title: assets.T("annex.targets.planned"), Width: 13.5},
		{Title: assets.T("annex.targets.value"), Over: actual, Width: 13.5},
		{Title: assets.T("annex.targets.as_of"), Over: actual, Width: 10.5},
		{Title: assets.T("annex.targets.estimate"), Width: 13.5},
		{Title: assets.T("annex.targets.official"), Width: 13.5},
		{Title: assets.T("annex.targets.percent"), Over: compared, Width: 8},
		{Title: assets.T("annex.targets.gap"), Over: compared, Width: 13},
		{Title: assets.T("annex.targets.on_last_year"), Width: 11},
		{Title: assets.T("annex.targets.state"), Width: 10, Align: Center},
		{Title: assets.T("annex.targets.responsible"), Width: 16},
		{Title: assets.T("annex.note"), Width: 15},
	})
	a.fill()
	return a.ended()
}

// used leaves out the columns that have nothing in them.
func used[T any](a *targets, cells []T) []T {
	if !a.lastYear {
		cells = slices.Delete(cells, lastYearColumn, lastYearColumn+1)
	}
	if !a.official {
		cells = slices.Delete(cells, officialColumn, officialColumn+1)
	}
	return cells
}

func (a *targets) fill() {
	group, subgroup, divided := "", "", false
	for i, r := range a.rows {
		if r.Target.Group != group {
			group, subgroup, divided = r.Target.Group, "", dividedGroup(a.rows, r.Target.Group)
			a.Group(group)
		}
		if divided && r.Target.SubGroup != subgroup {
			subgroup = r.Target.SubGroup
			a.Lines = append(a.Lines, Line{Kind: Subgroup, Title: subgroup})
		}
		name := r.Target.Name + a.footnote(r.Target.Footnote) + a.footnote(amended(r))
		a.Add(Record, used(a, a.values(r, i+1, name))...)
	}
	a.Total = []string{assets.T("annex.targets.total", "Count", len(a.rows), "States", stateCounts(a.rows))}
}

// footnote takes a note below the table and returns the number that refers to
// it; nothing for no note.
func (a *targets) footnote(note string) string {
	if note == "" {
		return ""
	}
	n := len(a.Remarks) + 1
	a.Remarks = append(a.Remarks, fmt.Sprintf("(%d) %s", n, note))
	return fmt.Sprintf(" (%d)", n)
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

func (a *targets) values(r data.TargetRow, number int, name string) []any {
	t, verdict := r.Target, r.Assessment
	var asOf vn.Date
	if r.Actual != nil {
		asOf = r.Actual.AsOf
	}
	gap := Whole(verdict.Gap)
	gap.Signed = true
	if t.Percent() {
		gap.Unit = " " + assets.T("annex.points")
	}
	return []any{
		number, name, t.Measure, inPlaces(t, t.LastYear), inPlaces(t, decimal.NewNullDecimal(t.Planned)),
		inPlaces(t, valueOf(r.Actual)), asOf, inPlaces(t, valueOf(r.Estimate)), inPlaces(t, valueOf(r.Official)),
		Figure{Value: verdict.Percent, Places: 2},
		gap, a.onLastYear(r),
		assets.T("state." + verdict.Wording()), t.Responsible, targetNote(r),
	}
}

// inPlaces is a figure of a target with the decimals of its plan, so that the
// figures of a row line up, and with more only where the figure has more.
func inPlaces(t data.Target, value decimal.NullDecimal) Figure {
	return Figure{Value: value, Places: max(t.Places(), -value.Decimal.Exponent())}
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
		parts = append(parts, counted(v.Count, assets.T("state."+v.Wording)))
	}
	return strings.Join(parts, ", ")
}
