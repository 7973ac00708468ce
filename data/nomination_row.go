package data

import (
	"slices"

	"thidua/data/vn"
)

// NominationRow is a nomination with all that is looked up for it.
type NominationRow struct {
	Nomination
	Shown    NominationStage // how it stands, as by [Ledger.StageOf]
	No       int             // its place among those of the same subject, from 1
	Unit     Unit
	Decision Decision
	Rules    RuleSet   // the set that its prize is reckoned by
	Award    AwardForm // its form in that set
	Known    bool      // the set has the form; else there is no prize
	Prize    int64     // đồng; 0 for a refused nomination
	Twins    []Nomination
}

// NominationRows lists all nominations in the order of the award lists.
func (l Ledger) NominationRows(today vn.Date) []NominationRow {
	twins := AllTwins(l.Nominations)
	rows := make([]NominationRow, 0, len(l.Nominations))
	numbers := map[Subject]int{}
	for _, n := range l.inListOrder(slices.Clone(l.Nominations)) {
		numbers[n.Subject]++
		row := NominationRow{
			Nomination: n, Shown: l.StageOf(n), No: numbers[n.Subject], Unit: l.Unit(n.UnitID), Decision: l.Decision(n.DecisionID),
			Rules: l.RulesFor(n, today), Twins: twins[n.ID],
		}
		if row.Award, row.Known = row.Rules.Form(n.Form, n.Subject); row.Known && n.Stage != Refused {
			row.Prize = row.Rules.Prize(row.Award)
		}
		rows = append(rows, row)
	}
	return rows
}

// StageOf is how n stands: what is in a decision without number and date is
// not decided yet, and what is decided goes on to the certificate, the
// ceremony and the prize.
func (l Ledger) StageOf(n Nomination) NominationStage {
	switch {
	case n.Stage != Decided:
		return n.Stage
	case !l.Decision(n.DecisionID).Issued():
		return InDraft
	case !n.PaidOn.IsZero():
		return Paid
	case !n.HandedOn.IsZero():
		return HandedOver
	case !n.PrintedOn.IsZero():
		return Certified
	}
	return Decided
}

// inListOrder sorts nominations as the award lists do: by kind of subject,
// people and households by given name, collectives in the order of their
// units.
func (l Ledger) inListOrder(list []Nomination) []Nomination { return l.InListOrder(list, ByGivenName) }

// NominationTally sums nominations up. Refused ones are counted and enter
// nothing else.
type NominationTally struct {
	Subjects map[Subject]int
	Refused  int
	Leaders  int   // of the individuals, those who lead
	Direct   int   // and those who work directly, Nhân dân and soldiers included
	Prizes   int64 // of what the ward itself awards and pays from its fund, đồng
	Above    int64 // of what a higher level awards and pays, đồng
	Unknown  int   // whose form the rules do not know, so that they are in neither sum
}

// TallyNominations sums rows up.
func TallyNominations(rows []NominationRow) NominationTally {
	t := NominationTally{Subjects: map[Subject]int{}}
	for _, r := range rows {
		if r.Stage == Refused {
			t.Refused++
			continue
		}
		t.Subjects[r.Subject]++
		switch {
		case !r.Known:
			t.Unknown++
		case r.Award.OfWard():
			t.Prizes += r.Prize
		default:
			t.Above += r.Prize
		}
		switch {
		case r.Subject != Individual:
		case r.Standing == Leader:
			t.Leaders++
		case r.Standing != "":
			t.Direct++
		}
	}
	return t
}

// LeaderShare is the share of leaders among the individuals whose standing is
// known, in whole percent cut off; ok is false when there is none (plan
// I.2.c: leaders must not crowd out the people who do the work).
func (t NominationTally) LeaderShare() (percent int, ok bool) {
	if t.Leaders+t.Direct == 0 {
		return 0, false
	}
	return t.Leaders * 100 / (t.Leaders + t.Direct), true
}
