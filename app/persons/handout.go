package persons

import (
	"strconv"
	"time"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// handOut makes what the person gets who asks what is kept: every field of
// every record, one line each. Records of namesakes are left out.
func (s *Screen) handOut(out func(ui.Sheet)) {
	if s.who == nil {
		s.find()
		return
	}
	out(s.dossier(time.Now()))
}

func (s *Screen) dossier(now time.Time) ui.Sheet {
	sheet := ui.Sheet{
		ID: "persons.dossier", Title: ui.T("persons.dossier"),
		Header: []string{ui.T("persons.field_name"), ui.T("persons.field_text")},
		Align:  []ui.Align{ui.Left, ui.Left}, Widths: []float32{220, 520},
		Groups: map[int]string{}, Nobody: map[int]bool{},
		Personal: [][]ui.Personal{nil, words.Personal(data.PersonName)},
	}
	line := func(label, text string) {
		sheet.Nobody[len(sheet.Rows)] = len(sheet.Rows) > 0
		sheet.Rows = append(sheet.Rows, []any{label, text})
	}
	line(ui.T("persons.name"), s.who.Name.String())
	if s.who.BirthYear != 0 {
		line(ui.T("persons.birth_year"), strconv.Itoa(s.who.BirthYear))
	}
	no := 0
	for _, r := range s.rows {
		if r.other {
			continue
		}
		no++
		sheet.Groups[len(sheet.Rows)] = ui.T("persons.dossier_group", "No", no, "Kind", ui.T("entity."+r.Kind), "Title", r.title)
		for _, f := range fieldsOf(s.names, s.who.Name, r.Record) {
			line(f.Label, f.Text)
		}
		if r.Past > 0 {
			line(ui.T("history.title"), ui.T("persons.only_past", "Count", r.Past))
		}
		if r.Aside {
			line(ui.T("persons.state"), ui.T("persons.aside"))
		}
	}
	sheet.Groups[len(sheet.Rows)] = ui.T("persons.about")
	line(ui.T("persons.made_on"), vn.DateOf(now).String())
	line(ui.T("persons.scope"), ui.T("persons.scope_text"))
	line(ui.T("persons.basis_label"), basis(s.d))
	return sheet
}
