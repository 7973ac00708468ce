package annex

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Awards is annex IV, everyone proposed for commendation and not refused:
// collectives, individuals, households.
func Awards(l data.Ledger, today vn.Date) Annex {
	a := Annex{
		Number: "IV",
		Title:  assets.T("annex.awards.title", "Year", l.Campaign.Year),
		Columns: []Column{
			{Title: assets.T("annex.no"), Width: 5, Align: Center},
			{Title: assets.T("annex.awards.name"), Width: 21},
			{Title: assets.T("annex.awards.born"), Width: 6.5, Align: Center},
			{Title: assets.T("annex.awards.place"), Width: 22},
			{Title: assets.T("annex.awards.headcount"), Width: 6.5, Align: Center},
			{Title: assets.T("annex.awards.standing"), Width: 11.5},
			{Title: assets.T("annex.awards.achievement"), Width: 32},
			{Title: assets.T("annex.awards.form"), Width: 17},
			{Title: assets.T("annex.awards.round"), Width: 9.5, Align: Center},
			{Title: assets.T("annex.awards.votes"), Width: 7.5, Align: Center},
			{Title: assets.T("annex.awards.prize"), Width: 11.5},
			{Title: assets.T("annex.awards.decision"), Width: 13.5, Align: Center},
			{Title: assets.T("annex.note"), Width: 13},
		},
	}
	number := 0
	var parts []string
	for _, subject := range data.Subjects() {
		list := proposed(l, subject)
		if len(list) == 0 {
			continue
		}
		title := assets.T("subject." + string(subject))
		a.Group(title)
		parts = append(parts, counted(len(list), title))
		for _, n := range list {
			number++
			a.Add(Record, awardValues(l, n, number, today)...)
		}
	}
	if number > 0 {
		a.Total = []string{assets.T("annex.awards.total", "Count", number, "Subjects", strings.Join(parts, ", "))}
		a.money(data.TallyNominations(l.NominationRows(today)), l.Office.Kind())
	}
	return a.ended()
}

// money sums up the prizes, those that the ward pays and those of higher levels
// apart: different funds pay them.
func (a *Annex) money(t data.NominationTally, kind string) {
	sum := func(label string, money int64) {
		a.Add(Sum, "", label, nil, nil, nil, nil, nil, nil, nil, nil, money, nil, nil)
	}
	sum(assets.T("annex.awards.sum_own", "Kind", kind), t.Prizes)
	a.Total = append(a.Total, assets.T("annex.awards.money", "Kind", kind,
		"Money", vn.FormatInt(t.Prizes), "Words", capital(vn.Words(t.Prizes))))
	if t.Above > 0 {
		sum(assets.T("annex.awards.sum_above"), t.Above)
		a.Total = append(a.Total, assets.T("annex.awards.money_above", "Kind", kind,
			"Money", vn.FormatInt(t.Above), "Words", capital(vn.Words(t.Above))))
	}
}

// proposed lists the nominations of a subject that have not been refused, in
// the order of their units and then by name.
func proposed(l data.Ledger, subject data.Subject) []data.Nomination {
	place := map[int64]int{}
	for i, u := range l.UnitsInOrder() {
		place[u.ID] = i
	}
	var list []data.Nomination
	for _, n := range l.Nominations {
		if n.Subject == subject && n.Stage != data.Refused {
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b data.Nomination) int {
		if c := cmp.Compare(place[a.UnitID], place[b.UnitID]); c != 0 {
			return c
		}
		return vn.CompareNames(a.Name, b.Name)
	})
	return list
}

// capital begins a sentence with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
