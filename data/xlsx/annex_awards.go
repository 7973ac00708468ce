package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// awardsAnnex is annex IV, everyone proposed for commendation and not refused:
// collectives, individuals, households.
func awardsAnnex(l data.Ledger, today vn.Date) annex {
	return annex{
		number: "IV",
		title:  assets.T("annex.awards.title", "Year", l.Campaign.Year),
		columns: []column{
			{title: assets.T("annex.no"), width: 5, align: Center},
			{title: assets.T("annex.awards.name"), width: 21},
			{title: assets.T("annex.awards.born"), width: 6.5, align: Center},
			{title: assets.T("annex.awards.place"), width: 22},
			{title: assets.T("annex.awards.headcount"), width: 6.5, align: Center},
			{title: assets.T("annex.awards.standing"), width: 11.5},
			{title: assets.T("annex.awards.achievement"), width: 32},
			{title: assets.T("annex.awards.form"), width: 17},
			{title: assets.T("annex.awards.round"), width: 9.5, align: Center},
			{title: assets.T("annex.awards.votes"), width: 7.5, align: Center},
			{title: assets.T("annex.awards.prize"), width: 11.5},
			{title: assets.T("annex.awards.decision"), width: 13.5, align: Center},
			{title: assets.T("annex.note"), width: 13},
		},
		body: func(s *sheet) { fillAwards(s, l, today) },
	}
}

func fillAwards(s *sheet, l data.Ledger, today vn.Date) {
	groups, number := 0, 0
	var parts []string
	for _, subject := range data.Subjects() {
		list := proposed(l, subject)
		if len(list) == 0 {
			continue
		}
		groups++
		title := assets.T("subject." + string(subject))
		s.group(vn.Roman(groups), strings.ToUpper(title))
		parts = append(parts, fmt.Sprintf("%d %s", len(list), strings.ToLower(title)))
		for _, n := range list {
			number++
			s.record(awardValues(l, n, number, today)...)
		}
	}
	if number == 0 {
		return
	}
	t, kind := data.TallyNominations(l.NominationRows(today)), l.Office.Kind()
	sum := func(label string, money int64) {
		s.sum("", label, nil, nil, nil, nil, nil, nil, nil, nil, money, nil, nil)
	}
	sum(assets.T("annex.awards.sum_own", "Kind", kind), t.Prizes)
	if t.Above > 0 {
		sum(assets.T("annex.awards.sum_above"), t.Above)
	}
	s.gap(4)
	s.say(assets.T("annex.awards.total", "Count", number, "Subjects", strings.Join(parts, ", ")), total)
	s.say(assets.T("annex.awards.money", "Kind", kind, "Money", vn.FormatInt(t.Prizes), "Words", capital(vn.Words(t.Prizes))), total)
	if t.Above > 0 {
		s.say(assets.T("annex.awards.money_above", "Kind", kind, "Money", vn.FormatInt(t.Above), "Words", capital(vn.Words(t.Above))), total)
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
		return cmp.Or(cmp.Compare(place[a.UnitID], place[b.UnitID]), vn.CompareNames(a.Name, b.Name))
	})
	return list
}

func awardValues(l data.Ledger, n data.Nomination, number int, today vn.Date) []any {
	rules := l.RulesFor(n, today)
	formName := n.Form
	var money any
	if form, ok := rules.Form(n.Form, n.Subject); ok {
		formName, money = form.Name, rules.Prize(form)
	}
	var votes, standing, decision string
	if n.VotesOf > 0 {
		votes = fmt.Sprintf("%d/%d", n.VotesFor, n.VotesOf)
	}
	if n.Standing != "" && n.Subject == data.Individual {
		standing = assets.T("standing." + string(n.Standing))
	}
	switch d := l.Decision(n.DecisionID); l.StageOf(n) {
	case data.Decided:
		decision = assets.T("annex.awards.decided", "Number", d.Number, "Date", d.IssuedOn.String())
	case data.InDraft:
		decision = assets.T("annex.awards.in_draft")
	}
	return []any{
		number, strings.TrimSpace(n.Salutation + " " + n.Name), year(n.BirthYear), nomineePlace(l, n),
		known(n.Headcount), standing, n.Achievement, formName,
		assets.T("round." + string(n.Round)), votes, money, decision, nomineeNote(l, n),
	}
}

// nomineeNote is the note on a nomination and the report that it came with.
func nomineeNote(l data.Ledger, n data.Nomination) string {
	report := l.Cited(n.SubmissionID)
	if report.DocNumber == "" || report.DocDate.IsZero() {
		return n.Note
	}
	cited := assets.T("annex.awards.origin", "Number", report.DocNumber, "Date", report.DocDate.String())
	return strings.TrimLeft(n.Note+"\n"+cited, "\n")
}

// nomineePlace is where a nominee belongs: post and workplace, or the address
// of a household, or else the unit that nominates.
func nomineePlace(l data.Ledger, n data.Nomination) string {
	var parts []string
	for _, part := range []string{n.Post, n.Workplace, n.Address} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 || len(parts) == 1 && n.Post != "" {
		if unit := l.Unit(n.UnitID).Name; unit != "" && vn.Fold(unit) != vn.Fold(n.Name) {
			parts = append(parts, unit)
		}
	}
	return strings.Join(parts, ", ")
}

// year is a year as a number without grouping, empty when unknown.
func year(n int) any {
	if n == 0 {
		return nil
	}
	return plainNumber(n)
}

// known is a count, empty when unknown.
func known(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// capital begins a sentence with a capital letter.
func capital(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
