package xlsx

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/data/vn"
)

// typist tells what the cells of a sheet are: text, figures or days.
type typist struct {
	file  *excelize.File
	sheet string
	since bool           // days count from 1904, as on old Macintoshes
	shown map[int]manner // by the styles seen so far
}

// manner is how a style shows a number.
type manner struct{ day, percent bool }

func newTypist(f *excelize.File, sheet string) (*typist, error) {
	props, err := f.GetWorkbookProps()
	if err != nil {
		return nil, damaged(err)
	}
	return &typist{file: f, sheet: sheet, since: props.Date1904 != nil && *props.Date1904, shown: map[int]manner{}}, nil
}

// cell makes the cell of a raw value.
func (t *typist) cell(address, raw string) (Cell, error) {
	if raw == "" {
		return Cell{}, nil
	}
	kind, err := t.file.GetCellType(t.sheet, address)
	if err != nil {
		return Cell{}, damaged(err)
	}
	switch kind {
	case excelize.CellTypeUnset, excelize.CellTypeNumber:
		if f, err := strconv.ParseFloat(raw, 64); err == nil {
			return t.numeric(address, f)
		}
	case excelize.CellTypeBool:
		return Cell{Text: strings.NewReplacer("1", "TRUE", "0", "FALSE").Replace(raw)}, nil
	case excelize.CellTypeDate:
		if d, err := vn.ParseISO(raw[:min(len(raw), 10)]); err == nil {
			return Cell{Text: d.String(), Date: d}, nil
		}
	}
	return Cell{Text: vn.CleanLines(raw)}, nil
}

// numeric reads a number as Excel shows it: to fifteen digits, so that the
// 537487.83999999997 of a file is 537487.84 again.
func (t *typist) numeric(address string, f float64) (Cell, error) {
	d, err := decimal.NewFromString(strconv.FormatFloat(f, 'g', maxDigits, 64))
	if err != nil {
		return Cell{Text: strconv.FormatFloat(f, 'g', -1, 64)}, nil // an infinity stays as it is written
	}
	shown, err := t.manner(address)
	if err != nil {
		return Cell{}, err
	}
	if shown.day && f >= 1 && f < lastSerial {
		when, err := excelize.ExcelDateToTime(f, t.since)
		if err != nil {
			return Cell{}, damaged(err)
		}
		day := vn.DateOf(when)
		return Cell{Text: day.String(), Date: day}, nil
	}
	return Cell{Text: d.String(), Number: decimal.NewNullDecimal(d), Percent: shown.percent}, nil
}

const lastSerial = 2_958_466 // the day after 31/12/9999

// manner tells whether the number of a cell is shown as a day or in percent.
func (t *typist) manner(address string) (manner, error) {
	id, err := t.file.GetCellStyle(t.sheet, address)
	if err != nil {
		return manner{}, damaged(err)
	}
	known, ok := t.shown[id]
	if ok {
		return known, nil
	}
	style, err := t.file.GetStyle(id)
	if err != nil {
		return manner{}, damaged(err)
	}
	n := style.NumFmt
	m := manner{
		day:     n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 31 || n == 36 || n >= 50 && n <= 58,
		percent: n == 9 || n == 10,
	}
	if style.CustomNumFmt != nil {
		format := literal.ReplaceAllString(*style.CustomNumFmt, "")
		m.day = m.day || showsDay(format)
		m.percent = m.percent || strings.Contains(format, "%")
	}
	t.shown[id] = m
	return m, nil
}

// literal is what a number format prints as it stands, or does not print.
var literal = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]|_.|\*.`)

// showsDay reports whether a number format, without what it prints as it
// stands, shows a day or a year.
func showsDay(format string) bool { return strings.ContainsAny(strings.ToLower(format), "dy") }
