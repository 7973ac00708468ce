package data

import (
	"slices"

	"thidua/data/vn"
)

// MeetingRow is a meeting with how far its votes have come.
type MeetingRow struct {
	Meeting  Meeting
	Members  int
	Present  int
	Written  int
	Attended bool // the presence has been recorded
	Ballots  []BallotRow
	Cast     int
	Passed   int
}

// BallotRow is the vote on a nominee with the rule that it goes by.
type BallotRow struct {
	Ballot  Ballot
	Nominee Nomination
	Unit    Unit
	Form    AwardForm
	Known   bool // the rules in force know the form
	Tally   Tally
	Err     error // why it has no outcome
}

// MeetingRows lists the meetings of the campaign, the latest first.
func (l Ledger) MeetingRows() []MeetingRow {
	rows := make([]MeetingRow, 0, len(l.Meetings))
	for _, m := range slices.SortedStableFunc(slices.Values(l.Meetings), func(a, b Meeting) int { return b.On.Compare(a.On) }) {
		rows = append(rows, l.MeetingRow(m))
	}
	return rows
}

// MeetingRow sums a meeting up.
func (l Ledger) MeetingRow(m Meeting) MeetingRow {
	row := MeetingRow{Meeting: m, Ballots: l.BallotRows(m)}
	everyone := l.AssemblyFor(m, Ballot{})
	row.Members, row.Present, row.Written = everyone.Members, everyone.Present, everyone.Written
	row.Attended = slices.ContainsFunc(l.Attendances, func(a Attendance) bool { return a.MeetingID == m.ID && m.ID != 0 })
	for _, b := range row.Ballots {
		if b.Done() {
			row.Cast++
		}
		if b.Done() && b.Err == nil && (b.Tally.Passed || !b.Form.Vote.Needed()) {
			row.Passed++
		}
	}
	return row
}

// Done reports whether nothing is left to be entered about the vote.
func (r BallotRow) Done() bool { return r.Ballot.Cast || !r.Form.Vote.Needed() }

// BallotRows lists the votes of a meeting in the order of its papers.
func (l Ledger) BallotRows(m Meeting) []BallotRow {
	rules := RuleSetOn(l.RuleSets, m.On)
	var rows []BallotRow
	for _, b := range l.ballotsAt(m) {
		rows = append(rows, l.ballotRow(m, b, rules))
	}
	return rows
}

func (l Ledger) ballotRow(m Meeting, b Ballot, rules *RuleSet) BallotRow {
	row := BallotRow{Ballot: b, Nominee: l.Nomination(b.NominationID)}
	row.Unit = l.Unit(row.Nominee.UnitID)
	if rules != nil {
		row.Form, row.Known = rules.Form(row.Nominee.Form, row.Nominee.Subject)
	}
	row.Tally, row.Err = l.Outcome(m, b)
	return row
}

// NewBallot puts n to the vote at meeting m, without those members who should
// not vote on it.
func (l Ledger) NewBallot(m Meeting, n Nomination) Ballot {
	return Ballot{CampaignID: m.CampaignID, MeetingID: m.ID, NominationID: n.ID, Recused: l.ConflictsOf(n, m.On)}
}

// CheckMeeting refuses a meeting whose chair or keeper is no member on its day,
// or on whose day no rules are in force.
func (l Ledger) CheckMeeting(m Meeting) error {
	if err := m.Check(); err != nil {
		return err
	}
	for field, id := range map[string]int64{"chair_member_id": m.ChairID, "keeper_member_id": m.KeeperID} {
		if id != 0 && !l.Member(id).On(m.On) {
			return &Problem{Key: "problem.not_member", Field: field, Args: []any{"Name", l.Member(id).Name, "Date", m.On.String()}}
		}
	}
	switch {
	case len(MembersOn(l.Members, m.On)) == 0:
		return &Problem{Key: "problem.no_members", Field: "held_on", Args: []any{"Date", m.On.String()}}
	case RuleSetOn(l.RuleSets, m.On) == nil:
		return &Problem{Key: "problem.no_rules_on", Field: "held_on", Args: []any{"Date", m.On.String()}}
	}
	return nil
}

// NextWorkingDay is the first working day after so many days.
func (l Ledger) NextWorkingDay(from vn.Date, days int) vn.Date {
	calendar, day := l.Calendar(), from.AddDays(days)
	for !calendar.IsWorking(day) {
		day = day.AddDays(1)
	}
	return day
}
