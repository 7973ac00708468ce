package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/data"
	"thidua/data/vn"
)

// Grid is a table as it was sent in: the first sheet of a workbook with
// anything in it, or pasted text.
type Grid struct {
	Sheet string // "" for pasted text
	Rows  [][]Cell
}

// Cell is one cell of a grid. A figure typed as a figure is in Number and a day
// in Date, so that neither is ever read from its text again.
type Cell struct {
	Text    string // what stands there; a figure in canonical form, 330681 or 95.08
	Number  decimal.NullDecimal
	Percent bool // the figure is shown in percent: 0.95 as 95 %
	Date    vn.Date
}

// Empty reports whether nothing stands in the cell.
func (c Cell) Empty() bool { return c.Text == "" }

// Address names a cell as Excel does, "B7"; row and column count from 0.
func (g Grid) Address(row, column int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return ""
	}
	return name
}

// ReadTable reads a workbook that somebody has sent in. The whole file is
// checked before anything of it is believed; whatever is wrong with it is a
// *data.Problem that tells the officer what the file is and what to do.
func ReadTable(r io.ReaderAt, size int64) (grid Grid, err error) {
	switch {
	case size <= 0:
		return Grid{}, &data.Problem{Key: "problem.sheet_empty"}
	case size > maxFile:
		return Grid{}, &data.Problem{Key: "problem.sheet_too_large"}
	}
	// Read once: the file may change between the check and the reading.
	content := make([]byte, size)
	if _, err := io.ReadFull(io.NewSectionReader(r, 0, size), content); err != nil {
		return Grid{}, &data.Problem{Key: "problem.sheet_unreadable", Err: err}
	}
	if err := preflight(content); err != nil {
		return Grid{}, err
	}
	defer func() {
		if p := recover(); p != nil {
			grid, err = Grid{}, damaged(fmt.Errorf("reader gave up: %v", p))
		}
	}()
	return readBook(content)
}

// readBook reads the first sheet with anything in it, hidden ones last.
func readBook(content []byte) (Grid, error) {
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxContent, UnzipXMLSizeLimit: maxContent, // nothing spills to the disk
	})
	if err != nil {
		return Grid{}, damaged(err)
	}
	defer f.Close()
	var shown, hidden []string
	for _, name := range f.GetSheetList() {
		visible, err := f.GetSheetVisible(name)
		if err != nil {
			return Grid{}, damaged(err)
		}
		if visible {
			shown = append(shown, name)
		} else {
			hidden = append(hidden, name)
		}
	}
	for _, name := range append(shown, hidden...) {
		grid, err := readSheet(f, name)
		if err != nil {
			return Grid{}, err
		}
		if len(grid.Rows) > 0 {
			return grid, nil
		}
	}
	return Grid{}, &data.Problem{Key: "problem.sheet_blank"}
}

// readSheet reads one sheet; empty rows at its end are left out.
func readSheet(f *excelize.File, name string) (Grid, error) {
	rows, err := f.Rows(name)
	if err != nil {
		return Grid{}, damaged(err)
	}
	defer rows.Close()
	var raw [][]string
	last := 0
	for rows.Next() {
		values, err := rows.Columns()
		if err != nil {
			return Grid{}, damaged(err)
		}
		raw = append(raw, values)
		if strings.TrimSpace(strings.Join(values, "")) != "" {
			last = len(raw)
		}
	}
	if err := rows.Error(); err != nil {
		return Grid{}, damaged(err)
	}
	types, err := newTypist(f, name)
	if err != nil {
		return Grid{}, err
	}
	grid := Grid{Sheet: name, Rows: make([][]Cell, last)}
	for i, values := range raw[:last] {
		grid.Rows[i] = make([]Cell, len(values))
		for j, value := range values {
			if grid.Rows[i][j], err = types.cell(grid.Address(i, j), value); err != nil {
				return Grid{}, err
			}
		}
	}
	return grid, nil
}
