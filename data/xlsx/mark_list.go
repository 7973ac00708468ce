package xlsx

import (
	"io"

	"thidua/assets"
)

// list adds the first sheet, on which every mark stands with what was found and
// what is expected.
func (m *marker) list(marks []Mark) error {
	r, err := newRuler()
	if err != nil {
		return err
	}
	m.book.ruler, m.book.sheets, m.book.sample = r, len(m.file.GetSheetList()), m.sample()
	s := m.book.sheet(FaultsSheet(), []column{
		{title: assets.T("annex.no"), width: 5, align: Center},
		{title: assets.T("xlsx.faults.page"), width: 18},
		{title: assets.T("xlsx.faults.cell"), width: 8, align: Center},
		{title: assets.T("xlsx.faults.field"), width: 30},
		{title: assets.T("xlsx.faults.found"), width: 24},
		{title: assets.T("xlsx.faults.expected"), width: 30},
		{title: assets.T("xlsx.faults.text"), width: 52},
	})
	s.tableTitle(Table{Title: assets.T("xlsx.faults.title")})
	s.say(assets.T("xlsx.faults.help"), remark)
	s.gap(6)
	s.heading()
	n := 0
	for _, fault := range []bool{true, false} {
		first := true
		for _, mark := range marks {
			if mark.Fault != fault {
				continue
			}
			if first {
				title := assets.T("xlsx.faults.faults")
				if !fault {
					title = assets.T("xlsx.faults.cautions")
				}
				s.group("", title)
			}
			first = false
			n++
			s.record(n, mark.Sheet, mark.Cell, mark.Field, mark.Found, mark.Expected, mark.Text)
		}
	}
	if err := s.write(); err != nil {
		return err
	}
	return m.first()
}

// sample reports whether the workbook is marked as made-up data.
func (m *marker) sample() bool {
	found, err := m.file.SearchSheet(m.file.GetSheetName(0), assets.T("xlsx.sample"))
	return err == nil && len(found) > 0
}

// first moves the list before all other sheets. Names that belong to a sheet
// count sheets from the first, so that theirs move by one.
func (m *marker) first() error {
	sheets := m.file.GetSheetList()
	if err := m.file.MoveSheet(FaultsSheet(), sheets[0]); err != nil {
		return err
	}
	last := len(sheets) - 1
	if names := m.file.WorkBook.DefinedNames; names != nil {
		for i, name := range names.DefinedName {
			if name.LocalSheetID == nil {
				continue
			}
			at := *name.LocalSheetID + 1
			if *name.LocalSheetID == last {
				at = 0
			}
			names.DefinedName[i].LocalSheetID = &at
		}
	}
	m.file.SetActiveSheet(0)
	return nil
}

// write writes the workbook with its own name for what has saved it.
func (m *marker) write(w io.Writer) error {
	return m.book.writeTo(w)
}
