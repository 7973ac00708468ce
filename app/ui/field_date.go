package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"thidua/data/vn"
)

// dateField is a day, typed or picked from a calendar.
type dateField struct {
	fieldBase
	value *vn.Date
	was   string
	input *entry
	box   *fyne.Container
}

// DateField edits a day. It takes dd/mm/yyyy and the other ways an officer
// writes a date; an empty field is the zero Date.
func DateField(label string, p *vn.Date, opts ...FieldOption) Field {
	f := &dateField{fieldBase: newFieldBase(label, opts), value: p, was: p.String(), input: newEntry()}
	if f.width == 0 {
		f.width = 180
	}
	f.input.SetPlaceHolder(T("field.date.format"))
	f.input.Text, f.input.whole = p.String(), true
	f.input.onBlur = f.tidy
	f.input.onKey = f.key
	f.box = container.NewBorder(nil, nil, nil, newIconTap(theme.CalendarIcon(), f.pick), f.input)
	return f
}

func (f *dateField) object() fyne.CanvasObject { return f.narrow(f.box) }
func (f *dateField) focus() fyne.Focusable     { return f.input }
func (f *dateField) changed() bool             { return vn.Clean(f.input.Text) != f.was }

// tidy rewrites what was typed as dd/mm/yyyy, so that the officer sees how it
// was understood.
func (f *dateField) tidy() {
	d, err := vn.ParseDate(f.input.Text)
	if err != nil {
		f.row.say(T("field.date.invalid"))
		return
	}
	f.input.SetText(d.String())
	f.row.say("")
}

func (f *dateField) commit() string {
	d, err := vn.ParseDate(f.input.Text)
	switch {
	case err != nil:
		return T("field.date.invalid")
	case d.IsZero() && f.must:
		return f.missing()
	}
	*f.value = d
	return ""
}

// key opens the calendar with the arrow that leads down to it.
func (f *dateField) key(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyDown {
		return false
	}
	f.pick()
	return true
}

// pick opens the calendar below the field at the day typed, else today.
func (f *dateField) pick() {
	day, err := vn.ParseDate(f.input.Text)
	if err != nil || day.IsZero() {
		day = vn.DateOf(time.Now())
	}
	showCalendar(f.box, day, func(d vn.Date) {
		f.input.SetText(d.String())
		f.row.say("")
	})
}
