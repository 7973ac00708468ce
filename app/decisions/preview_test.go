package decisions

import (
	"testing"

	"thidua/app/desk/desktest"
	"thidua/data/paper"
)

// Whatever is printed is looked at first; only "In…" makes the file.
func TestEveryPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	decision := d.Ledger.DecisionRows()[0]
	page := &decisions{d: d}
	desktest.ShownFirst(t, d, map[string]func(){
		"the list of a decision": func() { page.printAwards(decision) },
		"the prizes":             func() { page.printPayment(decision) },
		"a decision":             func() { page.printPaper(decision, paperDecision, paper.Listing{}) },
		"a ceremony":             func() { page.printPaper(decision, paperCeremony, paper.Listing{}) },
	})
}
