package city

import (
	"iter"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
)

// MovementsAnnex is annex II: the consolidated movements and, below each, what
// the wards tell of it. told streams the wards' rows of a movement.
func MovementsAnnex(r Round, lines []MovementLine, told func(key string) iter.Seq2[WardMovement, error]) (annex.Annex, error) {
	joined, awards := assets.T("annex.movements.joined"), assets.T("annex.movements.awards")
	a := annex.Annex{
		Number: "II",
		Title:  assets.T("city.annex.movements", "Year", r.Year),
		Columns: []annex.Column{
			{Title: assets.T("annex.no"), Width: 5, Align: annex.Center},
			{Title: assets.T("annex.movements.name"), Width: 27},
			{Title: assets.T("annex.movements.level"), Width: 11, Align: annex.Center},
			{Title: assets.T("city.annex.telling"), Width: 8, Align: annex.Center},
			{Title: assets.T("annex.movements.outcome"), Width: 46},
			{Title: assets.T("annex.movements.collectives"), Over: joined, Width: 8.5, Align: annex.Center},
			{Title: assets.T("annex.movements.individuals"), Over: joined, Width: 9.5, Align: annex.Center},
			{Title: assets.T("annex.movements.models"), Width: 20},
			{Title: assets.T("city.annex.ward_awards"), Over: awards, Width: 8.5, Align: annex.Center},
			{Title: assets.T("annex.movements.city_requests"), Over: awards, Width: 9, Align: annex.Center},
			{Title: assets.T("annex.movements.difficulties"), Width: 20},
		},
	}
	for i, l := range lines {
		if i == 0 || l.ToCity() != lines[i-1].ToCity() {
			title := assets.T("city.annex.of_wards")
			if l.ToCity() {
				title = assets.T("annex.movements.to_city")
			}
			a.Group(title)
		}
		a.Add(annex.Record, i+1, l.Name, levels(l.LaunchedBy), l.Wards, nil, l.Collectives, l.Individuals, nil, l.WardAwards, l.CityRequests, nil)
		for row, err := range told(l.Key) {
			if err != nil {
				return annex.Annex{}, err
			}
			if paragraphs(row.Outcome, row.Models, row.Difficulties) != "" {
				a.Add(annex.Detail, nil, "– "+row.Ward, nil, nil, row.Outcome, filled(row.Collectives), filled(row.Individuals),
					row.Models, filled(row.WardAwards), filled(row.CityRequests), row.Difficulties)
			}
		}
	}
	a.Total = []string{assets.T("city.annex.movements_total", "Count", len(lines))}
	return orNothing(a), nil
}

func levels(by []data.Level) string {
	var words []string
	for _, level := range by {
		words = append(words, assets.T("level."+string(level)))
	}
	return strings.Join(words, ",\n")
}
