package paper

import (
	"strings"

	"thidua/assets"
	"thidua/data"
)

// awards are the nominations already decided, for the question what a nominee
// has been given before.
type awards struct {
	ledger data.Ledger
	given  []data.Nomination
}

func pastAwards(l data.Ledger) awards {
	a := awards{ledger: l}
	for _, n := range l.Nominations {
		if n.DecisionID != 0 {
			a.given = append(a.given, n)
		}
	}
	return a
}

// of lists the forms that n's nominee has been given, with their decisions.
func (a awards) of(n data.Nomination) string {
	var lines []string
	for _, g := range a.given {
		if !data.SameNominee(n, g) {
			continue
		}
		decision := a.ledger.Decision(g.DecisionID)
		what := prizeOf(a.ledger, g, decision.IssuedOn).shortForm()
		if !decision.Issued() {
			what = assets.T("paper.past_draft", "Form", what)
		} else {
			what = assets.T("paper.past", "Form", what, "Number", decision.Number, "Date", decision.IssuedOn.String())
		}
		lines = append(lines, what)
	}
	return strings.Join(lines, "\n")
}
