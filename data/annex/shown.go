package annex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Shown is a value of a line as it is printed, figures and days the Vietnamese
// way: 1.234.567,89; 30/11/2025; +1,2 điểm %. What is missing is "".
func Shown(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return vn.CleanLines(v)
	case int:
		return vn.FormatInt(int64(v))
	case int64:
		return vn.FormatInt(v)
	case decimal.Decimal:
		return Whole(decimal.NewNullDecimal(v)).String()
	case decimal.NullDecimal:
		return Whole(v).String()
	case Figure:
		return v.String()
	case vn.Date:
		return v.String()
	}
	return fmt.Sprint(value)
}

// Whole is a figure with exactly the decimals that it has.
func Whole(value decimal.NullDecimal) Figure {
	return Figure{Value: value, Places: max(0, -value.Decimal.Exponent())}
}

// String is the figure as it is printed, "" when it is missing.
func (f Figure) String() string {
	if !f.Value.Valid {
		return ""
	}
	text := vn.FormatFixed(f.Value.Decimal, f.Places)
	if f.Bare {
		text = strings.ReplaceAll(f.Value.Decimal.StringFixed(f.Places), ".", ",")
	}
	if f.Signed && f.Value.Decimal.IsPositive() {
		text = "+" + text
	}
	return text + f.Unit
}

// Cells are the values of the line as they are printed.
func (l Line) Cells() []string {
	cells := make([]string, len(l.Values))
	for i, value := range l.Values {
		cells[i] = Shown(value)
	}
	return cells
}

// Words reports whether a value is words, which may be broken into lines where
// figures and days may not.
func Words(value any) bool {
	_, words := value.(string)
	return words
}

// year is a year, which is written without grouping, nil when unknown.
func year(n int) any {
	if n == 0 {
		return nil
	}
	return Figure{Value: decimal.NewNullDecimal(decimal.NewFromInt(int64(n))), Bare: true}
}

// known is a count, nil when unknown.
func known(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// counted is a number of things, "4 vượt".
func counted(n int, what string) string { return strconv.Itoa(n) + " " + strings.ToLower(what) }

// Number is the number that a value of a line holds, none for words, days and
// what is missing.
func Number(value any) decimal.NullDecimal {
	switch v := value.(type) {
	case int:
		return decimal.NewNullDecimal(decimal.NewFromInt(int64(v)))
	case int64:
		return decimal.NewNullDecimal(decimal.NewFromInt(v))
	case decimal.Decimal:
		return decimal.NewNullDecimal(v)
	case decimal.NullDecimal:
		return v
	case Figure:
		return v.Value
	}
	return decimal.NullDecimal{}
}
