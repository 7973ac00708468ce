package desk

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/assets"
	"thidua/data"
	"thidua/data/backup"
	"thidua/data/paper"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// WriteFile makes a file whole or not at all: it is written beside its final
// name, forced to the disk and only then renamed. An older file of that name
// stays until then.
func WriteFile(path string, write func(io.Writer) error) error {
	return writeFile(path, write, func() error { return nil })
}

// writeFile is [WriteFile] that goes on to the final name only when the last
// thing to be done before allows it.
func writeFile(path string, write func(io.Writer) error, before func() error) (err error) {
	sweepParts(filepath.Dir(path))
	part, err := os.CreateTemp(filepath.Dir(path), ownPart()) // readable by its owner only
	if err != nil {
		return unwritten(path, err)
	}
	onDisk := disk{file: part}
	content := bufio.NewWriterSize(&onDisk, 256<<10)
	if err = write(content); err != nil && onDisk.err == nil {
		return errors.Join(err, part.Close(), os.Remove(part.Name())) // it is not the disk
	}
	defer func() {
		if err != nil {
			err = unwritten(path, err, os.Remove(part.Name()))
		}
	}()
	err = errors.Join(err, content.Flush(), part.Sync(), part.Close())
	if err == nil {
		err = before()
	}
	if err != nil {
		return err
	}
	if err = os.Rename(part.Name(), path); err != nil {
		return err
	}
	return backup.ForceFolder(filepath.Dir(path))
}

// disk is a file being written, and what its disk said when it took no more.
type disk struct {
	file *os.File
	err  error
}

func (d *disk) Write(p []byte) (n int, err error) {
	n, err = d.file.Write(p)
	d.err = errors.Join(d.err, err)
	return n, err
}

// unwritten says why a file could not be written, where that has not been said.
func unwritten(path string, errs ...error) error {
	err := errors.Join(errs...)
	if _, said := errors.AsType[*data.Problem](err); said {
		return err
	}
	key := "problem.write"
	if diskFull(err) {
		key = "problem.write_full"
	}
	return &data.Problem{Key: key, Args: []any{"File", path}, Err: err}
}

