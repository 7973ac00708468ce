package ui

import (
	"errors"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// numberField is a number typed the Vietnamese way.
type numberField struct {
	fieldBase
	input *entry
	was   string
	whole bool // no decimals
	// store keeps the number; valid is false for an empty field. It returns
	// what is wrong with it, "" for nothing.
	store func(d decimal.Decimal, valid bool) string
	// chosen are readings that the officer picked, by the text they were for.
	chosen map[string]decimal.Decimal
}

// NumberField edits a figure. An empty field is a missing figure, not zero.
// Text that honest people write for two different numbers is asked about.
func NumberField(label string, p *decimal.NullDecimal, opts ...FieldOption) Field {
	return newFigureField(label, p, opts)
}

func newFigureField(label string, p *decimal.NullDecimal, opts []FieldOption) *numberField {
	text := ""
	if p.Valid {
		text = vn.FormatNumber(p.Decimal)
	}
	return newNumberField(label, text, false, opts, func(d decimal.Decimal, valid bool) string {
		*p = decimal.NullDecimal{Decimal: d, Valid: valid}
		return ""
	})
}

// IntField edits a whole number. An empty field is zero.
func IntField(label string, p *int, opts ...FieldOption) Field {
	text := vn.FormatInt(int64(*p))
	if newFieldBase(label, opts).plain {
		text = strconv.Itoa(*p)
	}
	return newNumberField(label, text, true, opts, func(d decimal.Decimal, _ bool) string {
		*p = int(d.IntPart())
		return ""
	})
}

// MoneyField edits an amount in whole đồng. An empty field is zero.
func MoneyField(label string, p *int64, opts ...FieldOption) Field {
	return newNumberField(label, vn.FormatInt(*p), true, opts, func(d decimal.Decimal, _ bool) string {
		if d.IsNegative() {
			return T("field.money.negative")
		}
		*p = d.IntPart()
		return ""
	})
}

func newNumberField(label, text string, whole bool, opts []FieldOption, store func(decimal.Decimal, bool) string) *numberField {
	f := &numberField{fieldBase: newFieldBase(label, opts), input: newEntry(), was: text, whole: whole, store: store, chosen: make(map[string]decimal.Decimal)}
	if f.width == 0 {
		f.width = 180
	}
	f.input.Text, f.input.whole = text, true
	f.input.onBlur = f.check
	f.input.OnChanged = func(string) { f.row.settle() }
	return f
}

func (f *numberField) object() fyne.CanvasObject { return f.narrow(f.input) }
func (f *numberField) focus() fyne.Focusable     { return f.input }
func (f *numberField) changed() bool             { return vn.Clean(f.input.Text) != f.was }

func (f *numberField) commit() string {
	d, valid, problem := f.read()
	if problem != "" {
		return problem
	}
	if !valid && f.must {
		return f.missing()
	}
	return f.store(d, valid)
}

// check says what is wrong as soon as the officer leaves the field.
func (f *numberField) check() {
	_, _, problem := f.read()
	f.row.say(problem)
}

// read returns the number in the field, valid is false when it is empty. A
// number with two readings puts the question beside the field.
func (f *numberField) read() (d decimal.Decimal, valid bool, problem string) {
	text := vn.Clean(f.input.Text)
	if text == "" {
		return d, false, ""
	}
	d, known := f.chosen[text]
	if !known {
		var err error
		if d, err = vn.ParseNumber(text); err != nil {
			return d, false, f.explain(text, err)
		}
	}
	switch {
	case f.whole && !d.IsInteger():
		return d, false, T("field.number.whole")
	case f.whole && d.Abs().GreaterThan(decimal.NewFromInt(math.MaxInt64/2)):
		return d, false, T("field.number.large")
	}
	return d, true, ""
}

func (f *numberField) explain(text string, err error) string {
	ambiguous, ok := errors.AsType[*vn.AmbiguousError](err)
	switch {
	case errors.Is(err, vn.ErrDigits):
		return T("field.number.digits")
	case !ok:
		return T("field.number.invalid")
	}
	readings := make([]string, len(ambiguous.Readings))
	for i, r := range ambiguous.Readings {
		readings[i] = Spoken(r)
	}
	question := T("field.number.which", "Text", text)
	f.row.askWhich(question, readings, func(i int) {
		chosen := vn.FormatNumber(ambiguous.Readings[i])
		f.chosen[chosen] = ambiguous.Readings[i] // which may be ambiguous itself
		f.input.SetText(chosen)
	})
	return question
}

// Spoken tells readings apart that differ by a dot or a comma only: a whole
// number is also given in words.
func Spoken(d decimal.Decimal) string {
	if !d.IsInteger() {
		return T("field.number.decimal", "Number", vn.FormatNumber(d))
	}
	return T("field.number.words", "Number", vn.FormatNumber(d), "Words", vn.Words(d.IntPart()))
}
