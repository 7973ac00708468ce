package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Offer is something that the officer is told and offered to do about it.
type Offer struct {
	Window fyne.Window
	Title  string
	Text   string
	Tone   Tone     // marks the text
	Parts  []string // listed below the text
	Note   string   // below the list
	Leave  string   // on the button that declines, "Hủy" when it is empty
	Verb   string   // on the button that accepts
	Left   func()   // declined, by the button or Esc; may be nil
	Do     func(close func())
}

// Show shows the offer until it is declined or Do has called close.
func (o Offer) Show() {
	leave := o.Leave
	if leave == "" {
		leave = T("dialog.cancel")
	}
	var m *modal
	no := newButton(leave, func() {
		m.hide()
		if o.Left != nil {
			o.Left()
		}
	})
	yes := newButton(o.Verb, func() { o.Do(func() { m.hide() }) })
	yes.Importance = widget.HighImportance
	text := fyne.CanvasObject(paragraph(o.Text))
	if mark := MarkOf(o.Tone); mark.Icon != nil {
		text = container.NewBorder(nil, nil, container.NewVBox(widget.NewIcon(mark.Icon)), nil, text)
	}
	body := container.NewVBox(text)
	for _, part := range o.Parts {
		body.Add(container.NewBorder(nil, nil, container.NewVBox(widget.NewLabel("•")), nil, paragraph(part)))
	}
	if o.Note != "" {
		body.Add(paragraph(o.Note))
	}
	m = newModal(o.Window, o.Title, body, no, yes)
	m.width = 600
	m.onEscape, m.onEnter = no.press, yes.press
	m.show()
}
