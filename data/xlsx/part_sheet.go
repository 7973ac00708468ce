package xlsx

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// sheetPart is a sheet: its cells as they stand in the file.
type sheetPart struct {
	of       *contents
	cells    []found
	merged   []Span
	row      int // the row that is open, from 0
	column   int // the cell that is open, or the last one
	depth    int // within sheetData: 1 the rows, 2 the cells, 3 what is in a cell
	cell     found
	value    []byte
	valued   bool // the open cell has a value, even an empty one
	inValue  bool
	runs     runReader
	inInline bool
}

// found is a cell as it stands in the file.
type found struct {
	row, column, style int
	kind               string
	value              string
	runs               []run // of a text that stands in the cell itself
	formula            bool  // a formula without a result
}

func (p *sheetPart) open(e xml.StartElement) error {
	switch {
	case p.depth > 0:
		p.depth++
	case e.Name.Local == "sheetData":
		p.depth = 1
		return nil
	case e.Name.Local == "mergeCell":
		return p.merge(attribute(e, "ref"))
	default:
		return nil
	}
	switch {
	case p.depth == 2 && e.Name.Local == "row":
		return p.openRow(e)
	case p.depth == 3 && e.Name.Local == "c":
		return p.openCell(e)
	case p.inInline:
		p.runs.open(e)
	case p.depth == 4:
		p.openPiece(e.Name.Local)
	}
	return nil
}

// openPiece notes what a cell is made of.
func (p *sheetPart) openPiece(name string) {
	switch name {
	case "v":
		p.inValue, p.valued = true, true
	case "f":
		p.cell.formula = true
	case "is":
		p.inInline = true
		p.runs.begin()
	}
}

func (p *sheetPart) say(text []byte) {
	switch {
	case p.inValue:
		p.value = append(p.value, text...)
	case p.inInline:
		p.runs.say(text)
	}
}

func (p *sheetPart) shut(name string) error {
	if p.depth == 0 {
		return nil
	}
	p.depth--
	switch {
	case p.depth == 3 && name == "v":
		p.inValue = false
	case p.depth == 3 && name == "is":
		p.inInline = false
		p.cell.runs = p.runs.runs
	case p.depth == 2 && name == "c":
		return p.shutCell()
	case p.inInline:
		p.runs.shut(name)
		if name == "t" {
			return p.of.note()
		}
	}
	return nil
}

func (p *sheetPart) openRow(e xml.StartElement) error {
	p.row++
	p.column = -1
	if r := attribute(e, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n <= p.row {
			return damaged(fmt.Errorf("row %q after %d", r, p.row))
		}
		p.row = n - 1
	}
	if p.row >= maxRows {
		return tooLong()
	}
	return nil
}

func (p *sheetPart) openCell(e xml.StartElement) error {
	p.column++
	p.cell, p.value, p.valued = found{}, p.value[:0], false
	for _, a := range e.Attr {
		if a.Name.Space != "" {
			continue
		}
		switch a.Name.Local {
		case "r":
			row, column, err := parseAddress(a.Value)
			if err != nil {
				return damaged(err)
			}
			if row >= maxRows {
				return tooLong()
			}
			if row != p.row {
				return damaged(fmt.Errorf("cell %q in row %d", a.Value, p.row+1))
			}
			p.column = column
		case "s":
			n, err := strconv.Atoi(a.Value)
			if err != nil {
				return damaged(fmt.Errorf("style: %w", err))
			}
			p.cell.style = n
		case "t":
			p.cell.kind = a.Value
		}
	}
	if p.column >= maxColumns {
		return &data.Problem{Key: "problem.sheet_columns", Args: []any{"Limit", vn.FormatInt(maxColumns)}}
	}
	p.cell.row, p.cell.column = p.row, p.column
	return nil
}

// shutCell keeps the cell if anything is in it. A formula whose result is the
// empty text has one: some programs leave the value out or empty when they
// have never calculated it.
func (p *sheetPart) shutCell() error {
	p.cell.formula = p.cell.formula && (!p.valued || len(p.value) == 0 && p.cell.kind != "str")
	if len(p.value) == 0 && len(p.cell.runs) == 0 && !p.cell.formula {
		return nil
	}
	p.cell.value = string(p.value)
	p.cells = append(p.cells, p.cell)
	return p.of.note()
}

func (p *sheetPart) merge(ref string) error {
	first, last, ok := strings.Cut(ref, ":")
	if !ok {
		return nil
	}
	if len(p.merged) >= maxMerged {
		return &data.Problem{Key: "problem.sheet_too_large"}
	}
	row, column, err := parseAddress(first)
	if err != nil {
		return damaged(err)
	}
	endRow, endColumn, err := parseAddress(last)
	if err != nil {
		return damaged(err)
	}
	p.merged = append(p.merged, Span{min(row, endRow), min(column, endColumn), max(row, endRow), max(column, endColumn)})
	return nil
}

func tooLong() error {
	return &data.Problem{Key: "problem.sheet_rows", Args: []any{"Limit", vn.FormatInt(maxRows)}}
}
