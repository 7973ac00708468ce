package xlsx

import (
	"fmt"
	"io"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

// FiguresForm is the empty form on which others fill in the figures of a kind
// up to a day, to be read back by ReadFigures.
type FiguresForm struct {
	Campaign string
	Kind     data.FigureKind
	Day      vn.Date
	Lines    []data.MonthLine
	All      []data.Target // to tell targets of one name apart
	Sample   bool
}

// The columns of the form that are typed into.
const (
	formValue = 7
	formNote  = 9
)

// WriteFiguresForm writes the form as a workbook. Only the figures, their
// source and the reason can be typed; the rest is locked, without a password.
func WriteFiguresForm(w io.Writer, form FiguresForm) error {
	title := assets.T("figures.form.title")
	b, err := newBook(title, "", form.Sample)
	if err != nil {
		return err
	}
	defer b.close()
	s := b.sheet(assets.T("figures.form.sheet"), []column{
		{title: assets.T("targets.col.no"), width: 5, align: Center},
		{title: assets.T("targets.col.code"), width: 8},
		{title: assets.T("targets.col.name"), width: 34},
		{title: assets.T("targets.col.measure"), width: 11, align: Center},
		{title: assets.T("targets.col.planned"), width: 14},
		{title: assets.T("figures.form.last"), width: 14},
		{title: assets.T("figures.form.last_day"), width: 11},
		{title: form.heading(), width: 17},
		{title: assets.T("figures.form.source"), width: 24},
		{title: assets.T("figures.form.reason"), width: 24},
	})
	s.tableTitle(Table{Title: title, Subtitle: form.Campaign})
	s.say(assets.T("figures.form.help"), remark)
	s.gap(6)
	s.heading()
	form.fill(s)
	if err := s.write(); err != nil {
		return err
	}
	return b.writeTo(w)
}

// heading is the title over the figures. It names the day, so that the form
// knows it when it comes back.
func (form FiguresForm) heading() string {
	return assets.T("figures.form.value."+string(form.Kind), "Date", form.Day.String())
}

// fill adds a line for each target.
func (form FiguresForm) fill(s *sheet) {
	group := ""
	guides := map[int]data.Target{}
	for i, line := range form.Lines {
		t := line.Target
		if t.Group != group {
			group = t.Group
			s.group("", strings.ToUpper(group))
		}
		var last decimal.NullDecimal
		var lastDay vn.Date
		if line.Last != nil {
			last, lastDay = decimal.NewNullDecimal(line.Last.Value), line.Last.AsOf
		}
		s.record(i+1, t.Code, data.TitleOf(t, form.All), t.Measure, t.Planned, last, lastDay)
		if s.err != nil {
			return
		}
		row := &s.lines[len(s.lines)-1]
		for column := formValue; column <= formNote; column++ {
			row.cells[column].look.open = true
		}
		row.cells[formValue].look.align = Right
		row.cells[formValue].look.format = cellFormat(annex.Figure{Places: t.Places()})
		guides[len(s.lines)] = t
	}
	s.guard = func(f *excelize.File) error { return guardForm(f, s.name, guides) }
}

// guardForm locks the sheet and says, in each cell to be typed into, what is
// expected there.
func guardForm(f *excelize.File, sheet string, guides map[int]data.Target) error {
	for row, t := range guides {
		cell, err := excelize.CoordinatesToCellName(formValue+1, row)
		if err != nil {
			return err
		}
		guide := excelize.NewDataValidation(true)
		guide.SetSqref(cell)
		guide.SetInput(t.Code, assets.T("figures.form.hint", "Measure", t.Measure, "Planned", vn.FormatNumber(t.Planned)))
		guide.SetError(excelize.DataValidationErrorStyleStop, assets.T("figures.form.wrong"), assets.T("figures.form.wrong_text"))
		if err := guide.SetRange(0, maxFigure, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween); err != nil {
			return fmt.Errorf("limits of %s: %w", cell, err)
		}
		if err := f.AddDataValidation(sheet, guide); err != nil {
			return fmt.Errorf("guide of %s: %w", cell, err)
		}
	}
	return f.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
	})
}

const maxFigure = 1e15 // what Excel keeps to the last digit
