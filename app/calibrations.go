package app

import (
	"io"
	"path/filepath"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// newCalibrations is the table of the printers of the selected blank.
func (s *blanks) newCalibrations() *ui.TablePage[data.Calibration] {
	type row = data.Calibration
	label := func(field string) string { return fieldLabel("calibration", field) }
	figure := func(id, title string, of func(row) decimal.Decimal) ui.Column[row] {
		return ui.Column[row]{
			ID: id, Title: title, Width: 158, Align: ui.Right,
			Text: func(c row) string { return vn.FormatNumber(of(c)) }, Value: func(c row) any { return of(c) },
		}
	}
	return ui.NewTablePage(ui.TableSpec[row]{
		ID: "calibrations", Title: ui.T("calibrations.title"), Window: s.d.window, Settings: s.d.store,
		Key: func(c row) string { return c.Printer },
		Columns: []ui.Column[row]{
			{ID: "printer", Title: label("printer"), Width: 200, Wrap: true, Text: func(c row) string { return c.Printer }},
			figure("right", label("right_mm"), func(c row) decimal.Decimal { return c.Right }),
			figure("down", label("down_mm"), func(c row) decimal.Decimal { return c.Down }),
			figure("scale", label("scale"), scaleOf),
			{ID: "note", Title: label("note"), Width: 200, Wrap: true, Text: func(c row) string { return c.Note }},
		},
		Actions: []ui.Action{
			{Label: ui.T("calibrations.add"), Do: func() { s.calibrate(data.Calibration{BlankID: s.shown.ID}) }},
			{Label: ui.T("calibrations.edit"), NeedsRow: true, Do: s.onCalibration(s.calibrate)},
			{Label: ui.T("calibrations.print"), Do: s.printCalibration},
			{Label: ui.T("calibrations.remove"), NeedsRow: true, Do: s.onCalibration(s.removeCalibration)},
		},
		Open: s.calibrate, Delete: s.removeCalibration,
		Footer: func(shown []row) string {
			if s.shown.ID == 0 {
				return ui.T("calibrations.choose")
			}
			return ui.T("calibrations.count", "Count", len(shown), "Name", s.shown.Name)
		},
		Empty:  ui.Empty{Text: ui.T("calibrations.empty")},
		Export: s.d.exportSheet, Print: s.d.printSheet,
	})
}

// scaleOf is a calibration's scale in percent.
func scaleOf(c data.Calibration) decimal.Decimal {
	if c.Scale.IsZero() {
		return decimal.NewFromInt(100)
	}
	return c.Scale
}

func (s *blanks) onCalibration(do func(data.Calibration)) func() {
	return func() {
		if c, ok := s.calibrations.Selected(); ok {
			do(c)
		}
	}
}

// show lists the calibrations of a blank.
func (s *blanks) show(b data.BlankCertificate) {
	s.shown = b
	s.calibrations.SetRows(s.d.calibrationsOf(b.ID))
}

func (d *desk) calibrationsOf(blankID int64) []data.Calibration {
	var all []data.Calibration
	for _, c := range d.ledger.Calibrations {
		if c.BlankID == blankID {
			all = append(all, c)
		}
	}
	return all
}

func (s *blanks) removeCalibration(c data.Calibration) {
	remove(s.d, s.d.store.Calibrations, c.ID, c.Printer)
}

// calibrate edits how far a printer is off.
func (s *blanks) calibrate(c data.Calibration) {
	if c.BlankID == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.no_blank"})
		return
	}
	c.Scale = scaleOf(c)
	right, down, scale := decimal.NewNullDecimal(c.Right), decimal.NewNullDecimal(c.Down), decimal.NewNullDecimal(c.Scale)
	label := func(field string) string { return fieldLabel("calibration", field) }
	ui.Form{
		Window: s.d.window, Title: ui.T("calibrations.form", "Name", s.shown.Name), Wide: true,
		Fields: []ui.Field{
			ui.TextField(label("printer"), &c.Printer, ui.Required(), ui.Name("printer"), ui.Hint(ui.T("calibrations.printer_hint"))),
			ui.NumberField(label("right_mm"), &right, ui.Required(), ui.Name("right_mm"), ui.Hint(ui.T("calibrations.right_hint"))),
			ui.NumberField(label("down_mm"), &down, ui.Required(), ui.Name("down_mm"), ui.Hint(ui.T("calibrations.down_hint"))),
			ui.NumberField(label("scale"), &scale, ui.Required(), ui.Name("scale"), ui.Hint(ui.T("calibrations.scale_hint"))),
			ui.TextField(label("note"), &c.Note),
			ui.NoteField(ui.T("calibrations.help")),
		},
		Save: func() error {
			c.Right, c.Down, c.Scale = right.Decimal, down.Decimal, scale.Decimal
			return s.d.store.Calibrations.Save(&c, "")
		},
		OnDone: func() {
			s.d.saved(ui.T("calibrations.saved", "Printer", c.Printer))
			s.calibrations.Select(c.Printer)
		},
	}.Show()
}

// printCalibration shows the page to measure by, with the selected printer's
// calibration.
func (s *blanks) printCalibration() {
	if s.shown.ID == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.no_blank"})
		return
	}
	c, _ := s.calibrations.Selected()
	pages, err := paper.OpenCalibrationPage(s.shown, c)
	if err != nil {
		ui.ShowError(s.d.window, err)
		return
	}
	blank := s.shown
	p := &preview{d: s.d, pages: pages, pdf: func(w io.Writer) error { return paper.WriteCalibrationPage(w, blank, c) }}
	p.open(joined(" ", ui.T("calibrations.file", "Name", blank.Name), c.Printer))
}

// writePaper writes a paper into the folder of printed papers and returns where
// it is.
func (d *desk) writePaper(name string, write func(io.Writer) error) (path string, err error) {
	folder, err := d.paperFolder()
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, name)
	return path, writeFile(path, write)
}
