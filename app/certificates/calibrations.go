package certificates

import (
	"io"
	"path/filepath"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// newCalibrations is the table of the printers of the selected blank.
func (s *blanks) newCalibrations() *ui.TablePage[data.Calibration] {
	type row = data.Calibration
	label := func(field string) string { return words.FieldLabel("calibration", field) }
	figure := func(id, title string, of func(row) decimal.Decimal) ui.Column[row] {
		return ui.Column[row]{
			ID: id, Title: title, Width: 158, Align: ui.Right,
			Text: func(c row) string { return vn.FormatNumber(of(c)) }, Value: func(c row) any { return of(c) },
		}
	}
	return ui.NewTablePage(ui.TableSpec[row]{
		ID: "calibrations", Half: true, Title: ui.T("calibrations.title"), Window: s.d.Window, Settings: s.d.Store,
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
		Export: s.d.ExportSheet, Print: s.d.PrintSheet,
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
	s.calibrations.SetRows(calibrationsOf(s.d, b.ID))
}

func calibrationsOf(d *desk.Desk, blankID int64) []data.Calibration {
	var all []data.Calibration
	for _, c := range d.Ledger.Calibrations {
		if c.BlankID == blankID {
			all = append(all, c)
		}
	}
	return all
}

func (s *blanks) removeCalibration(c data.Calibration) {
	desk.Remove(s.d, s.d.Store.Calibrations, c.ID, c.Printer)
}

// calibrate edits how far a printer is off.
func (s *blanks) calibrate(c data.Calibration) {
	if c.BlankID == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_blank"})
		return
	}
	c.Scale = scaleOf(c)
	right, down, scale := decimal.NewNullDecimal(c.Right), decimal.NewNullDecimal(c.Down), decimal.NewNullDecimal(c.Scale)
	label := func(field string) string { return words.FieldLabel("calibration", field) }
	ui.Form{
		Window: s.d.Window, Title: ui.T("calibrations.form", "Name", s.shown.Name), Wide: true,
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
			return s.d.Store.Calibrations.Save(&c, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("calibrations.saved", "Printer", c.Printer))
			s.calibrations.Select(c.Printer)
		},
	}.Show()
}

// printCalibration shows the page to measure by, with the selected printer's
// calibration.
func (s *blanks) printCalibration() {
	if s.shown.ID == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_blank"})
		return
	}
	c, _ := s.calibrations.Selected()
	pages, err := paper.OpenCalibrationPage(s.shown, c)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	blank := s.shown
	p := &desk.Preview{D: s.d, Pages: pages, Pdf: func(w io.Writer) error { return paper.WriteCalibrationPage(w, blank, c) }}
	p.Open(words.Joined(" ", ui.T("calibrations.file", "Name", blank.Name), c.Printer))
}

// writePaper writes a paper into the folder of printed papers and returns where
// it is.
func writePaper(d *desk.Desk, name string, write func(io.Writer) error) (path string, err error) {
	folder, err := d.PaperFolder()
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, name)
	return path, desk.WriteFile(path, write)
}
