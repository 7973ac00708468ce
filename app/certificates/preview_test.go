package certificates

import (
	"testing"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
)

// Whatever is printed is looked at first; only "In…" makes the file.
func TestEveryPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	addUsualBlanks(d)
	d.Open(desk.AtBlanks, d.Ledger.Blanks[0].ID)
	blank := d.Places.Current().(*blanks)
	desktest.ShownFirst(t, d, map[string]func(){
		"the page to calibrate by": func() { blank.printCalibration() },
	})
}
