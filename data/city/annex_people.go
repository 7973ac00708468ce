package city

import (
	"fmt"
	"iter"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

// ExemplarsAnnex is annex III: the exemplars that the wards bring before the
// city, ward by ward.
func ExemplarsAnnex(r Round, rows iter.Seq2[WardExemplar, error]) (annex.Annex, error) {
	a := annex.Annex{
		Number: "III",
		Title:  assets.T("annex.exemplars.title", "Year", r.Year),
		Columns: []annex.Column{
			{Title: assets.T("annex.no"), Width: 5, Align: annex.Center},
			{Title: assets.T("annex.exemplars.name"), Width: 34},
			{Title: assets.T("city.annex.exemplar_kind"), Width: 13, Align: annex.Center},
			{Title: assets.T("annex.exemplars.unit"), Width: 30},
			{Title: assets.T("annex.exemplars.field"), Width: 22},
			{Title: assets.T("annex.exemplars.outcome"), Width: 60},
		},
	}
	number, ward := 0, int64(0)
	kinds := map[data.ExemplarKind]int{}
	for e, err := range rows {
		if err != nil {
			return annex.Annex{}, err
		}
		if e.WardID != ward {
			ward = e.WardID
			a.Lines = append(a.Lines, ofWard(e.Ward))
		}
		number++
		kinds[e.Kind]++
		a.Add(annex.Record, number, e.Name, assets.T("exemplar."+string(e.Kind)), e.Unit, e.Field, e.Outcome)
	}
	var parts []string
	for _, kind := range data.ExemplarKinds() {
		if kinds[kind] > 0 {
			parts = append(parts, fmt.Sprint(kinds[kind], " ", strings.ToLower(assets.T("exemplar."+string(kind)))))
		}
	}
	a.Total = []string{assets.T("annex.exemplars.total", "Count", number, "Kinds", strings.Join(parts, ", "))}
	return orNothing(a), nil
}

// NominationsAnnex is annex IV: those nominated to the city, ward by ward, and
// how many there are for each form of commendation.
func NominationsAnnex(r Round, rows iter.Seq2[WardNomination, error], counts []FormCount) (annex.Annex, error) {
	a := annex.Annex{
		Number: "IV",
		Title:  assets.T("city.annex.nominations", "Year", r.Year),
		Columns: []annex.Column{
			{Title: assets.T("annex.no"), Width: 5, Align: annex.Center},
			{Title: assets.T("annex.awards.name"), Width: 28},
			{Title: assets.T("city.annex.subject"), Width: 10, Align: annex.Center},
			{Title: assets.T("annex.awards.born"), Width: 7, Align: annex.Center},
			{Title: assets.T("city.annex.place"), Width: 32},
			{Title: assets.T("annex.awards.achievement"), Width: 44},
			{Title: assets.T("annex.awards.form"), Width: 24},
			{Title: assets.T("annex.awards.votes"), Width: 8, Align: annex.Center},
			{Title: assets.T("annex.note"), Width: 12},
		},
	}
	number, ward := 0, int64(0)
	for n, err := range rows {
		if err != nil {
			return annex.Annex{}, err
		}
		if n.WardID != ward {
			ward = n.WardID
			a.Lines = append(a.Lines, ofWard(n.Ward))
		}
		number++
		a.Add(annex.Record, number, strings.TrimSpace(n.Salutation+" "+n.Name), assets.T("subject."+string(n.Subject)), year(n.BirthYear),
			paragraphs(n.Post, n.Unit), n.Achievement, n.FormName, votes(n), "")
	}
	a.Total = []string{assets.T("city.annex.nominations_total", "Count", number)}
	for _, c := range counts {
		if c.Authority == data.City || c.Authority == data.Central {
			a.Total = append(a.Total, assets.T("city.annex.form_total", "Form", c.Form, "Count", c.All(), "Collectives", c.Collectives,
				"Individuals", c.Individuals, "Households", c.Households, "Wards", c.Wards))
		}
	}
	return orNothing(a), nil
}

// votes are those of the ward's Council, nil where there were none.
func votes(n WardNomination) any {
	if n.VotesOf == 0 {
		return nil
	}
	return fmt.Sprintf("%d/%d", n.VotesFor, n.VotesOf)
}

// ofWard heads the lines of a ward. There are too many for Roman numbers.
func ofWard(name string) annex.Line { return annex.Line{Kind: annex.Subgroup, Title: vn.Capital(name)} }
