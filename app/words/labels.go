package words

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
)

// SaidWidth is the width of the pane in which a preview says in full what is
// the matter with a row.
const SaidWidth = 260

// SaidOf is that pane.
func SaidOf(where, said string) fyne.CanvasObject {
	return ui.Details([]ui.Pair{{Label: ui.T("units.preview_where"), Text: where}, {Label: ui.T("month.col.said"), Text: said}})
}

// Warned is a warning in a pane: the sign and a text that wraps.
func Warned(text string) fyne.CanvasObject {
	return ui.ToneSentence(text, ui.ToneWarn)
}

// Wrapped is a text that wraps where its room ends.
func Wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// DetailTitle is the name of the selected record at the head of its pane.
func DetailTitle(text string) fyne.CanvasObject {
	title := Wrapped(text)
	title.TextStyle.Bold = true
	return title
}
