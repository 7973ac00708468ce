package decisions

import (
	"cmp"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// decisionPaper names a paper that goes with a decision.
type decisionPaper string

// The papers, in the order in which they are needed.
const (
	paperDecision decisionPaper = "decision" // the decision itself with its list
	paperAwards   decisionPaper = "awards"
	paperPayment  decisionPaper = "payment"
	paperCeremony decisionPaper = "ceremony"
)

// choosePaper asks which paper of a decision is wanted and how its list is set
// out, then opens it.
func (s *decisions) choosePaper(r data.DecisionRow) {
	which, listing := paperDecision, paper.Listing{Order: data.ByGivenName}
	papers := []decisionPaper{paperDecision, paperAwards, paperPayment, paperCeremony}
	if !r.OfWard() {
		which, papers = paperAwards, []decisionPaper{paperAwards, paperCeremony}
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("decisions.papers"), Verb: ui.T("decisions.papers_verb"),
		Fields: append([]ui.Field{ui.RadioField(ui.T("decisions.paper"), &which, words.Choices("decision_paper", papers))}, desk.ListingFields(&listing, ui.Hint(ui.T("listing.only_hint")))...),
		Save:   func() error { return nil },
		OnDone: func() { s.printPaper(r, which, listing) },
	}.Show()
}

func (s *decisions) printPaper(r data.DecisionRow, which decisionPaper, g paper.Listing) {
	l, today := s.d.Ledger, s.d.Today()
	var document paper.Document
	switch which {
	case paperDecision:
		document = g.AwardDecision(l, r.Decision, today)
	case paperPayment:
		document = g.PaymentList(l, r.Decision, today)
	case paperCeremony:
		document = g.CeremonyList(l, r.Decision, today)
	default:
		document = g.AwardList(l, r.Decision, today)
	}
	s.d.Show(document, cmp.Or(document.FileName(), words.DecisionTitle(r.Decision)))
}
