package xlsx

import (
	"fmt"
	"io"
	"time"

	"thidua/data"
)

// Book is a whole workbook as it was sent in.
type Book struct {
	Sheets  []Grid    // in their order, hidden ones too
	Saved   time.Time // when it was last saved, zero when the file does not tell
	Program string    // what saved it, "Microsoft Excel", "" when the file does not tell
}

// ReadTable reads the first sheet with anything in it, hidden ones last. It
// fails as [ReadBook] does.
func ReadTable(r io.ReaderAt, size int64) (Grid, error) {
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
	book, err := ReadBook(content)
	if err != nil {
		return Grid{}, err
	}
	for _, hidden := range []bool{false, true} {
		for _, g := range book.Sheets {
			if g.Hidden == hidden && len(g.Rows) > 0 {
				return g, nil
			}
		}
	}
	return Grid{}, &data.Problem{Key: "problem.sheet_blank"}
}

// ReadBook reads a workbook that somebody has sent in. The whole file is
// checked before anything of it is believed; whatever is wrong with it is a
// *data.Problem that tells the officer what the file is and what to do. A
// workbook without any text is read as one with empty sheets.
func ReadBook(content []byte) (Book, error) { return bookWithin(content, formRoom()) }

// ReadLargeBook is [ReadBook] for registers of many years, which take more
// memory than any form may.
func ReadLargeBook(content []byte) (Book, error) { return bookWithin(content, registerRoom()) }

func bookWithin(content []byte, r room) (book Book, err error) {
	switch {
	case len(content) == 0:
		return Book{}, &data.Problem{Key: "problem.sheet_empty"}
	case len(content) > maxFile:
		return Book{}, &data.Problem{Key: "problem.sheet_too_large"}
	}
	defer func() {
		if p := recover(); p != nil {
			book, err = Book{}, damaged(fmt.Errorf("reader gave up: %v", p))
		}
	}()
	c, err := preflight(content, r)
	if err != nil {
		return Book{}, err
	}
	return c.book()
}

// book puts together what the pre-flight has found in the parts.
func (c *contents) book() (Book, error) {
	name := c.target(rootRels, "officeDocument")
	workbook, rels := c.books[name], relsOf(name)
	if workbook == nil {
		return Book{}, damaged(fmt.Errorf("no workbook in %q", name))
	}
	types := &typist{
		since: workbook.since, shared: c.texts[c.target(rels, "sharedStrings")], styles: c.styles[c.target(rels, "styles")],
	}
	book := Book{Saved: c.saved, Program: c.program}
	left := c.room.cells
	for _, entry := range workbook.sheets {
		part, isSheet := c.part(rels, entry.id, "worksheet")
		if !isSheet {
			continue // a chart of its own, a macro sheet
		}
		sheet := c.sheets[part]
		if sheet == nil {
			return Book{}, damaged(fmt.Errorf("sheet %q has no cells in %q", entry.name, part))
		}
		if left -= sheet.area(); left < 0 {
			return Book{}, &data.Problem{Key: "problem.sheet_too_large"}
		}
		grid, err := sheet.grid(types)
		if err != nil {
			return Book{}, err
		}
		grid.Sheet, grid.Hidden = entry.name, entry.hidden
		book.Sheets = append(book.Sheets, grid)
	}
	return book, nil
}
