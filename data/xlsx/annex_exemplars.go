package xlsx

import (
	"fmt"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// exemplarsAnnex is annex III, the exemplars that go into the report to the
// city, by kind.
func exemplarsAnnex(l data.Ledger) annex {
	return annex{
		number: "III",
		title:  assets.T("annex.exemplars.title", "Year", l.Campaign.Year),
		columns: []column{
			{title: assets.T("annex.no"), width: 5, align: Center},
			{title: assets.T("annex.exemplars.name"), width: 30},
			{title: assets.T("annex.exemplars.unit"), width: 26},
			{title: assets.T("annex.exemplars.field"), width: 18},
			{title: assets.T("annex.exemplars.outcome"), width: 46},
			{title: assets.T("annex.exemplars.found_on"), width: 11.5},
			{title: assets.T("annex.exemplars.stage"), width: 11, align: Center},
			{title: assets.T("annex.note"), width: 15},
		},
		body: func(s *sheet) { fillExemplars(s, l) },
	}
}

func fillExemplars(s *sheet, l data.Ledger) {
	groups, number := 0, 0
	var parts []string
	for _, kind := range data.ExemplarKinds() {
		title := assets.T("exemplar." + string(kind))
		n := 0
		for _, e := range l.Exemplars {
			if !e.ToCity || e.Kind != kind {
				continue
			}
			if n == 0 {
				groups++
				s.group(vn.Roman(groups), strings.ToUpper(title))
			}
			n++
			number++
			s.record(number, e.Name, l.Unit(e.UnitID).Name, e.Field, e.Outcome, e.FoundOn,
				assets.T("stage."+string(e.Stage)), e.Note)
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, strings.ToLower(title)))
		}
	}
	if number > 0 {
		s.gap(4)
		s.say(assets.T("annex.exemplars.total", "Count", number, "Kinds", strings.Join(parts, ", ")), total)
	}
}
