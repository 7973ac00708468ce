package city

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

// WardsAnnex is annex V: which ward handed up when, by kind.
func WardsAnnex(r Round, rows []Standing, count Count) annex.Annex {
	doc := assets.T("city.annex.report")
	a := annex.Annex{
		Number: "V",
		Title:  assets.T("city.annex.wards_title", "Year", r.Year),
		Columns: []annex.Column{
			{Title: assets.T("annex.no"), Width: 5, Align: annex.Center},
			{Title: assets.T("city.annex.ward"), Width: 28},
			{Title: assets.T("annex.submissions.contact"), Width: 24},
			{Title: assets.T("annex.submissions.due"), Width: 11.5},
			{Title: assets.T("annex.submissions.received"), Width: 11.5},
			{Title: assets.T("annex.submissions.doc_number"), Over: doc, Width: 16},
			{Title: assets.T("annex.submissions.doc_date"), Over: doc, Width: 11.5},
			{Title: assets.T("city.annex.frozen"), Width: 11.5},
			{Title: assets.T("annex.submissions.timeliness"), Width: 13, Align: annex.Center},
			{Title: assets.T("annex.submissions.days"), Width: 7, Align: annex.Center},
			{Title: assets.T("annex.submissions.versions"), Width: 7, Align: annex.Center},
			{Title: assets.T("annex.note"), Width: 24},
		},
	}
	number := 0
	for _, kind := range append(WardKinds(), "") {
		first := true
		for _, s := range rows {
			if s.Ward.Kind() != kind {
				continue
			}
			if first {
				a.Group(KindName(kind))
				first = false
			}
			number++
			a.Add(annex.Record, s.values(r, number)...)
		}
	}
	a.Total = []string{assets.T("city.annex.wards_total", "Count", count.Due, "Received", count.Come, "OnTime", count.OnTime,
		"Late", count.Late, "Missing", count.Missing)}
	if count.Damaged+count.Altered > 0 {
		a.Total = append(a.Total, assets.T("city.annex.wards_bad", "Damaged", count.Damaged, "Altered", count.Altered))
	}
	if missing := Missing(r, rows); len(missing) > 0 {
		a.Remarks = []string{assets.T("city.annex.wards_missing", "Names", names(missing))}
	}
	return orNothing(a)
}

// KindName is what a kind is called on a list.
func KindName(kind WardKind) string {
	if kind == "" {
		return assets.T("city.kind.other")
	}
	return assets.T("city.kind." + string(kind))
}

func names(wards []Ward) string {
	var list []string
	for _, w := range wards {
		list = append(list, w.Name)
	}
	return strings.Join(list, "; ")
}

func (s Standing) values(r Round, number int) []any {
	due := r.Deadline().LastDay()
	if s.Timeliness == data.NotDue {
		due = vn.Date{}
	}
	var p Package
	if s.Package != nil {
		p = *s.Package
	}
	late := 0
	if s.Timeliness == data.Late || s.Timeliness == data.Overdue {
		late = s.Days
	}
	return []any{
		number, s.Ward.Name, paragraphs(s.Ward.Contact, s.Ward.Phone), due, s.First, p.Number, p.IssuedOn, p.FrozenOn,
		assets.T("timeliness." + string(s.Timeliness)), filled(late), filled(s.Versions), s.note(),
	}
}

// note says in words what else there is to know of a ward.
func (s Standing) note() string {
	var notes []string
	say := func(is bool, key string) {
		if is {
			notes = append(notes, assets.T(key))
		}
	}
	say(s.Package == nil && s.Damaged, "city.annex.is_damaged")
	say(s.Package == nil && s.Altered, "city.annex.is_altered")
	say(s.Package == nil && s.Refused > 0 && !s.Damaged && !s.Altered, "city.annex.is_refused")
	say(s.Waiting > 0, "city.annex.is_waiting")
	say(s.Package != nil && s.Package.Kind == data.Adjustment, "city.annex.is_adjusted")
	return paragraphs(append(notes, s.Ward.Note)...)
}
