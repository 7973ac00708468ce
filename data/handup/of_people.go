package handup

import (
	"slices"
	"strconv"

	"thidua/data"
	"thidua/data/vn"
)

// exemplarsOf lists the exemplars that go to the city, by kind as in annex III.
func exemplarsOf(l data.Ledger) []Exemplar {
	exemplars := []Exemplar{}
	keys := keys{}
	for _, kind := range data.ExemplarKinds() {
		for _, e := range l.Exemplars {
			if !e.ToCity || e.Kind != kind {
				continue
			}
			unit := l.Unit(e.UnitID).Name
			exemplars = append(exemplars, Exemplar{
				Key: keys.unique(string(e.Kind), vn.Fold(e.Name), vn.Fold(unit)), Kind: e.Kind, Name: e.Name, Unit: unit,
				Field: e.Field, Outcome: e.Outcome, FoundOn: e.FoundOn, Stage: e.Stage,
			})
		}
	}
	return exemplars
}

// nominationsOf lists everyone who is proposed and not refused, in the order of
// the award lists.
func nominationsOf(l data.Ledger, today vn.Date) []Nomination {
	rows := slices.DeleteFunc(l.NominationRows(today), func(r data.NominationRow) bool { return r.Stage == data.Refused })
	nominations := make([]Nomination, 0, len(rows))
	keys := keys{}
	for _, r := range rows {
		n := Nomination{
			Subject: r.Subject, Salutation: r.Salutation, Name: r.Name, BirthYear: r.BirthYear, Headcount: r.Headcount,
			Post: r.Post, Unit: placeOf(r), Standing: r.Standing, Achievement: r.Achievement,
			Form: r.Form, FormName: r.Form, Round: r.Round, Stage: string(r.Shown),
			VotesFor: r.VotesFor, VotesOf: r.VotesOf, Prize: r.Prize,
		}
		if r.Known {
			n.FormName, n.Authority = r.Award.Name, r.Award.Authority
		}
		if r.Decision.Issued() {
			n.Decision = r.Decision.Number + ", " + r.Decision.IssuedOn.String()
		}
		told := strconv.Itoa(r.BirthYear) // what tells namesakes apart
		if r.BirthYear == 0 {
			told = vn.Fold(r.Unit.Name)
		}
		n.Key = keys.unique(string(r.Subject), vn.Fold(r.Name), told, string(r.Round))
		nominations = append(nominations, n)
	}
	return nominations
}

// placeOf is where a nominee belongs: never the house. A unit that nominates
// itself belongs to none.
func placeOf(r data.NominationRow) string {
	switch {
	case r.Workplace != "":
		return r.Workplace
	case vn.Fold(r.Unit.Name) == vn.Fold(r.Name):
		return ""
	}
	return r.Unit.Name
}
