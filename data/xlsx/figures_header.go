package xlsx

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// figureField names what a column of a table of figures holds.
type figureField int

const (
	figureNone figureField = iota
	figureCode
	figureName
	figureAny // figures, of whatever kind
	figureActual
	figureInMonth // what was done within the month, beside a column of all since January
	figureEstimate
	figureOfficial
	figureDay
	figureSource
	figureReason
)

// kindFields are the columns of the kinds of figure.
var kindFields = map[data.FigureKind]figureField{
	data.Actual: figureActual, data.Estimate: figureEstimate, data.Official: figureOfficial,
}

// figureHeadings are the folded headings by which columns are known.
var figureHeadings = map[figureField][]string{
	figureCode:   {"ma", "ma chi tieu", "ma so", "ma ct", "ky hieu"},
	figureName:   {"chi tieu", "ten chi tieu", "noi dung", "noi dung chi tieu", "cac chi tieu", "ten", "chi tieu thi dua"},
	figureAny:    {"gia tri", "ket qua", "so moi", "so ky nay"},
	figureDay:    {"den ngay", "ngay so lieu", "tinh den ngay"},
	figureSource: {"nguon", "nguon so lieu", "can cu"},
	figureReason: {"ly do", "ly do khac thuong", "giai trinh"},
}

// figureColumns says which column holds what.
type figureColumns map[figureField]int

// complete reports whether there are targets and figures.
func (c figureColumns) complete() bool {
	has := func(fields ...figureField) bool {
		return slices.ContainsFunc(fields, func(f figureField) bool { _, ok := c[f]; return ok })
	}
	return has(figureCode, figureName) && has(figureAny, figureActual, figureEstimate, figureOfficial)
}

var (
	comparison = regexp.MustCompile(`so voi|so sanh|ke hoach|\bkh\b|ty le|cung ky|nam truoc|gan nhat|\btang\b|\bgiam\b`)
	someYear   = regexp.MustCompile(`\b(19|20)\d\d\b`)
)

// figureHeading tells what a heading stands for. Columns of the plan, of other
// years and of comparisons are none of ours.
func figureHeading(text string, year int) figureField {
	folded := vn.Fold(aside.ReplaceAllString(text, " "))
	for field, headings := range figureHeadings {
		if slices.Contains(headings, folded) {
			return field
		}
	}
	if comparison.MatchString(folded) {
		return figureNone
	}
	for _, y := range someYear.FindAllString(folded, -1) {
		if y != strconv.Itoa(year) {
			return figureNone
		}
	}
	begins := func(starts ...string) bool {
		return slices.ContainsFunc(starts, func(s string) bool { return strings.HasPrefix(folded, s) })
	}
	switch {
	case strings.Contains(folded, "chinh thuc"):
		return figureOfficial
	case begins("uoc"):
		return figureEstimate
	case begins("thuc hien", "ket qua thuc hien", "so thuc hien", "so lieu thuc hien", "luy ke"):
		return figureActual
	case begins("so lieu"):
		return figureAny
	}
	return figureNone
}

// figureHead is the header of a table of figures.
type figureHead struct {
	columns  figureColumns
	headings []heading // all that are known, from left to right
	first    int       // the first row of the table
}

// heading is a known heading over a column.
type heading struct {
	field  figureField
	column int
	text   string // with that of the joined cell above it
}

// figureHeader finds the header of a table of figures wherever it stands: the
// row, or two rows with joined headings, with the most known headings.
func figureHeader(g Grid, year int) (head figureHead) {
	for i := range g.Rows[:min(len(g.Rows), headerRows)] {
		for height := 1; height <= 2 && i+height <= len(g.Rows); height++ {
			headings := headingsOf(g.Rows[i:i+height], year)
			columns := columnsOf(headings)
			more := len(columns) - len(head.columns)
			if columns.complete() && (more > 0 || more == 0 && i+height == head.first+1 && len(headings) > len(head.headings)) {
				head = figureHead{columns: columns, headings: headings, first: i + height}
			}
		}
	}
	return head
}

// columnsOf takes the leftmost column of each kind.
func columnsOf(headings []heading) figureColumns {
	columns := figureColumns{}
	for _, h := range headings {
		if _, ok := columns[h.field]; !ok {
			columns[h.field] = h.column
		}
	}
	return columns
}

// headingsOf reads one row of headings, or two of which the upper joins some of
// the lower.
func headingsOf(rows [][]Cell, year int) (found []heading) {
	take := func(field figureField, column int, text string) {
		if field != figureNone {
			found = append(found, heading{field, column, text})
		}
	}
	if len(rows) == 1 {
		for i, c := range rows[0] {
			take(figureHeading(c.Text, year), i, vn.Clean(c.Text))
		}
		return found
	}
	over := ""
	for i := range max(len(rows[0]), len(rows[1])) {
		upper, lower := textAt(rows[0], i), textAt(rows[1], i)
		if upper != "" || lower == "" {
			over = upper
		}
		field := figureHeading(lower, year)
		if field == figureNone || field == figureAny {
			field = figureHeading(over+" "+lower, year)
		}
		if lower != "" && (field == figureCode || field == figureName || i < len(rows[1]) && rows[1][i].Number.Valid) {
			return nil // the lower row is a header of its own, or none
		}
		take(field, i, vn.Clean(over+" "+lower))
	}
	return found
}

func textAt(row []Cell, column int) string {
	if column >= len(row) {
		return ""
	}
	return row[column].Text
}
