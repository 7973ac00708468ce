package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// Confirm asks before an action that cannot simply be undone. The text names
// what will happen, the verb is the button that does it. With danger the
// button is red and Enter does not press it.
func Confirm(w fyne.Window, title, text, verb string, danger bool, do func()) {
	var m *modal
	yes := newButton(verb, func() {
		m.hide()
		do()
	})
	yes.Importance = widget.HighImportance
	no := newButton(T("dialog.cancel"), func() { m.hide() })
	m = newModal(w, title, paragraph(text), no, yes)
	m.onEscape = no.press
	if danger {
		yes.Importance = widget.DangerImportance
	} else {
		m.onEnter = yes.press
	}
	m.show()
}

// AskReason asks why before an action that must be explained, such as
// returning a report, and hands on the reason, which is never empty.
func AskReason(w fyne.Window, title, text, verb string, do func(reason string)) {
	reason := newMultiEntry(3)
	var m *modal
	yes := newButton(verb, func() {
		cleaned := vn.CleanLines(reason.Text)
		if cleaned == "" {
			m.say(T("dialog.reason.missing"))
			w.Canvas().Focus(reason)
			return
		}
		m.hide()
		do(cleaned)
	})
	yes.Importance = widget.HighImportance
	no := newButton(T("dialog.cancel"), func() { m.hide() })
	m = newModal(w, title, container.NewVBox(paragraph(text), widget.NewLabel(T("dialog.reason")), reason), no, yes)
	m.onEscape, m.onEnter, m.onSave = no.press, yes.press, yes.press
	m.show()
	w.Canvas().Focus(reason)
}

// Inform tells the officer something that needs no decision.
func Inform(w fyne.Window, title, text string) { tell(w, title, text, Mark{}) }

// tell shows a text that Esc, Enter or the one button closes.
func tell(w fyne.Window, title, text string, mark Mark) {
	var m *modal
	closing := newButton(T("dialog.close"), func() { m.hide() })
	closing.Importance = widget.HighImportance
	var body fyne.CanvasObject = paragraph(text)
	if mark.Icon != nil {
		body = container.NewBorder(nil, nil, container.NewVBox(widget.NewIcon(mark.Icon)), nil, body)
	}
	m = newModal(w, title, body, closing)
	m.onEscape, m.onEnter = closing.press, closing.press
	m.show()
}

// paragraph is text that wraps at the width it is given.
func paragraph(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}
