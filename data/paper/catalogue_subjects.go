package paper

import (
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// countOf counts those that a document lists.
func countOf[T any](list func(data.Ledger, Choice, vn.Date) []T) func(data.Ledger, Choice, vn.Date) int {
	return func(l data.Ledger, c Choice, today vn.Date) int { return len(list(l, c, today)) }
}

// unitsAsked are those that must report for a period.
func unitsAsked(l data.Ledger, c Choice, today vn.Date) []data.SubmissionRow {
	return slices.DeleteFunc(l.SubmissionRowsIn(c.Period, today), func(r data.SubmissionRow) bool {
		return r.Timeliness == data.NotDue || !r.Unit.MustReport
	})
}

// unitsUrged are those that have not reported for a period.
func unitsUrged(l data.Ledger, c Choice, today vn.Date) []data.SubmissionRow {
	return data.Urged(l.SubmissionRowsIn(c.Period, today))
}

// rowOf is how the report of the chosen unit stands in the chosen period.
func rowOf(l data.Ledger, c Choice, today vn.Date) data.SubmissionRow {
	for _, r := range l.SubmissionRowsIn(c.Period, today) {
		if r.Unit.ID == c.Unit.ID {
			return r
		}
	}
	return data.SubmissionRow{Unit: c.Unit}
}

// unitsInReview are those whose report can be sent back, those that have to
// complete theirs already first.
func unitsInReview(l data.Ledger, c Choice, today vn.Date) []data.Unit {
	var returned, others []data.Unit
	for _, r := range l.SubmissionRowsIn(c.Period, today) {
		switch r.Submission.State {
		case data.Returned:
			returned = append(returned, r.Unit)
		case data.Received, data.InReview:
			others = append(others, r.Unit)
		}
	}
	return append(returned, others...)
}

// unitsAwarded are those that proposed somebody whom the decision commends.
func unitsAwarded(l data.Ledger, c Choice, _ vn.Date) []data.Unit {
	return unitsOf(l, l.NomineesOf(c.Decision))
}

// unitsRefused are those that proposed somebody who is not commended.
func unitsRefused(l data.Ledger, _ Choice, _ vn.Date) []data.Unit {
	return unitsOf(l, slices.DeleteFunc(slices.Clone(l.Nominations), func(n data.Nomination) bool { return n.Stage != data.Refused }))
}

func unitsOf(l data.Ledger, nominees []data.Nomination) []data.Unit {
	return slices.DeleteFunc(l.UnitsInOrder(), func(u data.Unit) bool {
		return !slices.ContainsFunc(nominees, func(n data.Nomination) bool { return n.UnitID == u.ID })
	})
}

// toPublish are the nominees chosen, else those who have been looked at.
func toPublish(l data.Ledger, c Choice, _ vn.Date) []data.Nomination {
	if c.Nominees != nil {
		return c.Nominees
	}
	return slices.DeleteFunc(slices.Clone(l.Nominations), func(n data.Nomination) bool {
		return n.Stage != data.Checked && n.Stage != data.Published
	})
}

// votedIn are the nominees of the chosen meeting who are voted on in a manner.
func votedIn(m data.VoteManner) func(data.Ledger, Choice, vn.Date) []data.Nomination {
	return func(l data.Ledger, c Choice, _ vn.Date) []data.Nomination { return votedBy(votesAt(l, c.Meeting), m) }
}

// toRequest are those who passed at the chosen meeting and whose form is, or is
// not, the ward's to give.
func toRequest(ofWard bool) func(data.Ledger, Choice, vn.Date) []data.Nomination {
	return func(l data.Ledger, c Choice, today vn.Date) []data.Nomination {
		return byAuthority(l, l.PassedAt(c.Meeting), today, ofWard)
	}
}

// nomineesDecided are those whom the chosen decision commends.
func nomineesDecided(l data.Ledger, c Choice, _ vn.Date) []data.Nomination {
	return l.NomineesOf(c.Decision)
}

// entriesOf are the entries chosen, else those that the ledger has decided.
func entriesOf(l data.Ledger, c Choice, _ vn.Date) []*data.Entry {
	if c.Entries != nil {
		return c.Entries
	}
	decided := []data.Decisive{{Campaign: l.Campaign, Nominations: l.Nominations, Decisions: l.Decisions}}
	return data.NewRegister(nil, decided, l.Units, l.RuleSets).Entries
}
