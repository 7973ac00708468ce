package xlsx

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf16"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

const (
	maxText   = 32_767 // what a cell holds, in UTF-16 units; the rest would be cut without a word
	maxDigits = 15     // what Excel keeps of a number

	maxSheetName = 31 // in UTF-16 units
)

// excelEpoch is day 0 of Excel's calendar for every day from March 1900.
var excelEpoch = vn.NewDate(1899, 12, 30)

// cell is one cell of a line: what it holds and how it looks.
type cell struct {
	value  any // a string, an int64, a float64, a day as an int, text in several faces or nil
	look   look
	figure string // what will be seen of a float64
}

// seen is what will be seen in the cell, for measuring.
func (c *cell) seen() string {
	switch v := c.value.(type) {
	case string:
		return v
	case int64:
		return "+" + vn.FormatInt(v)
	case int:
		return "00/00/0000" // all digits are of one width
	}
	return c.figure
}

// typed makes the cell of a value: figures stay figures, days stay days, and
// what is missing leaves the cell empty.
func typed(value any, l look) (cell, error) {
	switch v := value.(type) {
	case nil:
		return cell{look: l}, nil
	case string:
		if clean := vn.CleanLines(v); clean != v {
			value, v = clean, clean
		}
		return wordsIn(value, v, l)
	case bool:
		if v {
			return words(assets.T("xlsx.yes"), l.falling(Center))
		}
		return words(assets.T("xlsx.no"), l.falling(Center))
	case int:
		return whole(int64(v), l)
	case int64:
		return whole(v, l)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return cell{look: l}, nil
		}
		return typed(decimal.NewFromFloat(v), l)
	case decimal.Decimal:
		return typed(decimal.NewNullDecimal(v), l)
	case decimal.NullDecimal:
		return number(annex.Whole(v), l)
	case annex.Figure:
		return number(v, l)
	case vn.Date:
		return day(v, l)
	}
	return cell{}, fmt.Errorf("no cell can hold a %T", value)
}

// falling gives a look without an alignment of its own the usual one.
func (l look) falling(to Align) look {
	if l.align == Auto {
		l.align = to
	}
	return l
}

func whole(n int64, l look) (cell, error) {
	const exact = 999_999_999_999_999 // maxDigits of them
	if -exact <= n && n <= exact {    // most figures of a register are, and a decimal takes ten times as long
		l = l.falling(Right)
		l.format = wholeFormat
		return cell{value: n, look: l}, nil
	}
	return number(annex.Figure{Value: decimal.NewNullDecimal(decimal.NewFromInt(n))}, l)
}

// signs takes what is no digit out of a number.
var signs = strings.NewReplacer(".", "", "-", "")

// number writes a figure so that the file holds it to the last digit: a number
// of at most 15 digits is the shortest spelling of its nearest binary fraction.
func number(f annex.Figure, l look) (cell, error) {
	l = l.falling(Right)
	if !f.Value.Valid {
		return cell{look: l}, nil
	}
	d := f.Value.Decimal
	bare := strings.Trim(signs.Replace(d.String()), "0")
	if len(bare) > maxDigits {
		return cell{}, &data.Problem{Key: "problem.xlsx_digits", Args: []any{"Number", vn.FormatNumber(d)}}
	}
	l.format = cellFormat(f)
	return cell{d.InexactFloat64(), l, "+" + vn.FormatFixed(d, f.Places) + f.Unit}, nil
}

// wholeFormat is that of whole numbers, their thousands grouped.
const wholeFormat = "#,##0"

// cellFormat is the number format of f. Its commas and points are Excel's own
// signs; each computer shows them the way it is set up.
func cellFormat(f annex.Figure) string {
	format := wholeFormat
	if f.Bare {
		format = "0"
	}
	if f.Places > 0 {
		format += "." + strings.Repeat("0", int(f.Places))
	}
	if f.Unit != "" {
		format += `"` + f.Unit + `"`
	}
	if f.Signed {
		format = "+" + format + ";-" + format + ";" + format
	}
	return format
}

func day(d vn.Date, l look) (cell, error) {
	l = l.falling(Center)
	switch {
	case d.IsZero():
		return cell{look: l}, nil
	case d.Before(vn.NewDate(1900, 3, 1)):
		return words(d.String(), l) // Excel's calendar is wrong before
	}
	l.format = dateFormat
	return cell{value: d.Days(excelEpoch), look: l}, nil
}

// words makes a cell of text, refusing what a cell cannot hold whole.
func words(text string, l look) (cell, error) { return wordsIn(text, text, l) }

// wordsIn is [words] with the text as a value already: a register has millions.
func wordsIn(value any, text string, l look) (cell, error) {
	if len(text) > maxText && len(utf16.Encode([]rune(text))) > maxText {
		start := string([]rune(text)[:40])
		return cell{}, &data.Problem{Key: "problem.xlsx_text", Args: []any{"Start", start, "Limit", vn.FormatInt(maxText)}}
	}
	if text == "" {
		return cell{look: l.falling(Left)}, nil
	}
	return cell{value: value, look: l.falling(Left)}, nil
}
