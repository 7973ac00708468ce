package handup

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

var (
	errNumber  = errors.New("not a figure that a ward can have")
	errDay     = errors.New("not a day of these years")
	errUnknown = errors.New("not a value that is known")
)

// The bounds of what a package holds.
const (
	maxLine     = 4_000 // bytes of a text of one line
	maxWhole    = 1_000_000_000_000_000
	maxExponent = 20
	maxBits     = 128 // of the digits of a figure
	firstYear   = 1900
	lastYear    = 2100
)

// severalLines are the fields whose text may have several.
var severalLines = []string{"why", "note", "footnote", "outcome", "models", "difficulties", "achievement", "text"}

// known are the values that a word of the program can have; "" among them where
// it may be missing.
var known = words{}.
	add(of(data.FullReport, data.Adjustment)).add(of(data.Directions()...)).add(of(data.Natures()...)).
	add(of(append(data.Aggregations(), "")...)).add(of(data.States()...)).add(of(append(data.Levels(), "")...)).
	add(of(append(data.Manners(), "")...)).add(of(data.ExemplarKinds()...)).add(of(append(data.Stages(), "")...)).
	add(of(data.Subjects()...)).add(of(append(data.Standings(), "")...)).add(of(append(data.AwardRounds(), "")...)).
	add(of(data.OnTime, data.Late, data.Awaited, data.Overdue, data.NotDue)).add(of(append(data.SubmissionStates(), "")...))

type words map[reflect.Type][]string

func (w words) add(kind reflect.Type, values []string) words {
	w[kind] = values
	return w
}

func of[W ~string](values ...W) (kind reflect.Type, words []string) {
	return reflect.TypeFor[W](), each(values, func(w W) string { return string(w) })
}

// tidy cleans every text within what v points to and refuses values that
// nothing sound can have.
func tidy(v any) error { return tidyValue(reflect.ValueOf(v).Elem(), "") }

func tidyValue(v reflect.Value, field string) error {
	switch x := v.Addr().Interface().(type) {
	case *vn.Date:
		return checkDay(*x)
	case *decimal.Decimal:
		return checkFigure(*x)
	case *decimal.NullDecimal:
		return checkFigure(x.Decimal)
	}
	switch v.Kind() {
	case reflect.String:
		return tidyText(v, field)
	case reflect.Int, reflect.Int64:
		if n := v.Int(); n < 0 || n > maxWhole {
			return fmt.Errorf("%w: %d", errNumber, n)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := tidyValue(v.Index(i), field); err != nil {
				return fmt.Errorf("%d: %w", i+1, err)
			}
		}
	case reflect.Struct:
		t := v.Type()
		for i := range v.NumField() {
			name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			if err := tidyValue(v.Field(i), name); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

func tidyText(v reflect.Value, field string) error {
	if words, ok := known[v.Type()]; ok {
		if !slices.Contains(words, v.String()) {
			return fmt.Errorf("%w: %.40q", errUnknown, v.String())
		}
		return nil
	}
	if slices.Contains(severalLines, field) {
		v.SetString(vn.CleanLines(v.String()))
		return nil
	}
	v.SetString(vn.Clean(v.String()))
	if v.Len() > maxLine {
		return errLong
	}
	return nil
}

// checkFigure refuses figures that take a gigabyte to be written out or
// reckoned with: "1e999999999" is eleven characters long.
func checkFigure(d decimal.Decimal) error {
	if e := d.Exponent(); e < -maxExponent || e > maxExponent || d.Coefficient().BitLen() > maxBits {
		return errNumber
	}
	return nil
}

func checkDay(d vn.Date) error {
	if !d.IsZero() && (d.Year() < firstYear || d.Year() > lastYear) {
		return fmt.Errorf("%w: %s", errDay, d.ISO())
	}
	return nil
}
