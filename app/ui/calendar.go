package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// calendar is a month to pick a day from, weeks beginning on Monday. Fyne's
// own writes the month's name in English.
type calendar struct {
	month  vn.Date // its first day
	chosen vn.Date
	popup  *widget.PopUp
	title  *widget.Label
	days   *fyne.Container
	pad    *calendarPad
	pick   func(vn.Date)
}

// showCalendar opens a calendar below an object, at the month of day, and
// hands on the day picked.
func showCalendar(below fyne.CanvasObject, day vn.Date, pick func(vn.Date)) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(below)
	if canvas == nil {
		return
	}
	c := &calendar{month: vn.NewDate(day.Year(), day.Month(), 1), chosen: day, pick: pick}
	c.title = widget.NewLabelWithStyle("", fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	c.days = container.NewGridWithColumns(7)
	back, next := c.stepper(-1, theme.NavigateBackIcon()), c.stepper(1, theme.NavigateNextIcon())
	today := newLink(T("calendar.today"), func() { c.take(vn.DateOf(time.Now())) })
	today.onKey = c.key
	c.fill()
	body := container.NewBorder(container.NewBorder(nil, nil, back, next, c.title), container.NewCenter(today), nil, nil, c.days)
	c.pad = newCalendarPad(c, container.New(layout.NewCustomPaddedLayout(6, 6, 6, 6), body))
	c.popup = widget.NewPopUp(c.pad, canvas)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below).AddXY(0, below.Size().Height)
	size := c.popup.MinSize()
	at.Y = max(0, min(at.Y, canvas.Size().Height-size.Height-8))
	at.X = max(0, min(at.X, canvas.Size().Width-size.Width-8))
	c.popup.ShowAtPosition(at)
	canvas.Focus(c.pad)
}

// stepper returns the button that goes by months.
func (c *calendar) stepper(months int, icon fyne.Resource) *button {
	b := newLink("", func() {
		c.month = vn.NewDate(c.month.Year(), c.month.Month()+time.Month(months), 1)
		c.fill()
	})
	b.Icon, b.onKey = icon, c.key
	return b
}

// fill shows the month in six weeks, so that the buttons stay where they are.
func (c *calendar) fill() {
	c.title.SetText(T("calendar.month", "Month", int(c.month.Month()), "Year", c.month.Year()))
	c.days.Objects = nil
	for _, name := range []string{T("calendar.mon"), T("calendar.tue"), T("calendar.wed"), T("calendar.thu"), T("calendar.fri"), T("calendar.sat"), T("calendar.sun")} {
		l := widget.NewLabelWithStyle(name, fyne.TextAlignCenter, fyne.TextStyle{})
		l.Importance = widget.LowImportance
		c.days.Add(l)
	}
	first := c.month.AddDays(-((int(c.month.Weekday()) + 6) % 7))
	for i := range 42 {
		c.days.Add(c.day(first.AddDays(i)))
	}
	c.days.Refresh()
}

func (c *calendar) day(d vn.Date) fyne.CanvasObject {
	b := newLink(strconv.Itoa(d.Day()), func() { c.take(d) })
	b.onKey = c.key
	switch {
	case d == c.chosen:
		b.Importance = widget.HighImportance
	case d.Month() != c.month.Month():
		b.Disable()
	}
	return b
}

func (c *calendar) take(d vn.Date) {
	c.popup.Hide()
	c.pick(d)
}
