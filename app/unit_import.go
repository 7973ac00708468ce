package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/xlsx"
)

// importWorkbook reads a list of units from a workbook of the officer's
// choice; nothing is kept before it was looked at.
func (s *units) importWorkbook() {
	ui.OpenFile(s.d.window, []string{".xlsx", ".xlsm"}, s.d.store, func(path string) {
		var list []xlsx.UnitLine
		var findings []xlsx.Finding
		ui.Run(s.d.window, ui.T("units.reading"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 1, filepath.Base(path))
			grid, err := readWorkbook(path)
			if err == nil {
				list, findings = xlsx.ReadUnits(grid)
			}
			return err
		}, func(err error) {
			if err != nil {
				ui.ShowError(s.d.window, err)
				return
			}
			s.preview(list, findings)
		})
	})
}

// readWorkbook reads the first sheet with content of the workbook at path.
func readWorkbook(path string) (grid xlsx.Grid, err error) {
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
	return grid, ofFile(path, err)
}

// ofFile names the file that a problem is about: the officer may have chosen
// the wrong one.
func ofFile(path string, err error) error {
	problem, ok := errors.AsType[*data.Problem](err)
	if !ok {
		return err
	}
	return &data.Problem{Key: "problem.in_file", Args: []any{"Name", filepath.Base(path), "Text", ui.Sentence(problem)}, Err: err}
}

// paste takes a list of units that was copied from a workbook or a text.
func (s *units) paste() {
	text := ""
	var list []xlsx.UnitLine
	var findings []xlsx.Finding
	ui.Form{
		Window: s.d.window, Title: ui.T("units.paste_title"), Wide: true, Verb: ui.T("units.preview"),
		Fields: []ui.Field{ui.NoteField(ui.T("units.paste_note")), ui.PasteField(&text)},
		Save: func() error {
			list, findings = xlsx.ParseUnits(text)
			if len(list)+len(findings) == 0 {
				return &data.Problem{Key: "problem.paste_empty"}
			}
			return nil
		},
		OnDone: func() { s.preview(list, findings) },
	}.Show()
}
