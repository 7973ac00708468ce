package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
)

func wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// deadlineText says how long there is until a deadline. key has the variants
// _left, _today, _past and _none.
func deadlineText(key string, due data.Deadline, days int) string {
	switch {
	case due.On.IsZero():
		return ui.T(key + "_none")
	case days < 0:
		return ui.T(key+"_past", "Wording", wording(due), "Days", -days)
	case days == 0:
		return ui.T(key+"_today", "Wording", wording(due))
	}
	return ui.T(key+"_left", "Wording", wording(due), "Days", days)
}

// wording is the deadline as documents word it.
func wording(due data.Deadline) string {
	return ui.T("deadline.worded_"+string(worded(due.Inclusive)), "Date", due.On.String())
}
