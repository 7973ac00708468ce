package data

import (
	"slices"

	"thidua/data/vn"
)

// unmetNominees counts the nominations that wait for the Council and are put to
// the vote at no meeting that is still to be held or closed.
func (l Ledger) unmetNominees() int {
	planned := map[int64]bool{}
	for _, m := range l.Meetings {
		if !m.Closed {
			for _, n := range l.NomineesAt(m) {
				planned[n.ID] = true
			}
		}
	}
	n := 0
	for _, o := range l.Nominations {
		if (o.Stage == Checked || o.Stage == Published) && o.VotesOf == 0 && !planned[o.ID] && l.needsVote(o) {
			n++
		}
	}
	return n
}

// needsVote reports whether the rules of any day ask for a vote on n. Forms
// that nobody knows are asked about elsewhere.
func (l Ledger) needsVote(n Nomination) bool {
	return slices.ContainsFunc(l.RuleSets, func(r RuleSet) bool {
		f, ok := r.Form(n.Form, n.Subject)
		return ok && f.Vote.Needed()
	})
}

// unclosedMeetings counts the meetings that have been held and not closed.
func (l Ledger) unclosedMeetings(today vn.Date) int {
	n := 0
	for _, m := range l.Meetings {
		if !m.Closed && m.On.Before(today) {
			n++
		}
	}
	return n
}
