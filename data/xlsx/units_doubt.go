package xlsx

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// UnitLine is a unit as a row of a list names it.
type UnitLine struct {
	data.Unit
	Where string // the cell, "B7", or the line of pasted text
	Doubt string // why the row may be no unit, in Vietnamese; "" when it is
}

// longestName is more than the name of any unit has, in letters.
const longestName = 150

var (
	errorValue = regexp.MustCompile(`^#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!)$`)
	placeDate  = regexp.MustCompile(`\bngay\b.*\bthang\b.*\bnam\b`)
)

// headingWords are the folded beginnings of what stands above and below a list:
// letterheads, titles, signatures, remarks.
var headingWords = []string{
	"cong hoa xa hoi", "doc lap - tu do", "doc lap – tu do", "uy ban nhan dan", "ubnd ", "hoi dong thi dua", "danh sach", "bieu ", "phu luc", "bang tong hop",
	"kem theo", "(kem theo", "don vi tinh", "kt.", "tm. ", "tl. ", "tuq. ", "q. chu tich", "chu tich", "pho chu tich",
	"nguoi lap", "nguoi tong hop", "thu truong", "noi nhan", "luu:", "- luu", "ghi chu:", "can cu ", "tong hop",
}

// doubtOf says why a row that would make a unit may be none, "" when nothing
// speaks against it. alone is that nothing but the name stands in the row.
func (r *unitReader) doubtOf(name string, alone bool) string {
	switch {
	case utf8.RuneCountInString(name) > longestName:
		return assets.T("units.import.doubt_long")
	case alone && isHeadingText(name):
		return assets.T("units.import.doubt_heading")
	case alone && !r.capitals && capitals(name):
		return assets.T("units.import.doubt_capitals")
	}
	return ""
}

// isHeadingText reports whether a text is one that stands above or below a list.
func isHeadingText(text string) bool {
	folded := vn.Fold(text)
	begins := func(words string) bool { return strings.HasPrefix(folded+" ", words) }
	return placeDate.MatchString(folded) || slices.ContainsFunc(headingWords, begins)
}

// capitals reports whether a text of several words is in capitals only, as
// headings are.
func capitals(text string) bool {
	return strings.Contains(text, " ") && strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// mostlyCapitals reports whether the list writes its names in capitals, so that
// these tell nothing.
func (r *unitReader) mostlyCapitals(first int) bool {
	all, high := 0, 0
	for r.row = first; r.row < len(r.grid.Rows); r.row++ {
		if name := r.text(unitName); name != "" && !isHeadingText(name) {
			all++
			if capitals(name) {
				high++
			}
		}
	}
	return 2*high >= all
}

// clearErrors tells of the formulas of the current row that failed and takes
// what they show for nothing. It reports whether the name is one of them.
func (r *unitReader) clearErrors() (noName bool) {
	row := slices.Clone(r.grid.Rows[r.row])
	for column, c := range row {
		if !errorValue.MatchString(strings.ToUpper(strings.TrimSpace(c.Text))) {
			continue
		}
		row[column] = Cell{}
		field := r.fieldAt(column)
		switch field {
		case unitName:
			noName = true
			r.find(r.row, unitName, true, assets.T("units.import.error_name", "Text", c.Text))
		case unitNone:
		default:
			r.find(r.row, field, false, assets.T("units.import.error_value", "Text", c.Text))
		}
	}
	r.grid.Rows[r.row] = row
	return noName
}

// fieldAt is what a column holds, unitNone when that is not known.
func (r *unitReader) fieldAt(column int) unitField {
	for field, at := range r.columns {
		if at == column {
			return field
		}
	}
	return unitNone
}
