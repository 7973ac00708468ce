package awards

import (
	"testing"

	"thidua/app/desk/desktest"
	"thidua/data"
)

// Whatever is printed is looked at first; only "In…" makes the file.
func TestEveryPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	publicity := &screen{d: d}
	refused := data.NominationRow{}
	refused.Stage = data.Refused
	refused.Unit = d.Ledger.Units[0]
	desktest.ShownFirst(t, d, map[string]func(){
		"a refusal": func() { publicity.printRefusal(refused) },
	})
}
