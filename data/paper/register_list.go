package paper

import (
	"cmp"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// RegisterList is the award register, or the part of it that entries are (sổ
// theo dõi khen thưởng), in their order; chosen says which part, "" for all.
func RegisterList(l data.Ledger, entries []*data.Entry, chosen string, today vn.Date) Document {
	d := Document{
		Landscape: true,
		Paging:    PagesOfMany,
		Issuer:    []string{assets.T("paper.committee"), l.Office.Ward},
		Kind:      assets.T("paper.register"),
		Subject:   chosen,
		Attached:  assets.T("paper.register.count", "Count", vn.FormatInt(int64(len(entries))), "Date", today.String()),
		Mark:      sampleMark(l),
		Made:      today,
		File:      assets.T("paper.file.register"),
	}
	table := Table{Size: 9, Columns: []Column{
		{assets.T("paper.col.no"), 11, Center},
		{assets.T("paper.register.number"), 24, Center},
		{assets.T("paper.register.day"), 18, Center},
		{assets.T("paper.col.name"), 32, Left},
		{assets.T("paper.register.who"), 34, Left},
		{assets.T("paper.col.form"), 20, Left},
		{assets.T("paper.register.kind"), 20, Left},
		{assets.T("paper.col.achievement"), 31, Left},
		{assets.T("paper.col.prize"), 17, Right},
		{assets.T("paper.register.certificate"), 15, Center},
		{assets.T("paper.register.handed"), 18, Center},
		{assets.T("paper.col.received"), 16, Left},
		{assets.T("paper.col.note"), 16, Left},
	}}
	for i, e := range entries {
		table.Rows = append(table.Rows, Row{Cells: registerCells(i+1, e)})
	}
	d.Body = []Block{table}
	return d
}

// registerCells are the cells of an entry. Of an entry without a day its year
// stands in place of the day.
func registerCells(number int, e *data.Entry) []string {
	kind := ""
	if e.Kind != "" {
		kind = assets.T("award_kind." + string(e.Kind))
	}
	born, day, money := "", e.IssuedOn.String(), ""
	if e.BirthYear != 0 {
		born = strconv.Itoa(e.BirthYear)
	}
	if e.IssuedOn.IsZero() && e.Year != 0 {
		day = strconv.Itoa(e.Year)
	}
	if e.Prize != 0 {
		money = vn.FormatInt(e.Prize)
	}
	return []string{
		strconv.Itoa(number), e.Number, day,
		nomineeName(data.Nomination{Subject: e.Subject, Salutation: e.Salutation, Name: e.Name}),
		joined(born, e.Post, e.Workplace), prize{form: data.AwardForm{Name: cmp.Or(e.FormName, e.Form), Authority: e.Authority}}.shortForm(), kind, e.Achievement, money,
		e.CertificateNo, e.HandedOn.String(), e.ReceivedBy, e.Note,
	}
}
