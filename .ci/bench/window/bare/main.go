// Command bare opens a Fyne window with an empty table: the least that a
// program with a table can do.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("vn.thidua.bare")
	w := a.NewWindow("bare")
	w.SetContent(widget.NewTableWithHeaders(
		func() (rows, columns int) { return 0, 8 },
		func() fyne.CanvasObject { return widget.NewLabel("") },
		func(widget.TableCellID, fyne.CanvasObject) {},
	))
	w.Resize(fyne.NewSize(1280, 680))
	w.ShowAndRun()
}
