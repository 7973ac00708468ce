package store_test

import (
	"testing"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// convened is a meeting with two members that votes on the one nominee, taken
// out of its decision.
func convened(t *testing.T) (*store.Store, data.Meeting) {
	t.Helper()
	s, l := opened(t)
	for _, m := range []data.Member{{Name: "a", Role: data.Chair}, {Name: "b", Role: data.Secretary}} {
		must(t, s.Members.Save(&m, ""))
	}
	n := l.Nominations[0].Withdrawn()
	must(t, s.Nominations.Save(&n, ""))
	m := data.Meeting{CampaignID: l.Campaign.ID, Round: data.CampaignRound, On: vn.NewDate(2025, 12, 9), ChairID: 1, KeeperID: 2}
	must(t, s.PlanMeeting(&m, []data.Ballot{{CampaignID: m.CampaignID, NominationID: n.ID, Recused: []int64{2}}}, ""))
	must(t, s.Attendances.SaveAll([]*data.Attendance{{CampaignID: m.CampaignID, MeetingID: m.ID, MemberID: 1, Presence: data.IsPresent}}, ""))
	return s, m
}

// What a meeting decided stays as it is until the meeting is opened again;
// closing it is one stroke, and can be undone.
func TestAClosedMeetingStaysAsItIs(t *testing.T) {
	s, m := convened(t)
	ballots, err := s.Ballots.List(m.CampaignID)
	must(t, err)
	n, err := s.Nominations.Get(ballots[0].NominationID)
	must(t, err)
	n.VotesFor, n.VotesOf = 1, 1
	m.Closed = true
	must(t, s.CloseMeeting(data.Closing{Meeting: m, Nominations: []data.Nomination{n.At(data.Voted)}}, ""))

	wantProblem(t, s.Ballots.Save(&ballots[0], ""), "problem.meeting_closed")
	wantProblem(t, s.PlanMeeting(&m, nil, ""), "problem.meeting_closed")
	wantProblem(t, s.DropMeeting(m.ID, ""), "problem.meeting_closed")
	moved := m
	moved.On = m.On.AddDays(1)
	wantProblem(t, s.Meetings.Save(&moved, ""), "problem.meeting_closed")
	m.Conclusion = "thống nhất"
	must(t, s.Meetings.Save(&m, "")) // what was said may still be written down

	for range 2 {
		_, err = s.UndoLast(m.CampaignID)
		must(t, err)
	}
	if kept, err := s.Meetings.Get(m.ID); err != nil || kept.Closed {
		t.Errorf("undone, yet %+v, %v", kept, err)
	}
	if kept, err := s.Nominations.Get(n.ID); err != nil || kept.VotesOf != 0 {
		t.Errorf("undone, yet %+v, %v", kept, err)
	}
}

// A meeting goes with its votes and its attendance, and comes back with them.
func TestAMeetingGoesAsAWhole(t *testing.T) {
	s, m := convened(t)
	wantProblem(t, s.Meetings.Delete(m.ID, ""), "problem.in_use")
	must(t, s.DropMeeting(m.ID, ""))
	l, err := s.Ledger(m.CampaignID)
	must(t, err)
	if len(l.Meetings)+len(l.Ballots)+len(l.Attendances) != 0 {
		t.Errorf("left: %+v %+v %+v", l.Meetings, l.Ballots, l.Attendances)
	}
	_, err = s.UndoLast(m.CampaignID)
	must(t, err)
	l, err = s.Ledger(m.CampaignID)
	must(t, err)
	if len(l.Meetings) != 1 || len(l.Ballots) != 1 || len(l.Attendances) != 1 {
		t.Errorf("undone: %+v %+v %+v", l.Meetings, l.Ballots, l.Attendances)
	}
}

// Who is no longer put to the vote has no ballot any more; the others keep
// theirs.
func TestPlanningAMeetingAgain(t *testing.T) {
	s, m := convened(t)
	ballots, err := s.Ballots.List(m.CampaignID)
	must(t, err)
	wantProblem(t, s.Nominations.Delete(ballots[0].NominationID, ""), "problem.in_use")
	must(t, s.PlanMeeting(&m, nil, ""))
	left, err := s.Ballots.List(m.CampaignID)
	must(t, err)
	if len(left) != 0 {
		t.Errorf("ballots %+v", left)
	}
}

// A file brings a closed meeting in with its votes; who did not vote is linked
// to the members as they are kept here.
func TestAFileBringsMeetingsIn(t *testing.T) {
	s := open(t)
	must(t, s.Members.Save(&data.Member{Name: "c", Role: data.PlainMember}, ""))
	in := small()
	in.Members = []data.Member{{ID: 7, Name: "a", Role: data.Chair}, {ID: 8, Name: "b", Role: data.Secretary}}
	in.Meetings = []data.Meeting{{ID: 5, On: vn.NewDate(2025, 12, 9), ChairID: 7, KeeperID: 8, Closed: true}}
	in.Attendances = []data.Attendance{{ID: 3, MeetingID: 5, MemberID: 7, Presence: data.IsPresent}}
	in.Ballots = []data.Ballot{{ID: 2, MeetingID: 5, NominationID: 1, Recused: []int64{8}}}
	id, err := s.Add(in, "")
	must(t, err)
	l, err := s.Ledger(id)
	must(t, err)
	if got := l.Ballots[0].Recused; len(got) != 1 || l.Member(got[0]).Name != "b" {
		t.Errorf("recused %v of %+v", got, l.Members)
	}
}

// How the Council votes can be set right, even where a decision rests on the
// rules, until a meeting has voted so.
func TestRulesOfVotingStayOnceAMeetingHasVoted(t *testing.T) {
	s, m := convened(t)
	sets, err := s.RuleSets.List(0)
	must(t, err)
	d := data.Decision{CampaignID: m.CampaignID, RuleSetID: sets[0].ID, Number: "5/QĐ-UBND", IssuedOn: m.On, About: "a"}
	must(t, s.Decisions.Save(&d, ""))
	sets[0].Forms[0].Vote = data.VoteRule{Of: data.OfMembers, Manner: data.SecretBallot, Share: 80, OutOf: 100}
	must(t, s.RuleSets.Save(&sets[0], ""))
	m.Closed = true
	must(t, s.CloseMeeting(data.Closing{Meeting: m}, ""))
	sets[0].Forms[0].Vote.Share = 90
	wantProblem(t, s.RuleSets.Save(&sets[0], ""), "problem.rules_voted")
	sets[0].Forms[0].Vote.Share = 80
	sets[0].BaseSalary++
	wantProblem(t, s.RuleSets.Save(&sets[0], ""), "problem.rules_in_use")
}
