package ui

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Choice is one of the values a field can have and what the officer reads.
type Choice[S ~string] struct {
	Value S
	Label string
}

// choiceField picks one of a few values.
type choiceField[S ~string] struct {
	fieldBase
	value   *S
	was     int // index of the choice at first
	choices []Choice[S]
	input   fyne.CanvasObject
	target  fyne.Focusable
	index   func() int // of the choice picked, -1 for none
}

// ChoiceField picks one of a few values from a drop-down list.
func ChoiceField[S ~string](label string, p *S, choices []Choice[S], opts ...FieldOption) Field {
	list := newChoice(labels(choices))
	if i := indexOf(choices, *p); i >= 0 {
		list.SetSelectedIndex(i)
	}
	return &choiceField[S]{fieldBase: newFieldBase(label, opts), value: p, was: indexOf(choices, *p), choices: choices, input: framed(list), target: list, index: list.SelectedIndex}
}

// RadioField picks one of a few values that are all in sight.
func RadioField[S ~string](label string, p *S, choices []Choice[S], opts ...FieldOption) Field {
	list := newRadio(labels(choices), indexOf(choices, *p))
	return &choiceField[S]{fieldBase: newFieldBase(label, opts), value: p, was: indexOf(choices, *p), choices: choices, input: list, target: list, index: func() int { return list.index }}
}

// framed gives a drop-down list the border that entries have.
func framed(o fyne.CanvasObject) fyne.CanvasObject {
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	frame.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	return container.NewStack(o, frame)
}

func labels[S ~string](choices []Choice[S]) []string {
	texts := make([]string, len(choices))
	for i, c := range choices {
		texts[i] = c.Label
	}
	return texts
}

func indexOf[S ~string](choices []Choice[S], value S) int {
	return slices.IndexFunc(choices, func(c Choice[S]) bool { return c.Value == value })
}

func (f *choiceField[S]) object() fyne.CanvasObject { return f.narrow(f.input) }
func (f *choiceField[S]) focus() fyne.Focusable     { return f.target }
func (f *choiceField[S]) changed() bool             { return f.index() != f.was }

func (f *choiceField[S]) commit() string {
	i := f.index()
	if i < 0 {
		if f.must {
			return f.missing()
		}
		return ""
	}
	*f.value = f.choices[i].Value
	return ""
}

// checkField is yes or no.
type checkField struct {
	fieldBase
	value *bool
	was   bool
	input *check
}

// CheckField is a box to tick.
func CheckField(label string, p *bool, opts ...FieldOption) Field {
	f := &checkField{fieldBase: newFieldBase(" ", opts), value: p, was: *p, input: newCheck(label)} // in line with the inputs
	f.input.SetChecked(*p)
	return f
}

func (f *checkField) object() fyne.CanvasObject { return f.input }
func (f *checkField) focus() fyne.Focusable     { return f.input }
func (f *checkField) changed() bool             { return f.input.Checked != f.was }

func (f *checkField) commit() string {
	*f.value = f.input.Checked
	return ""
}
