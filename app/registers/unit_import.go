package registers

import (
	"context"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/xlsx"
)

// importWorkbook reads a list of units from a workbook of the officer's
// choice; nothing is kept before it was looked at.
func (s *units) importWorkbook() {
	ui.OpenFile(s.d.Window, []string{".xlsx", ".xlsm"}, s.d.Store, func(path string) {
		var list []xlsx.UnitLine
		var findings []xlsx.Finding
		ui.Run(s.d.Window, ui.T("units.reading"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 1, filepath.Base(path))
			grid, err := desk.ReadWorkbook(path)
			if err == nil {
				list, findings = xlsx.ReadUnits(grid)
			}
			return err
		}, func(err error) {
			if err != nil {
				ui.ShowError(s.d.Window, err)
				return
			}
			s.preview(list, findings)
		})
	})
}

// paste takes a list of units that was copied from a workbook or a text.
func (s *units) paste() {
	text := ""
	var list []xlsx.UnitLine
	var findings []xlsx.Finding
	ui.Form{
		Window: s.d.Window, Title: ui.T("units.paste_title"), Wide: true, Verb: ui.T("units.preview"),
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
