package annex

import (
	"strings"

	"thidua/assets"
	"thidua/data"
)

// Exemplars is annex III, the exemplars that go into the report to the city, by
// kind.
func Exemplars(l data.Ledger) Annex {
	a := Annex{
		Number: "III",
		Title:  assets.T("annex.exemplars.title", "Year", l.Campaign.Year),
		Columns: []Column{
			{Title: assets.T("annex.no"), Width: 5, Align: Center},
			{Title: assets.T("annex.exemplars.name"), Width: 30},
			{Title: assets.T("annex.exemplars.unit"), Width: 26},
			{Title: assets.T("annex.exemplars.field"), Width: 18},
			{Title: assets.T("annex.exemplars.outcome"), Width: 46},
			{Title: assets.T("annex.exemplars.found_on"), Width: 11.5},
			{Title: assets.T("annex.exemplars.stage"), Width: 11, Align: Center},
			{Title: assets.T("annex.note"), Width: 15},
		},
	}
	number := 0
	var parts []string
	for _, kind := range data.ExemplarKinds() {
		title := assets.T("exemplar." + string(kind))
		n := 0
		for _, e := range l.Exemplars {
			if !e.ToCity || e.Kind != kind {
				continue
			}
			if n == 0 {
				a.Group(title)
			}
			n++
			number++
			a.Add(Record, number, e.Name, l.Unit(e.UnitID).Name, e.Field, e.Outcome, e.FoundOn,
				assets.T("stage."+string(e.Stage)), e.Note)
		}
		if n > 0 {
			parts = append(parts, counted(n, title))
		}
	}
	a.Total = []string{assets.T("annex.exemplars.total", "Count", number, "Kinds", strings.Join(parts, ", "))}
	return a.ended()
}
