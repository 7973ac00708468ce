package data

import (
	"thidua/data/vn"
)

// GenderOf is the nominee's gender: as entered, else as the salutation tells.
func (n Nomination) GenderOf() Gender {
	switch {
	case n.Gender != "" || n.Subject != Individual:
		return n.Gender
	case vn.Fold(n.Salutation) == "ba":
		return Female
	case vn.Fold(n.Salutation) == "ong":
		return Male
	}
	return ""
}

// PublishedFrom returns n made public for comments from a day on.
func (n Nomination) PublishedFrom(day vn.Date) Nomination {
	n.PublishedOn = day
	if n.Stage == Nominated || n.Stage == Checked {
		n.Stage = Published
	}
	return n
}

// ForYearEnd makes of a nominee whom the campaign has commended one for the
// year's end (plan IV.2); ok is false for any other, and for one who is
// nominated for it already.
func (l Ledger) ForYearEnd(n Nomination) (next Nomination, ok bool) {
	if n.Round != CampaignRound || n.Stage != Decided || !l.Decision(n.DecisionID).Issued() {
		return Nomination{}, false
	}
	next = Nomination{
		CampaignID: n.CampaignID, UnitID: n.UnitID, Subject: n.Subject, Salutation: n.Salutation, Name: n.Name,
		BirthYear: n.BirthYear, Post: n.Post, Workplace: n.Workplace, Address: n.Address, Headcount: n.Headcount,
		Standing: n.Standing, Achievement: n.Achievement, Gender: n.Gender, Field: n.Field, Small: n.Small,
		Kind: ForMerit, Round: YearRound, Stage: Nominated,
	}
	for _, o := range l.Nominations {
		if o.Round == YearRound && SameNominee(o, next) {
			return Nomination{}, false
		}
	}
	return next, true
}

// DossierComplete reports whether the three papers of the procedure are there:
// the request with its list, the report of achievements, the minutes of the
// consideration.
func (n Nomination) DossierComplete() bool { return n.HasReport && n.HasRequest && n.HasMinutes }

// CheckAftermath refuses days that cannot be: what follows a decision comes
// after it, and has not happened in the future.
func (n Nomination) CheckAftermath(d Decision, today vn.Date) error {
	for _, at := range []struct {
		field string
		on    vn.Date
	}{{"printed_on", n.PrintedOn}, {"handed_on", n.HandedOn}, {"paid_on", n.PaidOn}} {
		switch {
		case at.on.IsZero():
		case !d.Issued():
			return &Problem{Key: "problem.not_issued", Field: at.field}
		case at.on.After(today):
			return &Problem{Key: "problem.future", Field: at.field, Args: []any{"Today", today.String()}}
		case at.on.Before(d.IssuedOn) && at.field != "printed_on":
			return &Problem{Key: "problem.before_decision", Field: at.field, Args: []any{"Number", d.Number, "Date", d.IssuedOn.String()}}
		}
	}
	return nil
}

// Masked is the nominee as the public list shows it: no address, no year of
// birth, nothing from which more can be learnt than who is proposed for what
// (Law 91/2025/QH15 on personal data: the least that the purpose needs).
func (n Nomination) Masked() Nomination {
	n.BirthYear, n.Note, n.Discipline, n.DossierNote = 0, "", "", ""
	n.Address = maskedAddress(n.Address)
	return n
}
