package xlsx

import (
	"thidua/assets"
	"thidua/data"
)

// Empty rows of the tables; rows can be added to the last two.
const (
	ownMovements   = 5
	exemplarRows   = 10
	nominationRows = 20
)

// movementsPage asks for the results of the ward's movements, and for the
// unit's own.
func (u *unitForm) movementsPage() *formPage {
	const roomy = 64 // in points: several lines of an account
	t := u.tablePage(data.SectionMovements, []float64{34, 15, 44, 11, 11, 30, 30}, nil, assets.T("unit_form.help.movements", "Kind", u.form.Office.Kind()))
	t.reply("")
	for i, m := range u.form.Movements {
		first := len(t.lines)
		t.row(i+1, map[string]any{"name": m.Name}, "name")
		if first < len(t.lines) {
			t.lines[first].height = max(t.lines[first].height, roomy)
		}
	}
	t.rows(len(u.form.Movements)+1, ownMovements)
	t.guideColumns()
	return t.formPage
}

// exemplarsPage asks for people, collectives, models and practices.
func (u *unitForm) exemplarsPage() *formPage {
	t := u.tablePage(data.SectionExemplars, []float64{16, 38, 28, 66, 14}, nil, assets.T("unit_form.help.exemplars"))
	t.grows = true
	t.reply("")
	t.rows(1, exemplarRows)
	t.guideColumns()
	return t.formPage
}

// nominationsPage asks for proposals for commendation.
func (u *unitForm) nominationsPage() *formPage {
	widths := []float64{10, 7, 25, 7, 16, 19, 19, 8.5, 14, 22, 34}
	t := u.tablePage(data.SectionNominations, widths, nil, assets.T("unit_form.help.nominations"))
	t.grows = true
	t.reply("")
	t.rows(1, nominationRows)
	t.guideColumns("form")
	t.guideForms()
	return t.formPage
}
