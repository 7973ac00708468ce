package xlsx

import (
	"context"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// RegisterField is what a column of an old award register holds: the json name
// of a field of [data.Award], or one of those below.
type RegisterField string

// The fields that are none of an award's own, and one for columns that are left
// out.
const (
	RegisterNone       RegisterField = "none"
	RegisterNumberDate RegisterField = "number_date" // number and day of the decision in one cell
	RegisterWho        RegisterField = "who"         // year of birth, post and workplace in one cell
	RegisterBornMale   RegisterField = "born_male"   // the year of birth of a man, women having a column of their own
	RegisterBornFemale RegisterField = "born_female"
)

// RegisterFields lists all fields in the order in which they are offered.
func RegisterFields() []RegisterField {
	return []RegisterField{
		RegisterNone, "number", "issued_on", RegisterNumberDate, "year", "authority", "subject", "salutation", "name", "birth_year",
		RegisterBornMale, RegisterBornFemale, "gender", "post", "workplace", RegisterWho, "bloc", "field", "form", "kind", "achievement", "prize", "certificate_no",
		"handed_on", "received_by", "note",
	}
}

// RegisterLine is a row of an old register: the award that was read, or why
// there is none.
type RegisterLine struct {
	Award data.Award // without an id
	Where string     // "Năm 2019, dòng 7"
	Notes []string   // what deserves a look, in sentences
	Out   string     // why the row was left out; "" for an award
	Text  string     // of a row that was left out, as it stands
}

// RegisterMatching is what the officer has said of the columns of an old
// register, and what holds for awards of which it does not tell.
type RegisterMatching struct {
	Columns map[string]RegisterField // by heading, as in [RegisterTable.Headings]
	Usual   data.Award               // Year, Authority, Subject and Kind count
	Rules   []data.RuleSet           // which know the forms of commendation
	File    string                   // for [data.Award.Source]
	Today   vn.Date
}

// ProposeRegister says what the columns of tables seem to hold, by their
// headings.
func ProposeRegister(tables []RegisterTable) map[string]RegisterField {
	columns := map[string]RegisterField{}
	for _, t := range tables {
		taken := map[RegisterField]bool{}
		for _, heading := range t.Headings {
			field := registerFieldOf(heading)
			if field == RegisterNone || taken[field] {
				if _, known := columns[heading]; !known && heading != "" {
					columns[heading] = RegisterNone
				}
				continue
			}
			taken[field], columns[heading] = true, field
		}
	}
	return columns
}

// Has reports whether a column holds the field.
func (m RegisterMatching) Has(field RegisterField) bool {
	for _, f := range m.Columns {
		if f == field {
			return true
		}
	}
	return false
}

// ReadRegister reads old registers row by row; step hears how many rows have
// been read. What a cell says that no field takes goes into the note, so that
// nothing is lost.
func ReadRegister(ctx context.Context, tables []RegisterTable, m RegisterMatching, step func(i, n int)) ([]RegisterLine, error) {
	const pause = 1000
	rows, done := 0, 0
	for _, t := range tables {
		rows += t.Rows
	}
	var lines []RegisterLine
	for _, t := range tables {
		r := newRegisterReader(t, m)
		for row := t.first; row < len(t.grid.Rows); row++ {
			if done++; done%pause == 0 {
				if err := ctx.Err(); err != nil {
					return nil, err
				}
				step(done, rows)
			}
			if line, ok := r.read(row); ok {
				lines = append(lines, line)
			}
		}
	}
	return lines, nil
}

// registerReader reads a table from above; rows that name a group or a year
// hold for those below.
type registerReader struct {
	table   RegisterTable
	match   RegisterMatching
	columns map[RegisterField]int
	merged  map[[2]int][2]int // cells of merged ranges, and the first cell of each
	last    map[RegisterField]string
	unit    int64 // what a prize is written in, đồng
	subject data.Subject
	year    int
	forms   map[registerFormKey]registerForm // found already
	row     int
	line    RegisterLine
}

func newRegisterReader(t RegisterTable, m RegisterMatching) *registerReader {
	r := &registerReader{
		table: t, match: m, columns: map[RegisterField]int{}, merged: map[[2]int][2]int{}, last: map[RegisterField]string{},
		unit: 1, subject: t.Subject, year: t.Year, forms: map[registerFormKey]registerForm{},
	}
	for column, heading := range t.Headings {
		field := m.Columns[heading]
		if _, twice := r.columns[field]; heading == "" || field == "" || field == RegisterNone || twice {
			continue
		}
		r.columns[field] = column
		if field == "prize" {
			r.unit = moneyUnit(heading)
		}
	}
	for _, span := range t.grid.Merged {
		for row := span.Row; row <= span.EndRow && span.Row >= t.first; row++ {
			for column := span.Column; column <= span.EndColumn; column++ {
				r.merged[[2]int{row, column}] = [2]int{span.Row, span.Column}
			}
		}
	}
	return r
}

// moneyUnit is what the heading of a column says that money is written in.
func moneyUnit(heading string) int64 {
	folded := vn.Fold(heading)
	switch {
	case strings.Contains(folded, "trieu"):
		return 1_000_000
	case strings.Contains(folded, "nghin"), strings.Contains(folded, "ngan"), strings.Contains(folded, "1000"), strings.Contains(folded, "1.000"):
		return 1000
	}
	return 1
}

// spreads reports whether a field that is written once for several rows below
// one another, or as "nt", holds for all of them.
func (f RegisterField) spreads() bool {
	return slices.Contains([]RegisterField{
		"number", "issued_on", RegisterNumberDate, "year", "authority", "subject", "workplace", "bloc", "field", "form", "kind", "achievement",
	}, f)
}

// ditto is how people write "as above".
func ditto(text string) bool {
	return slices.Contains([]string{`"`, `""`, "nt", "-nt-", "nt-", "-nt", "n.t", "nhu tren", "-\"-"}, vn.Fold(text))
}

// cell is what the current row has for a field.
func (r *registerReader) cell(f RegisterField) Cell {
	column, ok := r.columns[f]
	if !ok {
		return Cell{}
	}
	c := r.table.grid.own(r.row, column)
	if first, joined := r.merged[[2]int{r.row, column}]; joined && c.Empty() && f.spreads() {
		c = r.table.grid.own(first[0], first[1])
	}
	if c.Failed() {
		r.note("register.import.error", "Text", c.Text, "Field", f.Title())
		return Cell{}
	}
	return c
}

// text is what a cell says; "as above" says what stands above.
func (r *registerReader) text(f RegisterField) string {
	text := vn.Clean(r.cell(f).Text)
	if f.spreads() {
		if ditto(text) {
			return r.last[f]
		}
		r.last[f] = text
	}
	return text
}

func (r *registerReader) note(key string, args ...any) {
	r.line.Notes = append(r.line.Notes, assets.T(key, args...))
}

// keep puts what no field takes into the note of the award.
func (r *registerReader) keep(f RegisterField, text string) {
	said := assets.T("register.import.kept", "Field", f.Title(), "Text", text)
	if a := &r.line.Award; a.Note == "" {
		a.Note = said
	} else {
		a.Note += "; " + said
	}
}

// Title is how the office words a field.
func (f RegisterField) Title() string {
	switch f {
	case RegisterNumberDate, RegisterWho, RegisterBornMale, RegisterBornFemale, RegisterNone:
		return assets.T("register.field." + string(f))
	}
	return assets.T("field.award." + string(f))
}
