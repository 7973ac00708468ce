package app

import (
	"cmp"

	"thidua/app/ui"
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
		Window: s.d.window, Title: ui.T("decisions.papers"), Verb: ui.T("decisions.papers_verb"),
		Fields: append([]ui.Field{ui.RadioField(ui.T("decisions.paper"), &which, choices("decision_paper", papers))}, listingFields(&listing, ui.Hint(ui.T("listing.only_hint")))...),
		Save:   func() error { return nil },
		OnDone: func() { s.printPaper(r, which, listing) },
	}.Show()
}

// listingFields ask how a list of nominees is set out. The options are those of
// the choice of subject.
func listingFields(g *paper.Listing, options ...ui.FieldOption) []ui.Field {
	everybody := []ui.Choice[data.Subject]{{Label: ui.T("listing.all")}}
	orders := []ui.Choice[data.ListOrder]{
		{Value: data.ByGivenName, Label: ui.T("listing.by_name")}, {Value: data.ByProtocol, Label: ui.T("listing.by_protocol")},
	}
	return []ui.Field{
		ui.RadioField(ui.T("listing.order"), &g.Order, orders),
		ui.ChoiceField(ui.T("listing.only"), &g.Only, append(everybody, choices("subject", data.Subjects())...), options...),
	}
}

func (s *decisions) printPaper(r data.DecisionRow, which decisionPaper, g paper.Listing) {
	l, today := s.d.ledger, s.d.today()
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
	s.d.show(document, cmp.Or(document.FileName(), decisionTitle(r.Decision)))
}
