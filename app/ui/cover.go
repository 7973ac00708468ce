package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Cover hides everything in a window behind a question, until it is lifted: the
// page, the menu, the title, open forms and what they say. What is hidden stays
// as it is, cursor and all; long work goes on, and what it has to say comes up
// afterwards. Keys, the mouse and files dropped on the window reach the question
// only.
type Cover struct {
	Window fyne.Window
	Title  string
	Verb   string // on the button that hands on what was typed
	Try    func(typed string)
	Other  func() // asks for something else instead
	Leave  func() // closes the program

	modal  *modal
	text   *widget.Label
	label  *widget.Label
	dots   *entry // for what nobody beside may read
	letter *entry // for what has to be compared with a paper
	open   *button
	other  *button
	behind string // title of the window
	calm   func() // stops waiting for the cursor to leave
}

// Show covers the window and puts the cursor into the question.
func (c *Cover) Show() {
	c.calm = func() {}
	c.text, c.label = paragraph(""), widget.NewLabel("")
	c.makeEntries()
	c.open = newButton(c.Verb, c.try)
	c.open.Importance = widget.HighImportance
	c.other = newLink("", c.Other)
	c.modal = newModal(c.Window, c.Title, container.NewVBox(c.text, c.label, c.dots, c.letter), c.other, newLink(T("cover.leave"), c.Leave), c.open)
	c.modal.covers, c.modal.onEnter = true, c.open.press
	c.modal.onFunction = c.typedKey
	c.behind = c.Window.Title()
	c.Window.SetTitle(T("app.name"))
	c.closeMenus()
	c.modal.show()
	c.Window.Canvas().SetOnTypedRune(c.typedRune)
}

func (c *Cover) makeEntries() {
	c.dots, c.letter = newEntry(), newEntry()
	c.dots.Password = true
}

// closeMenus closes lists and menus that hang open: they would come up again
// without what they belong to.
func (c *Cover) closeMenus() {
	overlays := c.Window.Canvas().Overlays()
	for top := overlays.Top(); top != nil; top = overlays.Top() {
		if _, ok := top.(*modal); ok {
			return
		}
		top.Hide()
		overlays.Remove(top)
	}
}

// Ask asks for something in a line: what it is for and what it is called, and
// what can be given instead. Other people near the screen can read what is typed
// only if it is shown.
func (c *Cover) Ask(text, label, other string, shown bool) {
	c.text.SetText(text)
	c.label.SetText(label)
	c.other.SetText(other)
	c.dots.Hidden, c.letter.Hidden = shown, !shown
	c.dots.SetText("")
	c.letter.SetText("")
	c.Say("")
	c.Rest(false)
}

func (c *Cover) asked() *entry {
	if c.dots.Hidden {
		return c.letter
	}
	return c.dots
}

// try hands on what was typed. It is not left standing.
func (c *Cover) try() {
	typed := c.asked().Text
	if typed == "" {
		c.focus()
		return
	}
	c.asked().SetText("")
	c.Try(typed)
}

// Say says what is wrong, "" for nothing.
func (c *Cover) Say(text string) { c.modal.say(text) }

// Rest takes no answer for a while, or takes one again.
func (c *Cover) Rest(rests bool) {
	if rests {
		c.open.Disable()
		c.asked().Disable()
		return
	}
	c.open.Enable()
	c.dots.Enable()
	c.letter.Enable()
	c.modal.Refresh()
	c.focus()
}

// calmAfter is how long the cursor blinks: it has the window painted all the
// time, and may have to wait for days.
const calmAfter = 30 * time.Second

func (c *Cover) focus() {
	canvas := c.Window.Canvas()
	canvas.Focus(c.asked())
	c.calm()
	c.calm = After(calmAfter, canvas.Unfocus)
}

// typedRune goes on where the cursor has left.
func (c *Cover) typedRune(r rune) {
	if c.focus(); c.focused() {
		c.asked().TypedRune(r)
	}
}

// typedKey does so too. A key that the field hands back has no use.
func (c *Cover) typedKey(key fyne.KeyName) {
	if c.focused() {
		return
	}
	if c.focus(); c.focused() {
		c.asked().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func (c *Cover) focused() bool {
	return c.Window.Canvas().Focused() == fyne.Focusable(c.asked())
}

// Lift shows the window again as it was, then what came up meanwhile.
func (c *Cover) Lift() {
	c.calm()
	c.Window.Canvas().SetOnTypedRune(nil)
	c.modal.hide()
	c.Window.SetTitle(c.behind)
	for _, do := range c.modal.later {
		do()
	}
}

// coverOn is what covers a window, nil when nothing does.
func coverOn(c fyne.Canvas) *modal {
	for _, overlay := range slices.Backward(c.Overlays().List()) {
		if m, ok := overlay.(*modal); ok && m.covers {
			return m
		}
	}
	return nil
}

// uncovered does something to what can be seen in a window, when it can be seen.
func uncovered(w fyne.Window, do func()) {
	if cover := coverOn(w.Canvas()); cover != nil && !isAbove(w) {
		cover.later = append(cover.later, do)
		return
	}
	do()
}

// Above returns the window as it is used by what may be seen over a [Cover]:
// closing the program.
func Above(w fyne.Window) fyne.Window {
	a, _ := w.(attended)
	if a.Window == nil {
		a.Window = w
	}
	a.above = true
	return a
}

func isAbove(w fyne.Window) bool {
	a, ok := w.(attended)
	return ok && a.above
}
