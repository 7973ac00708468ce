package targets

import (
	"context"
	"io"
	"path/filepath"
	"slices"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/xlsx"
)

// importMonth reads the figures of a month from a workbook of the officer's
// choice; nothing is kept before it was looked at.
func importMonth(d *desk.Desk) {
	ui.OpenFile(d.Window, []string{".xlsx", ".xlsm"}, d.Store, func(path string) {
		var figures *xlsx.Figures
		ui.Run(d.Window, ui.T("month.reading"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 1, filepath.Base(path))
			grid, err := desk.ReadWorkbook(path)
			if err == nil {
				figures, err = xlsx.ReadFigures(grid, d.Ledger.Targets, d.Ledger.Campaign.Year)
			}
			return err
		}, func(err error) {
			if err != nil {
				ui.ShowError(d.Window, err)
				return
			}
			takeMonth(d, figures, filepath.Base(path))
		})
	})
}

// takeMonth asks for the day and the kind, which the workbook proposes, then
// shows what would be kept.
func takeMonth(d *desk.Desk, figures *xlsx.Figures, name string) {
	m := newMonth(d)
	if !figures.Day.IsZero() {
		m.day = figures.Day
	}
	if len(figures.Kinds) > 0 {
		m.kind = figures.Kinds[0]
	}
	p := &monthPreview{monthEntry: m, figures: figures}
	note := ui.T("month.import_day", "Name", name)
	if figures.Day.IsZero() {
		note = ui.T("month.import_no_day", "Name", name)
	}
	ui.Form{
		Window: d.Window, Title: ui.T("month.import_title"), Verb: ui.T("month.next"),
		Fields: append([]ui.Field{ui.NoteField(note)}, m.about()...),
		Save: func() error {
			if len(figures.Kinds) > 0 && !slices.Contains(figures.Kinds, m.kind) {
				return &data.Problem{Key: "problem.figures_kind", Field: "kind", Args: []any{"Kind", words.Word("figure", m.kind)}}
			}
			return data.Result{AsOf: m.day, Kind: m.kind}.CheckYear(d.Ledger.Campaign)
		},
		OnDone: func() { p.ask(p.confirm) },
	}.Show()
}

// confirm shows the figures of the workbook. When none is unusual they are kept
// in one stroke, else the column of figures asks for the reasons.
func (p *monthPreview) confirm() {
	p.read()
	if p.count(wasAsked) > 0 {
		p.show(ui.T("month.preview_title"), "month.explain_verb", func() error { return nil }, func() {
			p.monthEntry.show(nil)
			ui.ShowError(p.d.Window, p.fill())
		})
		return
	}
	p.show(ui.T("month.preview_title"), "month.import_verb", p.keep, p.done)
}

// keep writes all figures that are new or differ, or none.
func (p *monthPreview) keep() error {
	var changed []*data.Result
	for _, row := range p.rows {
		if !row.taken || row.line.Keeps(row.figure.Value) {
			continue
		}
		r := p.result(row)
		changed = append(changed, &r)
	}
	p.kept = len(changed)
	if p.kept == 0 {
		return nil
	}
	return p.d.Store.Results.SaveAll(changed, ui.T("month.import_why"))
}

// exportMonthForm writes the empty form on which others fill in the figures of
// a month.
func exportMonthForm(d *desk.Desk) {
	m := newMonth(d)
	m.choose(ui.T("month.form_title"), ui.T("month.form_verb"), func() {
		name := ui.T("month.form_name", "Date", m.day.ISO())
		ui.SaveFile(d.Window, ui.SafeName(name)+".xlsx", ".xlsx", d.Store, func(path string) {
			d.Wrote(desk.WriteFile(path, m.writeForm), path)
		})
	})
}

func (m *monthEntry) writeForm(w io.Writer) error {
	return xlsx.WriteFiguresForm(w, xlsx.FiguresForm{
		Campaign: m.d.Ledger.Campaign.ShortName, Kind: m.kind, Day: m.day,
		Lines: m.d.Ledger.Month(m.kind, m.day), All: m.d.Ledger.Targets, Sample: m.d.Ledger.Campaign.Sample,
	})
}
