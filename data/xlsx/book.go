package xlsx

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
)

// book is a workbook in the making.
type book struct {
	file   *excelize.File
	ruler  *ruler
	styles map[look]int
	sample bool // marked as made-up data on every sheet
	sheets int
	filled map[string]*sheet // the sheets laid out, by the names of their parts
}

// newBook begins a workbook whose properties name its title and its maker.
func newBook(title, creator string, sample bool) (*book, error) {
	r, err := newRuler()
	if err != nil {
		return nil, err
	}
	b := bookIn(excelize.NewFile())
	b.ruler, b.sample = r, sample
	if err := b.file.SetDefaultFont(typeface); err != nil {
		return nil, fmt.Errorf("default font: %w", err)
	}
	now := time.Now().UTC().Format(time.RFC3339)
	err = errors.Join(
		b.file.SetDocProps(&excelize.DocProperties{
			Title: title, Creator: creator, LastModifiedBy: creator, Created: now, Modified: now, Language: "vi-VN",
		}),
		b.file.SetAppProps(&excelize.AppProperties{Application: assets.T("app.name")}),
	)
	if err != nil {
		return nil, fmt.Errorf("properties: %w", err)
	}
	return b, nil
}

func bookIn(f *excelize.File) *book {
	return &book{file: f, styles: map[look]int{}, filled: map[string]*sheet{}}
}

// add makes the next sheet of the workbook.
func (b *book) add(name string) error {
	b.sheets++
	if b.sheets == 1 {
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// place has the rows of a sheet written into its part.
func (b *book) place(s *sheet) error {
	for id, name := range b.file.GetSheetMap() {
		if name == s.name {
			b.filled[fmt.Sprintf("xl/worksheets/sheet%d.xml", id)] = s
			return nil
		}
	}
	return fmt.Errorf("no sheet %q", s.name)
}

// writeTo writes the finished workbook. excelize would hold all of it in
// memory first.
func (b *book) writeTo(w io.Writer) error {
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newQuickZip(w, b.filled) })
	if _, err := b.file.WriteToBuffer(); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// close frees what the workbook holds, whether it was written or not.
func (b *book) close() {
	_ = b.file.Close() // only forgets; there is nothing left to lose
}
