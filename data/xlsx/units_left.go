package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data/vn"
)

// leftOut tells of the columns in which something stands beside the names and
// which are not read, because nothing says what they hold. first is the first row of the list.
func (r *unitReader) leftOut(first int) {
	filled := map[int]bool{}
	width := 0
	for r.row = first; r.row < len(r.grid.Rows); r.row++ {
		if r.text(unitName) == "" {
			continue
		}
		row := r.grid.Rows[r.row]
		width = max(width, len(row))
		for column, c := range row {
			filled[column] = filled[column] || !c.Empty()
		}
	}
	var nameless []string
	for column := range width {
		if !filled[column] || r.fieldAt(column) != unitNone {
			continue
		}
		letter, err := excelize.ColumnNumberToName(column + 1)
		if err != nil {
			continue
		}
		if title := r.titleOf(column, first); title != "" {
			r.findings = append(r.findings, Finding{
				Where: assets.T("units.import.column", "Columns", letter), Text: assets.T("units.import.unknown_column", "Column", letter, "Title", title),
			})
			continue
		}
		nameless = append(nameless, letter)
	}
	if len(nameless) > 0 {
		columns := strings.Join(nameless, ", ")
		r.findings = append(r.findings, Finding{
			Where: assets.T("units.import.column", "Columns", columns), Text: assets.T("units.import.nameless_column", "Columns", columns),
		})
	}
}

// titleOf is what stands over a column in the header, "" without one.
func (r *unitReader) titleOf(column, first int) string {
	for i := first - 1; r.headed && i >= 0; i-- {
		row := r.grid.Rows[i]
		if column < len(row) && !row[column].Empty() {
			return vn.Clean(row[column].Text)
		}
		if _, whole := headings(row)[unitName]; whole {
			break // the second line of a header has no name of its own
		}
	}
	return ""
}

// above tells of rows over the header that are numbered like units: a second
// header further down has more columns that are known.
func (r *unitReader) above(first int) {
	for r.row = range first {
		numbered, named := false, false
		for _, c := range r.grid.Rows[r.row] {
			text := vn.Clean(c.Text)
			numbered = numbered || plainOrder.MatchString(text)
			named = named || hasLetters.MatchString(text)
		}
		if numbered && named {
			r.skip()
		}
	}
}

// skip tells that the current row was left out, and what stands in it.
func (r *unitReader) skip() {
	var texts []string
	for _, c := range r.grid.Rows[r.row] {
		if text := vn.Clean(c.Text); text != "" {
			texts = append(texts, text)
		}
	}
	text := []rune(strings.Join(texts, " · "))
	if len(text) > 80 {
		text = append(text[:79], '…')
	}
	r.find(r.row, unitName, true, assets.T("units.import.left_out", "Text", string(text)))
}

// strayName is the text of a row in which nothing stands but a name in another
// column than that of the names.
func (r *unitReader) strayName() string {
	if r.filled() != 1 {
		return ""
	}
	for _, c := range r.grid.Rows[r.row] {
		text := bullet.ReplaceAllString(vn.Clean(c.Text), "")
		if hasLetters.MatchString(text) && !startsWithDigit.MatchString(text) {
			return text
		}
	}
	return ""
}
