package council

import (
	"testing"

	"thidua/app/desk/desktest"
	"thidua/data/paper"
)

// Whatever is printed is looked at first; only "In…" makes the file.
func TestEveryPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	meeting := &meetings{d: d}
	desktest.ShownFirst(t, d, map[string]func(){
		"a paper of the Council": func() { meeting.print("Biên bản", paper.Document{Kind: "BIÊN BẢN"}) },
	})
}
