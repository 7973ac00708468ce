package data

import "thidua/data/vn"

// Closing is what closing a meeting, or opening it again, changes.
type Closing struct {
	Meeting     Meeting
	Nominations []Nomination // as they are to be kept
	Failed      []Failure
}

// Failure is a nominee for whom there were not enough votes.
type Failure struct {
	Nominee Nomination
	Rule    VoteRule
	Tally   Tally
}

// Close makes the votes of a meeting stand. Whom the Council agreed to commend
// has been voted on; the others stay where they are with the result, for the
// officer to refuse. It is an error before the day of the meeting, and while a
// vote is missing or cannot be.
func (l Ledger) Close(m Meeting, today vn.Date) (Closing, error) {
	ballots := l.ballotsAt(m)
	switch {
	case len(ballots) == 0:
		return Closing{}, &Problem{Key: "problem.no_ballots"}
	case m.ChairID == 0 || m.KeeperID == 0:
		return Closing{}, &Problem{Key: "problem.meeting_roles"}
	case m.On.After(today):
		return Closing{}, &Problem{Key: "problem.meeting_ahead", Args: []any{"Date", m.On.String()}}
	}
	m.Closed = true
	c := Closing{Meeting: m}
	for _, b := range ballots {
		n := l.Nomination(b.NominationID)
		rule := l.voteRule(m, n)
		if rule.Needed() && !b.Cast {
			return Closing{}, &Problem{Key: "problem.ballot_open", Args: []any{"Name", n.Name}}
		}
		t, err := l.Outcome(m, b)
		switch {
		case err != nil:
			return Closing{}, err
		case rule.Needed():
			n.VotesFor, n.VotesOf = t.For, t.Of
		}
		if !t.Passed && rule.Needed() {
			c.Failed = append(c.Failed, Failure{n, rule, t})
		}
		c.Nominations = append(c.Nominations, n.afterVote(t.Passed || !rule.Needed()))
	}
	return c, nil
}

// voteRule is the rule by which meeting m votes on n.
func (l Ledger) voteRule(m Meeting, n Nomination) VoteRule {
	rules := RuleSetOn(l.RuleSets, m.On)
	if rules == nil {
		return VoteRule{}
	}
	form, _ := rules.Form(n.Form, n.Subject)
	return form.Vote
}

// afterVote returns n at the stage where the vote leaves it. One that has gone
// further stays there.
func (n Nomination) afterVote(passed bool) Nomination {
	switch n.Stage {
	case Nominated, Checked, Published, Voted:
		if passed {
			return n.At(Voted)
		}
		if n.Stage == Voted {
			return n.At(n.beforeVote())
		}
	}
	return n
}

// beforeVote is the stage that n had before the Council voted on it.
func (n Nomination) beforeVote() NominationStage {
	if n.PublishedOn.IsZero() {
		return Checked
	}
	return Published
}

// Reopen takes the closing of a meeting back: its votes no longer stand, nor do
// refusals for want of votes. It is an error when more has been done with a
// nominee since.
func (l Ledger) Reopen(m Meeting) (Closing, error) {
	c := Closing{Meeting: m}
	c.Meeting.Closed = false
	for _, b := range l.ballotsAt(m) {
		n := l.Nomination(b.NominationID)
		t, err := l.Outcome(m, b)
		if err != nil {
			return Closing{}, err
		}
		switch {
		case n.Stage == Requested || n.Stage == Decided:
			return Closing{}, &Problem{Key: "problem.meeting_used", Args: []any{"Name", n.Name}}
		case n.Stage == Voted, n.Stage == Refused && !t.Passed:
			n = n.At(n.beforeVote())
		}
		n.VotesFor, n.VotesOf = 0, 0
		c.Nominations = append(c.Nominations, n)
	}
	return c, nil
}
