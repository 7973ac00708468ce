package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// writeFile makes a file whole or not at all: it is written beside its final
// name, forced to the disk and only then renamed. An older file of that name
// stays until then.
func writeFile(path string, write func(io.Writer) error) (err error) {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	sweepParts(filepath.Dir(path))
	part, err := os.CreateTemp(filepath.Dir(path), ".thidua-*.part") // readable by its owner only
	if err != nil {
		return unwritten(path, err)
	}
	defer func() {
		if err != nil {
			err = unwritten(path, errors.Join(err, os.Remove(part.Name())))
		}
	}()
	_, err = content.WriteTo(part)
	err = errors.Join(err, part.Sync(), part.Close())
	if err != nil {
		return err
	}
	return os.Rename(part.Name(), path)
}

// unwritten says why a file could not be written.
func unwritten(path string, err error) error {
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

// sweepParts removes what an earlier run left half-written in the folder when
// it was killed. Fresh parts may belong to a program that is still writing.
func sweepParts(dir string) {
	parts, err := filepath.Glob(filepath.Join(dir, ".thidua-*.part"))
	if err != nil {
		return // the folder's name is no pattern: nothing is found
	}
	for _, part := range parts {
		info, err := os.Stat(part)
		if err != nil || time.Since(info.ModTime()) < time.Hour {
			continue
		}
		if err := os.RemoveAll(part); err != nil { // a file, or the folder of a package
			slog.Warn("half-written file stays", "error", err)
		}
	}
}

// exportSheet saves what a table shows as a workbook of the officer's choice.
func (d *desk) exportSheet(sheet ui.Sheet) {
	name := ui.SafeName(sheet.Title) + ".xlsx"
	ui.SaveFile(d.window, name, ".xlsx", d.store, func(path string) {
		table := d.sheetTable(sheet)
		write := func() error {
			return writeFile(path, func(w io.Writer) error { return xlsx.WriteTable(w, table) })
		}
		d.whileLong(len(sheet.Rows), path, write, func(err error) { d.wrote(err, path) })
	})
}

// longSheet is how many rows are written to a file while the window waits.
const longSheet = 2000

// whileLong writes a file of so many rows: a long one beside the window.
func (d *desk) whileLong(rows int, path string, write func() error, done func(error)) {
	if rows <= longSheet {
		done(write())
		return
	}
	ui.Run(d.window, ui.T("file.writing"), func(_ context.Context, p ui.Progress) error {
		p.Step(0, 0, filepath.Base(path))
		defer debug.FreeOSMemory() // an office PC has other uses for it
		return write()
	}, done)
}

// printSheet shows what a table shows as it is printed.
func (d *desk) printSheet(sheet ui.Sheet) { d.show(d.sheetDocument(sheet), sheet.Title) }

// paperFolder is where papers for the printer are put: in the data folder,
// which only the user can read.
func (d *desk) paperFolder() (string, error) {
	folder := filepath.Join(d.store.Folder(), "in")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
	}
	return folder, nil
}

// wrote tells how the writing of a file ended.
func (d *desk) wrote(err error, path string) {
	if err != nil {
		ui.ShowError(d.window, err)
		return
	}
	d.status.SayFile(ui.T("file.written", "Name", filepath.Base(path)), path)
}

// sheetTable is what a table shows as xlsx writes it.
func (d *desk) sheetTable(sheet ui.Sheet) xlsx.Table {
	return xlsx.Table{
		Title: sheet.Title, Subtitle: d.subtitle(), Header: sheet.Header,
		Rows: sheet.Rows, Groups: sheet.Groups, Footer: sheet.Footer,
	}
}

// sheetDocument is what a table shows as paper prints it.
func (d *desk) sheetDocument(sheet ui.Sheet) paper.Document {
	var rows []paper.Row
	for i, values := range sheet.Rows {
		if title, ok := sheet.Groups[i]; ok {
			rows = append(rows, paper.Row{Kind: paper.Group, Cells: []string{title}})
		}
		cells := make([]string, len(values))
		for j, value := range values {
			cells[j] = cellText(value)
		}
		rows = append(rows, paper.Row{Cells: cells})
	}
	align := make([]paper.Align, len(sheet.Align))
	for i, a := range sheet.Align {
		align[i] = map[ui.Align]paper.Align{ui.Left: paper.Left, ui.Center: paper.Center, ui.Right: paper.Right}[a]
	}
	document := paper.TableList(sheet.Title, d.subtitle(), sheet.Header, align, rows, d.today())
	if d.madeUp() {
		document.Mark = assets.T("paper.sample")
	}
	return document
}

func (d *desk) subtitle() string {
	if d.other != nil {
		return d.other.about()
	}
	return fmt.Sprintf("%s, %s", d.ledger.Campaign.ShortName, vn.Clean(d.today().String()))
}
