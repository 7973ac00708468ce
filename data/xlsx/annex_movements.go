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
		body: func(s *sheet) { fillMovements(s, l.Movements) },
	}
}

func fillMovements(s *sheet, all []data.Movement) {
	ordered := slices.SortedStableFunc(slices.Values(all), func(a, b data.Movement) int {
		return cmp.Compare(a.Position, b.Position)
	})
	groups, number := 0, 0
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
			s.record(movementValues(m, number)...)
		}
	}
	if number > 0 {
		s.gap(4)
		s.say(assets.T("annex.movements.total", "Count", number, "ToCity", countToCity(all)), total)
	}
}

func movementValues(m data.Movement, number int) []any {
	var levels []string
	for _, level := range m.LaunchedBy() {
		levels = append(levels, assets.T("level."+string(level)))
	}
	manner := ""
	if m.Manner != "" {
		manner = assets.T("manner." + string(m.Manner))
	}
	collectives, individuals, ward, city := counts(m)
	return []any{
		number, m.Name, strings.Join(levels, ",\n"), manner, m.LaunchDoc, m.Outcome,
		collectives, individuals, m.Models, ward, city, m.Difficulties, m.Note,
	}
}

// counts are the numbers of a movement, left out while nothing at all has been
// reported of it: then its zeros are not results.
func counts(m data.Movement) (collectives, individuals, ward, city any) {
	if m.Outcome == "" && m.Models == "" && m.Collectives+m.Individuals+m.WardAwards+m.CityRequests == 0 {
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
