package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Line is a line of [Lines] with one figure, and a reason where the figure is
// unusual.
type Line struct {
	Name   string   // as by [Name]
	Texts  []string // one a column
	Value  *decimal.NullDecimal
	Reason *string
	// Judge says what the figure means as soon as it is typed.
	Judge func(decimal.NullDecimal) Verdict
}

// Verdict is what a figure means. One that is unusual needs a reason.
type Verdict struct {
	Text    string
	Tone    Tone
	Unusual bool
}

// Add makes the next line.
func (l *Lines) Add(line Line) Field {
	why := newEntry()
	why.SetText(*line.Reason)
	why.SetPlaceHolder(T("lines.reason"))
	why.Hide()
	judge := func(typed []decimal.NullDecimal) (string, Tone) {
		verdict := line.Judge(typed[0])
		why.Hidden = !verdict.Unusual
		return verdict.Text, verdict.Tone
	}
	f := l.add(&figureLine{texts: line.Texts, judge: judge, why: why, reason: line.Reason, was: *line.Reason}, 0, line.Value, []FieldOption{Name(line.Name)})
	f.input.onPaste = f.paste
	why.onKey, why.onBlur = f.key, l.count
	return f
}

func (f *lineField) changed() bool {
	return f.numberField.changed() || f.line.unusual() && f.line.explanation() != f.line.was
}

// focus is where the cursor goes when something is wrong with the line.
func (f *lineField) focus() fyne.Focusable {
	if f.line.unusual() && f.line.explanation() == "" {
		return f.line.why
	}
	return f.input
}

func (f *lineField) commit() string {
	if f.line.why != nil {
		*f.line.reason = ""
		if f.line.unusual() {
			*f.line.reason = f.line.explanation()
		}
	}
	return f.numberField.commit()
}

// open reports whether the line needs a look.
func (f *lineField) open() bool {
	return vn.Clean(f.input.Text) != "" && !f.value().Valid || f.line.unusual() && f.line.explanation() == ""
}

// value is the figure that stands in the line, missing when it cannot be read.
func (f *lineField) value() decimal.NullDecimal {
	text := vn.Clean(f.input.Text)
	if d, ok := f.chosen[text]; ok {
		return decimal.NewNullDecimal(d)
	}
	d, err := vn.ParseNumber(text)
	return decimal.NullDecimal{Decimal: d, Valid: err == nil}
}

func (l *figureLine) unusual() bool { return l.why != nil && l.why.Visible() }

func (l *figureLine) explanation() string { return vn.Clean(l.why.Text) }

// paste takes several cells at once; one alone is pasted as text.
func (f *lineField) paste(text string) bool {
	if !strings.ContainsAny(strings.Trim(text, "\r\n"), "\t\r\n") || f.lines.Paste == nil {
		return false
	}
	for i, other := range f.lines.column(f.column) {
		if other == f {
			f.lines.Paste(i, text)
		}
	}
	return true
}
