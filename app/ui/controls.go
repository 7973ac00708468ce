package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Fyne's widgets keep every key while they are focused. The ones below are
// Fyne's, but hand on what they do not use, so that Esc, Enter, F1 and Ctrl+S
// mean the same wherever the officer is.

// button is a widget.Button that is also pressed by Enter.
type button struct {
	widget.Button
	onKey func(*fyne.KeyEvent) bool // sees the keys that do not press it; true means used
}

func newButton(label string, do func()) *button {
	b := &button{Button: widget.Button{Text: label, OnTapped: do}}
	b.ExtendBaseWidget(b)
	return b
}

// newLink returns a quiet button that looks like a link in a line of text.
func newLink(label string, do func()) *button {
	b := newButton(label, do)
	b.Importance = widget.LowImportance
	return b
}

// press acts as a click unless the button is disabled.
func (b *button) press() {
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.press()
	default:
		if b.onKey == nil || !b.onKey(ev) {
			passKey(b, ev)
		}
	}
}

// check is a widget.Check that hands on what it does not use.
type check struct{ widget.Check }

func newCheck(label string) *check {
	c := &check{widget.Check{Text: label}}
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements fyne.Focusable.
func (c *check) FocusGained() {
	c.Check.FocusGained()
	keepInSight(c)
}

// TypedKey implements fyne.Focusable.
func (c *check) TypedKey(ev *fyne.KeyEvent) { passKey(c, ev) }

// choice is a widget.Select that hands on what it does not use.
type choice struct{ widget.Select }

func newChoice(labels []string) *choice {
	c := &choice{widget.Select{Options: labels, PlaceHolder: T("field.choose")}}
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements fyne.Focusable.
func (c *choice) FocusGained() {
	c.Select.FocusGained()
	keepInSight(c)
}

// TypedKey implements fyne.Focusable.
func (c *choice) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeySpace:
		c.Select.TypedKey(ev)
	default:
		passKey(c, ev)
	}
}
