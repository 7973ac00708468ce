package xlsx

import (
	"cmp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// movementsAnnex is annex II, the emulation movements: first those that the
// city or the centre launched, which the plan (V.2) has the ward report, then
// the others.
func movementsAnnex(l data.Ledger) annex {
	return annex{
		number: "II",
		title:  assets.T("annex.movements.title", "Year", l.Campaign.Year),
		columns: []column{
			{title: assets.T("annex.no"), width: 5, align: Center},
			{title: assets.T("annex.movements.name"), width: 24},
			{title: assets.T("annex.movements.level"), width: 10.5, align: Center},
			{title: assets.T("annex.movements.manner"), width: 10, align: Center},
			{title: assets.T("annex.movements.launch_doc"), width: 15},
			{title: assets.T("annex.movements.outcome"), width: 33},
			{title: assets.T("annex.movements.collectives"), over: assets.T("annex.movements.joined"), width: 7.5, align: Center},
			{title: assets.T("annex.movements.individuals"), over: assets.T("annex.movements.joined"), width: 7.5, align: Center},
			{title: assets.T("annex.movements.models"), width: 17},
			{title: assets.T("annex.movements.ward_awards", "Kind", l.Office.Kind()), over: assets.T("annex.movements.awards"), width: 8, align: Center},
			{title: assets.T("annex.movements.city_requests"), over: assets.T("annex.movements.awards"), width: 9, align: Center},
			{title: assets.T("annex.movements.difficulties"), width: 15},
			{title: assets.T("annex.note"), width: 13},
		},
		body: func(s *sheet) { fillMovements(s, l) },
	}
}

func fillMovements(s *sheet, l data.Ledger) {
	ordered := slices.SortedStableFunc(slices.Values(l.Movements), func(a, b data.Movement) int {
		return cmp.Compare(a.Position, b.Position)
	})
	groups, number := 0, 0
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
				groups++
				s.group(vn.Roman(groups), strings.ToUpper(g.title))
				first = false
			}
			number++
			report := l.MovementReport(m)
			s.record(movementValues(report, number)...)
			for _, r := range report.Counted {
				if r.Reply == data.Given {
					reporting[r.UnitID] = true
					s.recordIn(look{italic: true}, resultValues(l, r)...)
				}
			}
		}
	}
	if number == 0 {
		return
	}
	s.gap(4)
	s.say(assets.T("annex.movements.total", "Count", number, "ToCity", countToCity(l.Movements)), total)
	if len(reporting) > 0 {
		s.say(assets.T("annex.movements.from_units", "Units", len(reporting)), remark)
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

// resultValues is what a unit reports of a movement, in a row of its own below
// it: many units' words in one cell could not be printed.
func resultValues(l data.Ledger, r data.MovementResult) []any {
	return []any{
		nil, "– " + l.Unit(r.UnitID).Name, nil, nil, nil, r.Outcome,
		known(r.Collectives), known(r.Individuals), r.Models, nil, nil, r.Difficulties, nil,
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

func countToCity(all []data.Movement) int {
	n := 0
	for _, m := range all {
		if m.ToCity() {
			n++
		}
	}
	return n
}
