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
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.register.number"), Width: 24, Align: Center},
		{Title: assets.T("paper.register.day"), Width: 18, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 32, Align: Left},
		{Title: assets.T("paper.register.who"), Width: 34, Align: Left},
		{Title: assets.T("paper.col.form"), Width: 20, Align: Left},
		{Title: assets.T("paper.register.kind"), Width: 20, Align: Left},
		{Title: assets.T("paper.col.achievement"), Width: 31, Align: Left},
		{Title: assets.T("paper.col.prize"), Width: 17, Align: Right},
		{Title: assets.T("paper.register.certificate"), Width: 15, Align: Center},
		{Title: assets.T("paper.register.handed"), Width: 18, Align: Center},
		{Title: assets.T("paper.col.received"), Width: 16, Align: Left},
		{Title: assets.T("paper.col.note"), Width: 16, Align: Left},
	}}
	for i, e := range entries {
		table.Rows = append(table.Rows, Row{Cells: registerCells(i+1, e)})
	}
	d.Body = []Block{table}
	d.Personal = personalOf(entries)
	d.Masked = func() Document { return maskedRegister(l, entries, chosen, today) }
	return d
}

// maskedRegister is [RegisterList] without years of birth and remarks.
func maskedRegister(l data.Ledger, entries []*data.Entry, chosen string, today vn.Date) Document {
	masked := make([]*data.Entry, len(entries))
	for i, e := range entries {
		masked[i] = data.MaskedEntry(e)
	}
	d := RegisterList(l, masked, chosen, today)
	d.Body, d.Masked = append(d.Body, Note{assets.T("paper.masked")}), nil
	return d
}

// registerCells are the cells of an entry. Of an entry without a day its year
// stands in place of the day.
func registerCells(number int, e *data.Entry) []string {
	kind := ""
	if e.Kind != "" {
		kind = assets.T("award_kind." + string(e.Kind))
	}
	born, day, money := birthText(e.BirthYear), e.IssuedOn.String(), ""
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
