package data

import "slices"

// NomineesAt lists on whom meeting m votes, in the order of the award lists: who
// is on its ballots, else, while it has none, who waits for a vote in its round.
func (l Ledger) NomineesAt(m Meeting) []Nomination {
	var nominees []Nomination
	for _, b := range l.ballotsAt(m) {
		nominees = append(nominees, l.Nomination(b.NominationID))
	}
	if len(nominees) > 0 {
		return nominees
	}
	for _, n := range l.Nominations {
		if n.Round == m.Round && (n.Stage == Checked || n.Stage == Published) {
			nominees = append(nominees, n)
		}
	}
	return l.InListOrder(nominees, ByGivenName)
}

// PassedAt lists those whom meeting m agreed to commend.
func (l Ledger) PassedAt(m Meeting) []Nomination {
	var nominees []Nomination
	for _, b := range l.ballotsAt(m) {
		if t, err := l.Outcome(m, b); err == nil && t.Passed && b.Cast {
			nominees = append(nominees, l.Nomination(b.NominationID))
		}
	}
	return nominees
}

// ballotsAt lists the ballots of a meeting that is kept whose nominees are.
func (l Ledger) ballotsAt(m Meeting) []Ballot {
	if m.ID == 0 {
		return nil
	}
	return slices.DeleteFunc(l.BallotsOf(m.ID), func(b Ballot) bool { return l.Nomination(b.NominationID).ID == 0 })
}

// VotedAt finds the last meeting that voted on any of the nominees; the zero
// Meeting when there is none.
func (l Ledger) VotedAt(nominees []Nomination) Meeting {
	var last Meeting
	for _, m := range l.Meetings {
		voted := slices.ContainsFunc(l.ballotsAt(m), func(b Ballot) bool {
			return b.Cast && slices.ContainsFunc(nominees, func(n Nomination) bool { return n.ID == b.NominationID })
		})
		if voted && (last.ID == 0 || m.On.After(last.On)) {
			last = m
		}
	}
	return last
}

// Member finds a member of the Council; the zero Member when there is none.
func (l Ledger) Member(id int64) Member {
	i := slices.IndexFunc(l.Members, func(m Member) bool { return m.ID == id && id != 0 })
	if i < 0 {
		return Member{}
	}
	return l.Members[i]
}
