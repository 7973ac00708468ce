package xlsx

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Figures is a table of figures whose rows were matched with targets. Its
// numbers are read by Read, once it is known which of its columns is meant and
// how they are written.
type Figures struct {
	Kinds   []data.FigureKind // those with a column of their own; none where the figures could be of any kind
	Day     vn.Date           // the day that the figures hold for, as the table says; zero when it does not
	grid    Grid
	columns figureColumns
	rows    []figureRow
	found   []Finding
	taken   map[figureField]Finding // which of several columns is read
}

// figureRow is a row of the table that is about a target.
type figureRow struct {
	at     int
	target data.Target
}

// ReadFigures finds the figures for targets in a table, whatever its columns
// are called and wherever it begins. Rows are matched by the target's code or
// its name. A *data.Problem says what is missing when it is no such table.
func ReadFigures(g Grid, targets []data.Target, year int) (*Figures, error) {
	head := figureHeader(g, year)
	if head.columns == nil {
		return nil, &data.Problem{Key: "problem.figures_header"}
	}
	f := &Figures{grid: g, columns: head.columns}
	day, err := f.choose(head, year)
	if err != nil {
		return nil, err
	}
	f.match(head.first, newTargetNames(targets))
	for _, kind := range data.FigureKinds() {
		if _, ok := f.columns[kindFields[kind]]; ok {
			f.Kinds = append(f.Kinds, kind)
		}
	}
	if f.Day = day; day.IsZero() {
		f.Day = f.day(head.first)
	}
	if len(f.rows) == 0 && len(f.found) == 0 {
		return nil, &data.Problem{Key: "problem.figures_none"}
	}
	return f, nil
}

// Numbers lists the numbers of a kind that are written as text, for
// [vn.NotationOf].
func (f *Figures) Numbers(kind data.FigureKind) []string {
	var texts []string
	for _, row := range f.rows {
		if c := f.cell(row.at, f.column(kind, row.target)); !c.Empty() && !c.Number.Valid && c.Date.IsZero() {
			texts = append(texts, c.Text)
		}
	}
	return texts
}

// Read reads the figures of a kind. The findings are about rows left out, and
// rows taken that deserve a look.
func (f *Figures) Read(kind data.FigureKind, n vn.Notation) ([]data.NewFigure, []Finding) {
	var figures []data.NewFigure
	findings := slices.Clone(f.found)
	if taken, ok := f.taken[f.field(kind)]; ok {
		findings = append(findings, taken)
	}
	for _, row := range f.rows {
		column := f.column(kind, row.target)
		c := f.cell(row.at, column)
		if c.Empty() {
			continue
		}
		value, complaint := readFigure(c, row.target, n)
		if complaint == "" && kind == data.Actual {
			complaint = f.otherDay(row.at)
		}
		where := f.where(row.at, column)
		if complaint != "" {
			findings = append(findings, Finding{Where: where, Text: complaint, Skipped: true, Target: row.target.ID})
			continue
		}
		figures = append(figures, data.NewFigure{
			TargetID: row.target.ID, Value: value, Where: where,
			Source: f.words(row.at, figureSource), Reason: f.words(row.at, figureReason),
		})
	}
	return figures, findings
}

// readFigure reads a cell as a figure of a target, or says what is wrong with
// it: what was found and what was expected.
func readFigure(c Cell, t data.Target, n vn.Notation) (decimal.Decimal, string) {
	complain := func(key string) (decimal.Decimal, string) {
		return decimal.Decimal{}, assets.T(key, "Text", c.Text, "Measure", t.Measure)
	}
	value, percent := c.Number.Decimal, c.Percent
	switch {
	case !c.Date.IsZero():
		return complain("figures.import.date")
	case c.Number.Valid && percent:
		value = value.Shift(2)
	case !c.Number.Valid:
		var err error
		if value, err = n.Parse(c.Text); err != nil {
			return complain(notANumber(c.Text))
		}
		percent = c.Text[len(c.Text)-1] == '%'
	}
	switch {
	case percent && !t.Percent():
		return complain("figures.import.percent")
	case value.IsNegative():
		return complain("figures.import.negative")
	}
	return value, ""
}

// notANumber is the sentence about a text that should be a number.
func notANumber(text string) string {
	switch {
	case text[0] == '#' && text[len(text)-1] == '#':
		return "figures.import.narrow"
	case text[0] == '#':
		return "figures.import.formula"
	}
	return "figures.import.not_number"
}

// field is what the figures of a kind stand in: their own column, else the one
// that is just figures.
func (f *Figures) field(kind data.FigureKind) figureField {
	if field := kindFields[kind]; f.has(field) {
		return field
	}
	return figureAny
}

func (f *Figures) has(field figureField) bool {
	_, ok := f.columns[field]
	return ok
}

// column is where the figures of a kind stand for a target, -1 for nowhere.
func (f *Figures) column(kind data.FigureKind, t data.Target) int {
	field := f.field(kind)
	if kind == data.Actual && t.Nature == data.Periodic && f.has(figureInMonth) {
		field = figureInMonth
	}
	if column, ok := f.columns[field]; ok {
		return column
	}
	return -1
}

func (f *Figures) cell(row, column int) Cell {
	if row >= len(f.grid.Rows) || column < 0 || column >= len(f.grid.Rows[row]) {
		return Cell{}
	}
	return f.grid.Rows[row][column]
}

func (f *Figures) words(row int, field figureField) string {
	column, ok := f.columns[field]
	if !ok {
		return ""
	}
	return vn.Clean(f.cell(row, column).Text)
}

// where names a cell: "F7", or the line of pasted text.
func (f *Figures) where(row, column int) string {
	if f.grid.Sheet == "" {
		return assets.T("figures.import.line", "Line", row+1)
	}
	return f.grid.Address(row, max(column, 0))
}

func (f *Figures) find(row int, field figureField, skipped bool, key string, args ...any) {
	f.found = append(f.found, Finding{Where: f.where(row, f.columns[field]), Text: assets.T(key, args...), Skipped: skipped})
}
