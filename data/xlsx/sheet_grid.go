package xlsx

import "fmt"

// area is how many cells a grid of the sheet has room for.
func (p *sheetPart) area() int {
	n := 0
	for i, c := range p.cells {
		if i+1 == len(p.cells) || p.cells[i+1].row != c.row {
			n += c.column + 1
		}
	}
	return n
}

// grid makes the table of the sheet; empty cells at the end of a row and empty
// rows at the end are left out.
func (p *sheetPart) grid(types *typist) (Grid, error) {
	g := Grid{Merged: p.merged}
	for rest := p.cells; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].row == rest[0].row {
			n++
		}
		cells, err := types.row(rest[:n])
		if err != nil {
			return Grid{}, err
		}
		if cells != nil {
			g.Rows = append(g.Rows, make([][]Cell, rest[0].row-len(g.Rows))...)
			g.Rows = append(g.Rows, cells)
		}
		rest = rest[n:]
	}
	return g, nil
}

// row makes a row of a table of the cells in it, nil when they are all blank.
func (t *typist) row(row []found) ([]Cell, error) {
	cells := make([]Cell, row[len(row)-1].column+1)
	blank := true
	for i, f := range row {
		if i > 0 && f.column <= row[i-1].column {
			return nil, damaged(fmt.Errorf("cell %d of row %d twice or out of order", f.column+1, f.row+1))
		}
		c, err := t.cell(f)
		if err != nil {
			return nil, err
		}
		cells[f.column] = c
		blank = blank && c.Empty() && !c.Formula
	}
	if blank {
		return nil, nil
	}
	return cells, nil
}
