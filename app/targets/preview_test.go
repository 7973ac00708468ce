package targets

import (
	"testing"

	"thidua/app/desk/desktest"
)

// Whatever is printed is looked at first; only "In…" makes the file.
func TestEveryPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	desktest.ShownFirst(t, d, map[string]func(){
		"the targets": func() { printTargetsPage(d) },
	})
}
