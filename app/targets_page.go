package app

import (
	"io"

	"thidua/app/ui"
	"thidua/data/paper"
)

// printTargetsPage opens the page on which a leader sees where all targets
// stand.
func (d *desk) printTargetsPage() {
	page := paper.TargetsPage(d.ledger, d.today())
	d.show(page, page.Title())
}

// saveTargetsPicture saves the same page as a picture, to be shown or sent on.
func (d *desk) saveTargetsPicture() {
	page := paper.TargetsPage(d.ledger, d.today())
	ui.SaveFile(d.window, ui.SafeName(page.Title())+".png", ".png", d.store, func(path string) {
		d.wrote(writeFile(path, func(w io.Writer) error { return paper.WritePNG(w, page) }), path)
	})
}
