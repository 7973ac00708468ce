package city

import (
	"fmt"
	"iter"
	"strings"

	"thidua/assets"
	"thidua/data/annex"
)

// DoubtsAnnex is annex VI: nominees who may be nominated more than once, and
// figures that somebody has to look at.
func DoubtsAnnex(r Round, suspicions iter.Seq2[Suspicion, error], lines []TargetLine) (annex.Annex, error) {
	a := annex.Annex{
		Number: "VI",
		Title:  assets.T("city.annex.doubts", "Year", r.Year),
		Columns: []annex.Column{
			{Title: assets.T("annex.no"), Width: 5, Align: annex.Center},
			{Title: assets.T("city.annex.doubt_about"), Width: 34},
			{Title: assets.T("city.annex.doubt_wards"), Width: 34},
			{Title: assets.T("city.annex.doubt_what"), Width: 70},
			{Title: assets.T("city.annex.doubt_level"), Width: 18, Align: annex.Center},
		},
	}
	people := 0
	for s, err := range suspicions {
		if err != nil {
			return annex.Annex{}, err
		}
		if people++; people == 1 {
			a.Group(assets.T("city.annex.doubt_people"))
		}
		a.Add(annex.Record, people, s.Rows[0].Name, strings.Join(s.Origins(), "\n"), s.words(), assets.T("city.likelihood."+s.Likelihood.Name()))
	}
	figures := 0
	for _, l := range lines {
		for _, d := range l.Doubts {
			if figures++; figures == 1 {
				a.Group(assets.T("city.annex.doubt_figures"))
			}
			a.Add(annex.Record, figures, fmt.Sprintf("%s (%s)", l.Title, l.Measure), d.Ward, d.words(), nil)
		}
	}
	a.Total = []string{assets.T("city.annex.doubts_total", "People", people, "Figures", figures)}
	return orNothing(a), nil
}

// words tell the nominations of a suspicion one by one.
func (s Suspicion) words() string {
	var list []string
	for _, n := range s.Rows {
		list = append(list, assets.T("city.annex.nominated", "Ward", n.Ward, "Born", n.BirthYear, "Post", n.Post, "Unit", n.Unit, "Form", n.FormName))
	}
	return strings.Join(list, "\n")
}

// words are the sentence of a doubt.
func (d Doubt) words() string {
	sentence := d.Sentence()
	return assets.T(sentence.Key, sentence.Args...)
}
