package report

import (
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// cited is a document as it is cited: in full the first time, by kind and
// number after that; a law by its name.
func (w *ward) cited(b data.LegalBasis) Text { return citation(b, b.About) }

func citation(b data.LegalBasis, about string) Text {
	if vn.Fold(b.Kind) == "luat" {
		name := strings.TrimSpace(b.Kind + " " + b.About)
		return live(Field{Name: "cite." + id(b.ID), Value: name, First: assets.T("report.cite_law", "Law", name, "Date", b.IssuedOn.Official())})
	}
	f := Field{Name: "cite." + id(b.ID)}
	f.Value = assets.T("report.cite_again", "Kind", b.Kind, "Number", b.Number, "About", aboutIn(about))
	f.First = assets.T("report.cite", "Kind", b.Kind, "Number", b.Number, "Date", b.IssuedOn.Official(), "Issuer", b.Issuer, "About", aboutIn(about))
	return live(f)
}

// aboutIn is what a document is about, behind "về".
func aboutIn(about string) string { return inText(vn.BareAbout(about)) }

// plan is the ward's own plan as it is cited.
func (w *ward) plan() Text {
	c := w.l.Campaign
	return live(Field{
		Name:  "plan",
		Value: assets.T("report.plan_again", "Number", c.Number),
		First: assets.T("report.plan", "Number", c.Number, "Date", c.IssuedOn.Official(), "Name", inText(c.Name)),
	})
}

// basesIn lists the documents of the plan whose number a text has, in the order
// of the plan.
func (w *ward) basesIn(text string) []data.LegalBasis {
	return slices.DeleteFunc(w.basesInReport(), func(b data.LegalBasis) bool {
		return b.Number == "" || !strings.Contains(text, b.Number)
	})
}

// citing finds in words that somebody wrote the documents of the plan, so that
// they are cited by the same rule as everywhere; the rest is put in the place
// name, piece by piece.
func (w *ward) citing(name, words string) Slot {
	words = bare(words)
	found := w.basesIn(words)
	if len(found) == 0 {
		return Typed(name, words)
	}
	var places []basisPlace
	for _, b := range found {
		for _, m := range shapeOf(b).FindAllStringIndex(words, -1) {
			places = append(places, basisPlace{b, m[0], m[1]})
		}
	}
	slices.SortFunc(places, func(a, b basisPlace) int { return a.from - b.from })
	var t Text
	at, n := 0, 1
	piece := func(words string) {
		if words == "" {
			return
		}
		t = append(t, Text{{field: Field{Name: name + "." + id(int64(n)), Label: labelOf(name), Value: words, Typed: true}}}...)
		n++
	}
	for _, p := range places {
		if p.from < at {
			continue
		}
		piece(words[at:p.from])
		about := p.basis.About
		if strings.HasPrefix(vn.Fold(words[p.to:]), "ve ") { // it is said here in other words
			about = ""
		}
		t = append(t, citation(p.basis, about)...)
		at = p.to
	}
	piece(words[at:])
	return Slot{name, t}
}

// basisPlace is where a text cites a document.
type basisPlace struct {
	basis    data.LegalBasis
	from, to int
}

// shapeOf matches how a document may be cited.
func shapeOf(b data.LegalBasis) *regexp.Regexp {
	return vn.CitationOf(b.Kind, b.Number, b.Issuer, b.About)
}
