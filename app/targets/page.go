package targets

import (
	"io"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/paper"
)

// printTargetsPage opens the page on which a leader sees where all targets
// stand.
func printTargetsPage(d *desk.Desk) {
	page := paper.TargetsPage(d.Ledger, d.Today())
	d.Show(page, page.Title())
}

// saveTargetsPicture saves the same page as a picture, to be shown or sent on.
func saveTargetsPicture(d *desk.Desk) {
	page := paper.TargetsPage(d.Ledger, d.Today())
	ui.SaveFile(d.Window, ui.SafeName(page.Title())+".png", ".png", d.Store, func(path string) {
		d.Wrote(desk.WriteFile(path, func(w io.Writer) error { return paper.WritePNG(w, page) }), path)
	})
}
