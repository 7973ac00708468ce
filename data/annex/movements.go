package annex

import (
	"cmp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
)

// Movements is annex II, the emulation movements: first those that the city or
// the centre launched, which the plan (V.2) has the ward report, then the
// others. What units report of a movement stands in details below it.
func Movements(l data.Ledger) Annex {
	a := Annex{
		Number:  "II",
		Title:   assets.T("annex.movements.title", "Year", l.Campaign.Year),
		Columns: movementColumns(l.Office.Kind()),
	}
	ordered := slices.SortedStableFunc(slices.Values(l.Movements), func(a, b data.Movement) int {
		return cmp.Compare(a.Position, b.Position)
	})
	number, toCity := 0, 0
	reporting := map[int64]bool{} // units
	for _, g := range []struct {
		title  string
		toCity bool
	}{{assets.T("annex.movements.to_city"), true}, {assets.T("annex.movements.own"), false}} {
		first := true
		for _, m := range ordered {
			if m.ToCity() != g.toCity {
				continue
			}
			if first {
				a.Group(g.title)
				first = false
			}
			number++
			if g.toCity {
				toCity++
			}
			a.movement(l, l.MovementReport(m), number, reporting)
		}
	}
	a.Total = []string{assets.T("annex.movements.total", "Count", number, "ToCity", toCity)}
	if len(reporting) > 0 {
		a.Remarks = []string{assets.T("annex.movements.from_units", "Units", len(reporting))}
	}
	return a.ended()
}

func movementColumns(kind string) []Column {
	joined, awards := assets.T("annex.movements.joined"), assets.T("annex.movements.awards")
	return []Column{
		{Title: assets.T("annex.no"), Width: 5, Align: Center},
		{Title: assets.T("annex.movements.name"), Width: 24},
		{Title: assets.T("annex.movements.level"), Width: 10.5, Align: Center},
		{Title: assets.T("annex.movements.manner"), Width: 10, Align: Center},
		{Title: assets.T("annex.movements.launch_doc"), Width: 15},
		{Title: assets.T("annex.movements.outcome"), Width: 33},
		{Title: assets.T("annex.movements.collectives"), Over: joined, Width: 7.5, Align: Center},
		{Title: assets.T("annex.movements.individuals"), Over: joined, Width: 7.5, Align: Center},
		{Title: assets.T("annex.movements.models"), Width: 17},
		{Title: assets.T("annex.movements.ward_awards", "Kind", kind), Over: awards, Width: 8, Align: Center},
		{Title: assets.T("annex.movements.city_requests"), Over: awards, Width: 9, Align: Center},
		{Title: assets.T("annex.movements.difficulties"), Width: 15},
		{Title: assets.T("annex.note"), Width: 13},
	}
}

// movement adds a movement and, below it, the units that report on it: many
// units' words in one cell could not be printed. They are noted in reporting.
func (a *Annex) movement(l data.Ledger, report data.MovementReport, number int, reporting map[int64]bool) {
	a.Add(Record, movementValues(report, number)...)
	for _, r := range report.Counted {
		if r.Reply != data.Given {
			continue
		}
		reporting[r.UnitID] = true
		a.Add(Detail, nil, "– "+l.Unit(r.UnitID).Name, nil, nil, nil, r.Outcome,
			known(r.Collectives), known(r.Individuals), r.Models, nil, nil, r.Difficulties, nil)
	}
}

func movementValues(m data.MovementReport, number int) []any {
	var levels []string
	for _, level := range m.LaunchedBy() {
		levels = append(levels, assets.T("level."+string(level)))
	}
	manner := ""
	if m.Manner != "" {
		manner = assets.T("manner." + string(m.Manner))
	}
	note := m.Note
	if m.Sum.Units > 0 {
		note = strings.TrimLeft(note+"\n"+assets.T("annex.movements.by_units", "Count", m.Sum.Units), "\n")
	}
	collectives, individuals, ward, city := counts(m)
	return []any{
		number, m.Name, strings.Join(levels, ",\n"), manner, m.LaunchDoc, m.Outcome,
		collectives, individuals, m.Models, ward, city, m.Difficulties, note,
	}
}

// counts are the numbers of a movement, left out while nothing at all has been
// reported of it: then its zeros are not results.
func counts(m data.MovementReport) (collectives, individuals, ward, city any) {
	if m.Blank() {
		return nil, nil, nil, nil
	}
	return m.Collectives, m.Individuals, m.WardAwards, m.CityRequests
}
