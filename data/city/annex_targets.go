package city

import (
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data/annex"
	"thidua/data/vn"
)

// TargetsAnnex is annex I: the consolidated targets, with how many wards each
// figure is of. Ratios have no totals: the wards that met them are counted, and
// the lowest and the highest are named.
func TargetsAnnex(r Round, lines []TargetLine) annex.Annex {
	total, judged := assets.T("city.annex.sum"), assets.T("city.annex.wards")
	a := annex.Annex{
		Number: "I",
		Title:  assets.T("city.annex.targets", "Year", r.Year),
		Columns: []annex.Column{
			{Title: assets.T("annex.no"), Width: 5, Align: annex.Center},
			{Title: assets.T("annex.targets.name"), Width: 28},
			{Title: assets.T("annex.targets.measure"), Width: 9, Align: annex.Center},
			{Title: assets.T("annex.targets.planned"), Over: total, Width: 14.5},
			{Title: assets.T("annex.targets.actual"), Over: total, Width: 14.5},
			{Title: assets.T("annex.targets.estimate"), Over: total, Width: 14.5},
			{Title: assets.T("annex.targets.official"), Over: total, Width: 14.5},
			{Title: assets.T("annex.targets.percent"), Width: 9},
			{Title: assets.T("city.annex.having"), Over: judged, Width: 6.5, Align: annex.Center},
			{Title: assets.T("city.annex.reporting"), Over: judged, Width: 6.5, Align: annex.Center},
			{Title: assets.T("city.annex.met"), Over: judged, Width: 6.5, Align: annex.Center},
			{Title: assets.T("city.annex.unmet"), Over: judged, Width: 6.5, Align: annex.Center},
			{Title: assets.T("city.annex.no_data"), Over: judged, Width: 6.5, Align: annex.Center},
			{Title: assets.T("city.annex.extremes"), Width: 34},
			{Title: assets.T("annex.note"), Width: 14},
		},
	}
	a.Columns = used(lines, a.Columns)
	group, doubts := "", 0
	for i, l := range lines {
		if key := vn.Fold(l.Group); i == 0 || key != group {
			group = key
			if l.Group != "" {
				a.Group(l.Group)
			}
		}
		doubts += len(l.Doubts)
		a.Add(annex.Record, used(lines, l.values(i+1))...)
	}
	a.Total = []string{assets.T("city.annex.targets_total", "Count", len(lines))}
	a.Remarks = []string{assets.T("city.annex.how_added")}
	if doubts > 0 {
		a.Remarks = append(a.Remarks, assets.T("city.annex.targets_doubts", "Count", doubts))
	}
	return orNothing(a)
}

// used leaves out the columns of estimates and of official figures while no
// ward has given any.
func used[T any](lines []TargetLine, cells []T) []T {
	const estimates, officials = 5, 6
	if !slices.ContainsFunc(lines, func(l TargetLine) bool { return l.Official.Wards > 0 }) {
		cells = slices.Delete(cells, officials, officials+1)
	}
	if !slices.ContainsFunc(lines, func(l TargetLine) bool { return l.Estimate.Wards > 0 }) {
		cells = slices.Delete(cells, estimates, estimates+1)
	}
	return cells
}

func (l TargetLine) values(number int) []any {
	note := ""
	if len(l.Doubts) > 0 {
		note = assets.T("city.annex.doubts_here", "Count", len(l.Doubts))
	}
	return []any{
		number, l.Title, l.Measure, annex.Whole(l.Planned.Value), annex.Whole(l.Actual.Value), annex.Whole(l.Estimate.Value),
		annex.Whole(l.Official.Value), percent(l.Completion()), l.Wards, filled(l.reporting()),
		filled(l.Met()), filled(l.Unmet()), filled(l.NoData()),
		paragraphs(l.Lowest.worded("city.annex.lowest"), l.Highest.worded("city.annex.highest")), note,
	}
}

// reporting counts the wards that have given any figure of the year.
func (l TargetLine) reporting() int { return max(l.Actual.Wards, l.Estimate.Wards, l.Official.Wards) }

// worded names a figure and whose it is.
func (e Extreme) worded(key string) string {
	if !e.Value.Valid {
		return ""
	}
	return assets.T(key, "Value", vn.FormatNumber(e.Value.Decimal), "Wards", strings.Join(e.Wards, ", "), "More", e.More)
}
