package xlsx

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
)

// formTable is a sheet of the form with one table. Nothing stands below the
// table: whoever reads it back takes every row for one of its own.
type formTable struct {
	*formPage
	section data.Section
	fields  []data.FormField
	open    [][]area // the open cells of each field
	figures map[figureGuide]*excelize.DataValidation
}

// area is a stretch of a column, its lines counted from 1.
type area struct{ from, to int }

// tablePage begins a sheet with the table of a section: title, how to fill it
// in, the reply to the section as a whole and the header. The first column
// numbers the rows.
func (u *unitForm) tablePage(s data.Section, widths []float64, brackets map[string]string, remarks ...string) *formTable {
	t := &formTable{section: s, fields: data.FormFields(s), figures: map[figureGuide]*excelize.DataValidation{}}
	columns := []column{{title: assets.T("unit_form.no"), width: 5, align: Center}}
	for i, f := range t.fields {
		c := column{title: fieldTitle(s, f.Name), width: widths[i]}
		if more := brackets[f.Name]; more != "" {
			c.title += " (" + more + ")"
		}
		if f.Name == "code" || f.Name == "measure" {
			c.align = Center
		}
		columns = append(columns, c)
	}
	t.formPage = u.page(assets.T("section."+string(s)), columns)
	t.open = make([][]area, len(t.fields))
	t.tableTitle(Table{Title: strings.ToUpper(assets.T("section." + string(s))), Subtitle: u.whose()})
	for _, text := range remarks {
		t.say(text, remark)
	}
	t.gap(4)
	return t
}

// reply adds the cell in which the section is answered as a whole, and the
// header of the table.
func (t *formTable) reply(word string) {
	label := t.reaching(0, 27)
	end := t.reaching(label+1, 24)
	row := t.blank(look{loose: true, oneLine: true}, 20)
	t.lay(&row, assets.T("form.reply"), 0, label, look{bold: true, align: Right, loose: true})
	l := openLook(data.ChoiceCell)
	l.align = Center
	t.lay(&row, word, label+1, end, l)
	n := t.add(row)
	t.guide(replyField(), cellName(label+1, n), assets.T("form.reply"), assets.T("unit_form.hint.reply"))
	t.gap(6)
	t.heading()
}

// reaching is the column up to which the columns from one on are so wide.
func (t *formTable) reaching(from int, width float64) int {
	to := from
	for to < t.last() && t.width(from, to) < width {
		to++
	}
	return to
}

// row adds a row of the table. fill is what stands in it already, closed are
// the fields that are not open although others of their column are.
func (t *formTable) row(number int, fill map[string]any, closed ...string) {
	values := make([]any, 1, len(t.fields)+1)
	values[0] = number
	for _, f := range t.fields {
		values = append(values, fill[f.Name])
	}
	first := len(t.lines)
	t.record(values...)
	for n := first; n < len(t.lines); n++ {
		t.lines[n].height = max(t.lines[n].height, 21)
		for i, f := range t.fields {
			l := &t.lines[n].cells[i+1].look
			switch {
			case f.Locked:
			case slices.Contains(closed, f.Name):
				l.shade = groupShade
			default:
				*l = openLook(f.Kind)
				t.opened(i, n+1)
			}
		}
	}
}

// rows adds empty rows, numbered from a number on. They have no height of their
// own and so grow with what is typed.
func (t *formTable) rows(from, count int) {
	for n := range count {
		t.row(from+n, nil)
		t.lines[len(t.lines)-1].height = 0
	}
}

// opened notes that the cell of a field in a line is open.
func (t *formTable) opened(field, line int) {
	areas := t.open[field]
	if n := len(areas); n > 0 && areas[n-1].to == line-1 {
		areas[n-1].to = line
		return
	}
	t.open[field] = append(areas, area{line, line})
}

// guideColumns guides the typing in each column.
func (t *formTable) guideColumns(but ...string) {
	for i, f := range t.fields {
		if len(t.open[i]) == 0 || slices.Contains(but, f.Name) {
			continue
		}
		var places []string
		for _, a := range t.open[i] {
			places = append(places, cellName(i+1, a.from)+":"+cellName(i+1, a.to))
		}
		t.guide(f, strings.Join(places, " "), fieldTitle(t.section, f.Name),
			assets.T("unit_form.hint."+string(t.section)+"."+f.Name))
	}
}
