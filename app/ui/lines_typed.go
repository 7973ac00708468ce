package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// bar is what stands above the titles: the sum and the actions.
func (l *Lines) bar() fyne.CanvasObject {
	for _, f := range l.fields {
		if f.line.why != nil && f.input.Text != "" {
			f.check()
		}
	}
	l.count()
	if len(l.Actions) == 0 {
		return l.sum
	}
	buttons := container.NewHBox()
	for _, a := range l.Actions {
		buttons.Add(newButton(a.Label, a.Do))
	}
	return container.NewBorder(nil, nil, nil, buttons, l.sum)
}

// Values lists the figures that stand in the lines; those that cannot be read
// are missing.
func (l *Lines) Values() []decimal.NullDecimal {
	values := make([]decimal.NullDecimal, len(l.fields))
	for i, f := range l.fields {
		values[i] = f.value()
	}
	return values
}

// recheck judges the unusual figures of other lines again: beside a new one
// they may not be.
func (l *Lines) recheck(but *figureLine) {
	for _, f := range l.fields {
		if f.line != but && f.line.unusual() {
			f.line.tell(len(l.inputs))
		}
	}
}

// count says in the sum how many lines have a figure and how many need a look.
// Only a table that asks for reasons counts.
func (l *Lines) count() {
	filled, open, counts := 0, 0, false
	for _, f := range l.fields {
		counts = counts || f.line.why != nil
		if vn.Clean(f.input.Text) != "" {
			filled++
		}
		if f.open() {
			open++
		}
	}
	switch {
	case !counts:
	case open > 0:
		l.Sum(T("lines.sum_open", "Filled", filled, "All", len(l.fields), "Open", open), ToneWarn)
	default:
		l.Sum(T("lines.sum", "Filled", filled, "All", len(l.fields)), ToneNone)
	}
}

// press does the action of a function key.
func (l *Lines) press(key fyne.KeyName) {
	for _, a := range l.Actions {
		if a.Key == key {
			a.Do()
		}
	}
}

// Typed is what stands in a line made by [Lines.Add] and has not been stored.
type Typed struct {
	Text, Reason string
	Changed      bool
}

// Typed lists what stands in the lines.
func (l *Lines) Typed() []Typed {
	list := make([]Typed, len(l.fields))
	for i, f := range l.fields {
		list[i] = Typed{Text: f.input.Text, Reason: f.line.why.Text, Changed: f.changed()}
	}
	return list
}

// SetTyped puts what was typed before into a line.
func (l *Lines) SetTyped(line int, typed Typed) {
	f := l.fields[line]
	f.input.SetText(typed.Text)
	if typed.Reason != "" {
		f.line.why.SetText(typed.Reason)
	}
	f.check()
}

// Fill puts a figure into a line as if it had been typed, and a reason unless
// that is empty.
func (l *Lines) Fill(line int, value decimal.Decimal, reason string) {
	text := vn.FormatNumber(value)
	l.fields[line].chosen[text] = value // 12,345 says two things to others
	l.SetTyped(line, Typed{Text: text, Reason: reason})
}

// Leave closes the form of the table without storing or asking.
func (l *Lines) Leave() { l.hide() }
