package xlsx

import (
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
)

// write puts the finished layout into the workbook.
func (s *sheet) write() error {
	if s.err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, s.err)
	}
	if err := s.book.add(s.name); err != nil {
		return fmt.Errorf("sheet %q: %w", s.name, err)
	}
	for _, step := range []func() error{s.setPage, s.setView, s.setGuard, s.setStyles, s.setNames} {
		if err := step(); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	return s.book.place(s)
}

func ptr[T any](v T) *T { return &v }

// upright is the width up to which a table fits on a page that stands upright.
const upright = 100

// setPage sets the sheet up for printing: A4, lying but for narrow tables, with
// the margins of Decree 30/2020 annex I, one page wide, numbered.
func (s *sheet) setPage() error {
	const mm = 1 / 25.4
	f := s.book.file
	header, orientation := "", "landscape"
	if s.width(0, s.last()) <= upright {
		orientation = "portrait"
	}
	if s.book.sample {
		header = `&R&"` + typeface + `,Bold"&12&K` + markColour + assets.T("xlsx.sample")
	}
	return errors.Join(
		f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: ptr(true)}),
		f.SetPageLayout(s.name, &excelize.PageLayoutOptions{
			Size: ptr(9), Orientation: ptr(orientation), FitToWidth: ptr(1), FitToHeight: ptr(0),
		}),
		f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
			Top: ptr(20 * mm), Bottom: ptr(20 * mm), Left: ptr(30 * mm), Right: ptr(15 * mm),
			Header: ptr(10 * mm), Footer: ptr(10 * mm), Horizontally: ptr(true),
		}),
		f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
			OddHeader: header,
			OddFooter: `&C&"` + typeface + `,Regular"&11` + assets.T("xlsx.page"),
		}),
	)
}

// setView hides the grid and keeps the header of the table in sight.
func (s *sheet) setView() error {
	f := s.book.file
	corner, err := excelize.CoordinatesToCellName(len(s.columns), len(s.lines))
	if err != nil {
		return err
	}
	if err := f.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: ptr(false)}); err != nil {
		return err
	}
	for i, c := range s.columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(s.name, name, name, c.width); err != nil {
			return err
		}
	}
	// excelize leaves A1, and other readers then see one cell only; none is better.
	dimension := "A1:" + corner
	if s.body != nil {
		dimension = ""
	}
	return errors.Join(s.freeze(), f.SetSheetDimension(s.name, dimension))
}

// freeze keeps the lines down to the header of the table in sight.
func (s *sheet) freeze() error {
	if s.header[1] == 0 {
		return nil
	}
	below, err := excelize.CoordinatesToCellName(1, s.header[1]+1)
	if err != nil {
		return err
	}
	return s.book.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, YSplit: s.header[1], TopLeftCell: below, ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomLeft"}},
	})
}

func (s *sheet) setGuard() error {
	if s.guard == nil {
		return nil
	}
	return s.guard(s.book.file)
}

// setStyles makes the styles of all cells known: with the first row, they are
// in the file.
func (s *sheet) setStyles() error {
	var last look
	for i := range s.lines {
		for j := range s.lines[i].cells {
			l := &s.lines[i].cells[j].look
			if *l == last {
				continue
			}
			if err := s.book.know(*l); err != nil {
				return err
			}
			last = *l
		}
	}
	return nil
}

// fill writes the rows and returns which of their cells are joined.
func (s *sheet) fill(w io.Writer) (joined []byte, err error) {
	r, err := s.rowWriter(w)
	if err != nil {
		return nil, err
	}
	for i, l := range s.lines {
		if i == s.bodyAt && s.body != nil {
			if err := s.body(r.row); err != nil {
				return nil, err
			}
		}
		if err := r.row(l); err != nil {
			return nil, err
		}
	}
	if len(s.lines) == s.bodyAt && s.body != nil {
		if err := s.body(r.row); err != nil {
			return nil, err
		}
	}
	if r.joins == 0 {
		return nil, nil
	}
	return fmt.Appendf(nil, `<mergeCells count="%d">%s</mergeCells>`, r.joins, r.joined), nil
}

// setNames names what is printed and which lines repeat on every page.
func (s *sheet) setNames() error {
	column, err := excelize.ColumnNumberToName(len(s.columns))
	if err != nil {
		return err
	}
	f := s.book.file
	printed := fmt.Sprintf("'%s'!$A$1:$%s$%d", s.name, column, len(s.lines))
	if s.body != nil {
		printed = fmt.Sprintf("'%s'!$A:$%s", s.name, column) // as far down as there are rows
	}
	area := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s.name, RefersTo: printed})
	if s.header[1] == 0 {
		return area
	}
	return errors.Join(area, f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: s.name,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.name, s.header[0], s.header[1]),
	}))
}
