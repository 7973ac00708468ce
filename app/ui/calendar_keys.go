package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// calendarPad takes the keys of a calendar.
type calendarPad struct {
	widget.BaseWidget
	c       *calendar
	content fyne.CanvasObject
}

func newCalendarPad(c *calendar, content fyne.CanvasObject) *calendarPad {
	p := &calendarPad{c: c, content: content}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *calendarPad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(p.content)
}

// FocusGained implements fyne.Focusable.
func (p *calendarPad) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (p *calendarPad) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (p *calendarPad) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (p *calendarPad) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.c.take(p.c.chosen)
	default:
		p.c.key(ev)
	}
}

// key goes by days, weeks and months, or closes the calendar.
func (c *calendar) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyEscape:
		c.popup.Hide()
	case fyne.KeyLeft:
		c.choose(c.chosen.AddDays(-1))
	case fyne.KeyRight:
		c.choose(c.chosen.AddDays(1))
	case fyne.KeyUp:
		c.choose(c.chosen.AddDays(-7))
	case fyne.KeyDown:
		c.choose(c.chosen.AddDays(7))
	case fyne.KeyPageUp:
		c.choose(monthsLater(c.chosen, -1))
	case fyne.KeyPageDown:
		c.choose(monthsLater(c.chosen, 1))
	default:
		return false
	}
	return true
}

// choose marks a day, in the month that it is of.
func (c *calendar) choose(d vn.Date) {
	c.chosen, c.month = d, vn.NewDate(d.Year(), d.Month(), 1)
	c.fill()
	c.popup.Canvas.Focus(c.pad)
}

// monthsLater is the same day of another month, or its last where it has none
// such.
func monthsLater(d vn.Date, months int) vn.Date {
	last := vn.NewDate(d.Year(), d.Month()+time.Month(months)+1, 0)
	return vn.NewDate(last.Year(), last.Month(), min(d.Day(), last.Day()))
}
