package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/data/vn"
)

// typist tells what the cells of a workbook are: text, figures or days.
type typist struct {
	since  bool // days count from 1904, as on old Macintoshes
	shared *textPart
	styles *stylePart
}

// cell makes a cell of what was found.
func (t *typist) cell(f found) (Cell, error) {
	how, err := t.styles.manner(f.style)
	if err != nil {
		return Cell{}, err
	}
	if f.formula {
		return Cell{Formula: true}, nil
	}
	switch f.kind {
	case "s":
		n, err := strconv.Atoi(f.value)
		if err != nil || n < 0 || t.shared == nil || n >= len(t.shared.texts) {
			return Cell{}, damaged(fmt.Errorf("shared text %q", f.value))
		}
		return textCell(t.shared.texts[n], how.face), nil
	case "inlineStr":
		return textCell(f.runs, how.face), nil
	case "", "n":
		if number, err := strconv.ParseFloat(f.value, 64); err == nil {
			return t.numeric(number, how)
		}
	case "b":
		return Cell{Text: boolean.Replace(f.value)}, nil
	case "d":
		if d, err := vn.ParseISO(f.value[:min(len(f.value), 10)]); err == nil {
			return Cell{Text: d.String(), Date: d}, nil
		}
	}
	return textCell([]run{{text: f.value}}, how.face), nil
}

var boolean = strings.NewReplacer("1", "TRUE", "0", "FALSE")

// numeric reads a number as Excel shows it: to fifteen digits, so that the
// 537487.83999999997 of a file is 537487.84 again.
func (t *typist) numeric(f float64, how manner) (Cell, error) {
	d, err := asShown(f)
	if err != nil {
		return Cell{Text: strconv.FormatFloat(f, 'g', -1, 64)}, nil // an infinity stays as it is written
	}
	if how.day && f >= 1 && f < lastSerial {
		when, err := excelize.ExcelDateToTime(f, t.since)
		if err != nil {
			return Cell{}, damaged(err)
		}
		day := vn.DateOf(when)
		return Cell{Text: day.String(), Date: day}, nil
	}
	return Cell{Text: d.String(), Number: decimal.NewNullDecimal(d), Percent: how.percent}, nil
}

func asShown(f float64) (decimal.Decimal, error) {
	const exact = 1 << 49 // below it a whole number has no more than fifteen digits
	if n := int64(f); float64(n) == f && -exact < n && n < exact {
		return decimal.NewFromInt(n), nil
	}
	return decimal.NewFromString(strconv.FormatFloat(f, 'g', maxDigits, 64))
}

const lastSerial = 2_958_466 // the day after 31/12/9999
