package paper

import (
	"cmp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// citedAt is where a plan cites a document.
type citedAt int

const (
	atHead    citedAt = iota // what the plan carries out or rests on
	asSpirit                 // directives, among the purposes
	asTargets                // resolutions of the People's Council, which set the targets
	inTask                   // in the text of a task
)

// cited are the documents that the plan cites in a place, in order.
func (p plan) cited(at citedAt) []data.LegalBasis {
	var found []data.LegalBasis
	for _, b := range p.l.Bases {
		if p.placeOf(b) == at {
			found = append(found, b)
		}
	}
	slices.SortStableFunc(found, func(a, b data.LegalBasis) int { return cmp.Compare(a.Position, b.Position) })
	return found
}

// placeOf tells by sign and kind where a document is cited.
func (p plan) placeOf(b data.LegalBasis) citedAt {
	named := func(t data.Task) bool { return b.Number != "" && strings.Contains(t.Name, b.Number) }
	switch {
	case strings.HasSuffix(vn.Fold(b.Number), "nq-hdnd"):
		return asTargets
	case vn.Fold(b.Kind) == vn.Fold(assets.T("paper.basis.directive")):
		return asSpirit
	case slices.ContainsFunc(p.l.Tasks, named):
		return inTask
	}
	return atHead
}

// restsOn reports whether a document is law for the plan ("Căn cứ …"), not a
// task from above ("Thực hiện …").
func restsOn(b data.LegalBasis) bool {
	return slices.ContainsFunc(strings.Split(assets.T("paper.plan.rest_on"), "\n"), func(kind string) bool { return vn.Fold(kind) == vn.Fold(b.Kind) })
}

// runningCitation cites a document in running text.
func runningCitation(b data.LegalBasis) string {
	day, what := "", about(b.About)
	if !b.IssuedOn.IsZero() {
		day = OfficialDay(b.IssuedOn)
	}
	if b.About != "" && vn.Fold(b.Kind) == vn.Fold(assets.T("paper.plan.as_plan")) && !strings.HasPrefix(vn.Fold(b.About), "ve ") {
		what = assets.T("paper.plan.regarding", "Text", small(b.About))
	}
	return assets.T("paper.plan.cited", "Kind", b.Kind, "Number", unbroken(b.Number), "Date", day, "Issuer", b.Issuer, "About", what)
}

// together cites documents one after another; what several of them in a row are
// about stands behind the last.
func together(bases []data.LegalBasis) string {
	texts := make([]string, len(bases))
	for i, b := range bases {
		if i+1 < len(bases) && vn.Fold(b.About) == vn.Fold(bases[i+1].About) {
			b.About = ""
		}
		texts[i] = runningCitation(b)
	}
	return strings.Join(texts, "; ")
}
