package xlsx

import (
	"regexp"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// ReadPastedFigures reads what was pasted into the column of figures at the
// target lines[from]. Rows with a code or a name are matched by it, with a
// header or without; a column of nothing but figures goes down from there, when
// it fits.
func ReadPastedFigures(g Grid, lines []data.Target, from, year int) (*Figures, error) {
	if len(g.Rows) == 0 {
		return nil, &data.Problem{Key: "problem.paste_empty"}
	}
	if figureHeader(g, year).columns != nil {
		return ReadFigures(g, lines, year)
	}
	names := newTargetNames(lines)
	p := &pasted{grid: g, lines: lines, names: names, year: year}
	columns, err := p.columns()
	if err != nil {
		return nil, err
	}
	f := &Figures{grid: g, columns: columns}
	if columns.complete() {
		f.match(0, names)
		return f, nil
	}
	return f, p.inOrder(f, from)
}

// pasted is a table without a header that is being understood.
type pasted struct {
	grid  Grid
	lines []data.Target
	names *targetNames
	year  int
}

var figureLike = regexp.MustCompile(`^[-+−–(]?\s*\d[\d.,\s]*[%)]*$|^#`)

// columns tells the columns by what stands in them. Without targets there must
// be one column of figures only.
func (p *pasted) columns() (figureColumns, error) {
	columns := figureColumns{}
	width := 0
	for _, row := range p.grid.Rows {
		width = max(width, len(row))
	}
	var figures []int
	for i := range width {
		field := p.guess(i)
		_, taken := columns[field]
		switch {
		case field == figureAny:
			figures = append(figures, i)
		case field == figureSource && len(figures) == 0: // words before the figures
		case field != figureNone && !taken:
			columns[field] = i
		}
	}
	if len(figures) > 1 {
		figures = p.pruned(figures, columns)
	}
	switch {
	case len(figures) == 0:
		return nil, &data.Problem{Key: "problem.paste_no_figures"}
	case len(figures) > 1:
		return nil, &data.Problem{Key: "problem.paste_columns", Args: []any{"Count", len(figures)}}
	}
	columns[figureAny] = figures[0]
	if words, ok := p.words(figures[0]); ok && !columns.complete() {
		columns[figureName] = words
		if columns[figureSource] == words {
			delete(columns, figureSource)
		}
	}
	return columns, nil
}

var orderHeading = regexp.MustCompile(`^(stt|tt|so tt)$`)

// words finds a column of words before the figures. They are names, of targets
// known or not: figures beside names never go down in order.
func (p *pasted) words(figures int) (column int, ok bool) {
	measures := map[string]bool{}
	for _, m := range vn.Measures() {
		measures[vn.Fold(m)] = true
	}
	for _, t := range p.lines {
		measures[vn.Fold(t.Measure)] = true
	}
	longest := 0
	for _, row := range p.grid.Rows {
		for i := range min(figures, len(row)) {
			text := vn.Clean(row[i].Text)
			folded := vn.Fold(text)
			if !hasLetters.MatchString(text) || romanNumber.MatchString(text) || measures[folded] ||
				orderHeading.MatchString(folded) || targetHeading(text, p.year) == targetMeasure {
				continue
			}
			if len(text) > longest {
				column, longest = i, len(text)
			}
		}
	}
	return column, longest > 0
}

// guess says what most of the cells of a column look like.
func (p *pasted) guess(column int) figureField {
	counts := map[figureField]int{}
	filled := 0
	for _, row := range p.grid.Rows {
		text := textAt(row, column)
		if text == "" {
			continue
		}
		filled++
		_, isCode := p.names.codes[codeKey(text)]
		switch {
		case isCode:
			counts[figureCode]++
		case len(p.names.names[nameKey(text)]) > 0:
			counts[figureName]++
		case figureLike.MatchString(text):
			counts[figureAny]++
		default:
			counts[figureSource]++
		}
	}
	if counts[figureName] > 0 && 3*counts[figureName] >= filled {
		return figureName // some names may not be known, and headings are none
	}
	for _, field := range []figureField{figureCode, figureAny, figureSource} {
		if 2*counts[field] >= filled && filled > 0 {
			return field
		}
	}
	return figureNone
}

// pruned leaves out the columns of figures that number the rows or repeat the
// plan.
func (p *pasted) pruned(figures []int, columns figureColumns) []int {
	var left []int
	for _, column := range figures {
		if !p.counts(column) && !p.repeatsPlan(column, columns) {
			left = append(left, column)
		}
	}
	return left
}

// counts reports whether a column holds 1, 2, 3, …
func (p *pasted) counts(column int) bool {
	n := 0
	for _, row := range p.grid.Rows {
		text := textAt(row, column)
		if text == "" {
			continue
		}
		n++
		if d, err := vn.ParseNumber(text); err != nil || d.IntPart() != int64(n) {
			return false
		}
	}
	return n > 1
}

// repeatsPlan reports whether a column holds the planned values of the targets
// that its rows are about.
func (p *pasted) repeatsPlan(column int, columns figureColumns) bool {
	f := &Figures{grid: p.grid, columns: columns}
	same := 0
	for at, row := range p.grid.Rows {
		targets := p.names.known(f, at, "")
		text := textAt(row, column)
		if len(targets) != 1 || text == "" {
			continue
		}
		if d, err := vn.Vietnamese.Parse(text); err != nil || !d.Equal(targets[0].Planned) {
			return false
		}
		same++
	}
	return same > 1
}

// inOrder gives a column of nothing but figures to the targets from one on,
// empty cells to those without one. Where it has empty rows for headings, the
// figures must be just as many as there are targets.
func (p *pasted) inOrder(f *Figures, from int) error {
	column := f.columns[figureAny]
	rows := p.grid.Rows
	if figureHeading(textAt(rows[0], column), p.year) != figureNone {
		rows = rows[1:]
	}
	first := len(p.grid.Rows) - len(rows)
	var filled []int
	for i := range rows {
		if !f.cell(first+i, column).Empty() {
			filled = append(filled, first+i)
		}
	}
	rest := p.lines[from:]
	switch {
	case len(rows) <= len(rest):
		for _, at := range filled {
			f.rows = append(f.rows, figureRow{at: at, target: rest[at-first]})
		}
	case len(filled) == len(rest):
		for i, at := range filled {
			f.rows = append(f.rows, figureRow{at: at, target: rest[i]})
		}
		f.found = append(f.found, Finding{
			Where: f.where(first, column), Text: assets.T("figures.import.gaps", "Gaps", len(rows)-len(filled), "Count", len(filled)),
		})
	default:
		return &data.Problem{Key: "problem.paste_count", Args: []any{"Count", len(rows), "Code", rest[0].Code, "Rest", len(rest)}}
	}
	return nil
}
