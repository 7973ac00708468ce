package paper

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// vote is the vote on one nominee at a meeting with the rule that it goes by.
type vote struct {
	nominee  data.Nomination
	ballot   data.Ballot
	assembly data.Assembly
	form     data.AwardForm
	tally    data.Tally
	err      error // why the votes cannot have been cast so
}

// votesAt lists the votes of a meeting in the order of its list of nominees. A
// nominee without a ballot has one that is not cast.
func votesAt(l data.Ledger, m data.Meeting) []vote {
	rules := data.RuleSetOn(l.RuleSets, m.On)
	ballots := map[int64]data.Ballot{}
	for _, b := range l.Ballots {
		if b.MeetingID == m.ID && m.ID != 0 {
			ballots[b.NominationID] = b
		}
	}
	var votes []vote
	for _, n := range l.NomineesAt(m) {
		v := vote{nominee: n, ballot: ballots[n.ID]}
		v.ballot.NominationID = n.ID
		v.assembly = l.AssemblyFor(m, v.ballot)
		if rules != nil {
			v.form, _ = rules.Form(n.Form, n.Subject)
		}
		v.tally, v.err = l.Outcome(m, v.ballot)
		votes = append(votes, v)
	}
	return votes
}

// decided reports whether the vote has an outcome that can be stated.
func (v vote) decided() bool { return v.ballot.Cast && v.err == nil && v.form.Vote.Needed() }

// passed reports whether the Council agreed.
func (v vote) passed() bool { return v.decided() && v.tally.Passed }

// score is the votes for of those that count, with the share cut off after one
// decimal, so that it never looks larger than it is.
func (v vote) score() string {
	switch {
	case !v.ballot.Cast || v.err != nil:
		return ""
	case v.tally.Of == 0:
		return strconv.Itoa(v.tally.For)
	}
	share := decimal.NewFromInt(int64(v.tally.For * 1000 / v.tally.Of)).Shift(-1)
	return fmt.Sprintf("%d/%d (%s%%)", v.tally.For, v.tally.Of, vn.FormatNumber(share))
}

// result is the outcome in a word.
func (v vote) result() string {
	switch {
	case !v.decided():
		return ""
	case v.tally.Passed:
		return assets.T("paper.vote.passed")
	case !v.tally.Quorum:
		return assets.T("paper.vote.no_quorum")
	}
	return assets.T("paper.vote.failed")
}

// why says what is wrong with the votes, "" when nothing is.
func (v vote) why() string {
	var problem *data.Problem
	if !v.ballot.Cast || !errors.As(v.err, &problem) {
		return ""
	}
	key, pairs := problem.Explain()
	return assets.T(key, pairs...)
}

// count is a number for a cell, blank before the votes are entered.
func (v vote) count(n int) string {
	if !v.ballot.Cast {
		return ""
	}
	return strconv.Itoa(n)
}

// papers is a number of ballots for a cell; a vote by show of hands has none.
func (v vote) papers(n int) string {
	if manner(v.form.Vote) == data.ShowOfHands {
		return "–"
	}
	return v.count(n)
}