// diskFull reports whether err says that there is no room left.
func diskFull(err error) bool {
	const handleDiskFull, windowsDiskFull = syscall.Errno(39), syscall.Errno(112)
	if runtime.GOOS == "windows" {
		return errors.Is(err, handleDiskFull) || errors.Is(err, windowsDiskFull)
	}
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// ExportSheet saves what a table shows as a workbook of the officer's choice.
func (d *Desk) ExportSheet(sheet ui.Sheet) {
	d.leaveSheet(sheet, data.LeftAsFile, func(l Leaving) {
		d.Leave(l, func(o Outgoing) { d.saveSheet(o, sheet) })
	})
}

// saveSheet saves what a table shows in the way that it leaves.
func (d *Desk) saveSheet(o Outgoing, sheet ui.Sheet) {
	if o.Masked {
		sheet = maskedSheet(sheet)
	}
	ui.SaveFile(d.Window, o.Name(ui.SafeName(sheet.Title))+".xlsx", ".xlsx", d.Store, func(path string) {
		table := d.SheetTable(sheet)
		write := func() error {
			return o.Write(path, func(w io.Writer) error { return xlsx.WriteTable(w, table) })
		}
		d.whileLong(sheetLength(sheet), path, write, func(err error) { d.Wrote(err, path) })
	})
}

// longSheet is how many rows are written to a file while the window waits.
const longSheet = 2000

// whileLong writes a file of so many rows: a long one beside the window.
func (d *Desk) whileLong(rows int, path string, write func() error, done func(error)) {
	if rows <= longSheet {
		done(write())
		return
	}
	ui.Run(d.Window, ui.T("file.writing"), func(_ context.Context, p ui.Progress) error {
		p.Step(0, 0, filepath.Base(path))
		defer debug.FreeOSMemory() // an office PC has other uses for it
		return write()
	}, done)
}

// PrintSheet shows what a table shows as it is printed.
func (d *Desk) PrintSheet(sheet ui.Sheet) {
	document := d.sheetDocument(sheet)
	d.leaveSheet(sheet, data.LeftOnPaper, func(l Leaving) {
		if l.Maskable {
			document.Masked = func() paper.Document {
				masked := d.sheetDocument(maskedSheet(sheet))
				masked.Body = append(masked.Body, paper.Note{Text: ui.T("leaving.masked_note")})
				return masked
			}
		}
		d.show(document, sheet.Title, l)
	})
}

// Wrote tells how the writing of a file ended.
func (d *Desk) Wrote(err error, path string) {
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	d.Status.SayFile(ui.T("file.written", "Name", filepath.Base(path)), path)
}

// SheetTable is what a table shows as xlsx writes it.
func (d *Desk) SheetTable(sheet ui.Sheet) xlsx.Table {
	return xlsx.Table{
		Title: sheet.Title, Subtitle: d.subtitle(), Header: sheet.Header,
		Rows: sheetRows(sheet), Groups: sheet.Groups, Footer: sheet.Footer,
	}
}

// sheetDocument is what a table shows as paper prints it.
func (d *Desk) sheetDocument(sheet ui.Sheet) paper.Document {
	var rows []paper.Row
	for i, values := range sheet.Rows {
		if title, ok := sheet.Groups[i]; ok {
			rows = append(rows, paper.Row{Kind: paper.Group, Cells: []string{title}})
		}
		cells := make([]string, len(values))
		for j, value := range values {
			cells[j] = words.CellText(value)
		}
		rows = append(rows, paper.Row{Cells: cells})
	}
	align := make([]paper.Align, len(sheet.Align))
	for i, a := range sheet.Align {
		align[i] = map[ui.Align]paper.Align{ui.Left: paper.Left, ui.Center: paper.Center, ui.Right: paper.Right}[a]
	}
	document := paper.TableList(sheet.Title, d.subtitle(), sheet.Header, align, rows, d.Today())
	if d.madeUp() {
		document.Mark = assets.T("paper.sample")
	}
	return document
}

func (d *Desk) subtitle() string {
	if d.Other != nil {
		return d.Other.About()
	}
	return fmt.Sprintf("%s, %s", d.Ledger.Campaign.ShortName, vn.Clean(d.Today().String()))
}

// LargestBook is the size in bytes beyond which a workbook need not be read to be
// refused.
const LargestBook = 1 << 30

// ReadBook reads all sheets of a workbook.
func ReadBook(path string) (book xlsx.Book, err error) {
	content, err := ReadFile(path, LargestBook, &data.Problem{Key: "problem.sheet_too_large"})
	if err != nil {
		return book, err
	}
	book, err = xlsx.ReadLargeBook(content)
	return book, OfFile(path, err)
}

// Long does something that may take a second beside the window.
func (d *Desk) Long(title string, work func() error, then func()) {
	ui.Run(d.Window, title, func(ctx context.Context, _ ui.Progress) error {
		return errors.Join(work(), ctx.Err())
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			ui.ShowError(d.Window, err)
		default:
			then()
		}
	})
}

// PathsOf lists the files and folders among what was dropped.
func PathsOf(files []fyne.URI) (paths []string) {
	for _, f := range files {
		if f.Scheme() == "file" {
			paths = append(paths, filepath.FromSlash(f.Path()))
		}
	}
	return paths
}

// ReadWorkbook reads the first sheet with content of the workbook at path.
func ReadWorkbook(path string) (grid xlsx.Grid, err error) {
	file, err := os.Open(path)
	if err != nil {
		return grid, &data.Problem{Key: "problem.read_file", Args: []any{"Name", filepath.Base(path)}, Err: err}
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	info, err := file.Stat()
	if err != nil {
		return grid, &data.Problem{Key: "problem.read_file", Args: []any{"Name", filepath.Base(path)}, Err: err}
	}
	grid, err = xlsx.ReadTable(file, info.Size())
	return grid, OfFile(path, err)
}

// OfFile names the file that a problem is about: the officer may have chosen
// the wrong one.
func OfFile(path string, err error) error {
	problem, ok := errors.AsType[*data.Problem](err)
	if !ok {
		return err
	}
	return &data.Problem{Key: "problem.in_file", Args: []any{"Name", filepath.Base(path), "Text", ui.Sentence(problem)}, Err: err}
}
