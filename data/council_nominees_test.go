package data_test

import (
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// assembly is a Council of five in two meetings about three people.
func assembly() data.Ledger {
	l := data.Ledger{
		RuleSets: []data.RuleSet{{ID: 1, ValidFrom: vn.NewDate(2025, 7, 1), Forms: []data.AwardForm{
			{Code: "GK", Subject: data.Individual, Vote: data.VoteRule{Of: data.OfMembers, Manner: data.SecretBallot, Share: 80, OutOf: 100}},
		}}},
		Meetings: []data.Meeting{{ID: 1, On: vn.NewDate(2025, 12, 1), Round: data.CampaignRound}, {ID: 2, On: vn.NewDate(2025, 12, 8), Round: data.CampaignRound}},
		Ballots: []data.Ballot{
			{MeetingID: 1, NominationID: 2, Cast: true, For: 4, Against: 1}, // 80 %
			{MeetingID: 1, NominationID: 1, Cast: true, For: 3, Against: 2}, // 60 %
			{MeetingID: 1, NominationID: 3, For: 5},                         // not entered
			{MeetingID: 1, NominationID: 99, Cast: true, For: 5},            // of nobody any more
		},
	}
	for id := range int64(5) {
		l.Members = append(l.Members, data.Member{ID: id + 1, Name: "Ủy viên mẫu"})
		l.Attendances = append(l.Attendances, data.Attendance{MeetingID: 1, MemberID: id + 1, Presence: data.IsPresent})
	}
	for i, name := range []string{"Lê Văn An", "Lê Văn Bình", "Lê Văn Chi", "Lê Văn Dũng"} {
		l.Nominations = append(l.Nominations, data.Nomination{ID: int64(i + 1), Subject: data.Individual, Name: name, Form: "GK", Round: data.CampaignRound, Stage: data.Published})
	}
	return l
}

func ids(list []data.Nomination) []int64 {
	var all []int64
	for _, n := range list {
		all = append(all, n.ID)
	}
	return all
}

func TestAMeetingIsAboutWhoIsOnItsBallots(t *testing.T) {
	l := assembly()
	if got := ids(l.NomineesAt(l.Meetings[0])); !slices.Equal(got, []int64{1, 2, 3}) {
		t.Errorf("the first meeting is about %v", got)
	}
	l.Nominations[0].Stage, l.Nominations[1].Round = data.Nominated, data.YearRound
	if got := ids(l.NomineesAt(l.Meetings[1])); !slices.Equal(got, []int64{3, 4}) {
		t.Errorf("a meeting without ballots is about %v; want who waits for a vote in its round", got)
	}
}

func TestPassedAtTheEdgeOfTheShare(t *testing.T) {
	l := assembly()
	if got := ids(l.PassedAt(l.Meetings[0])); !slices.Equal(got, []int64{2}) {
		t.Errorf("%v passed; want the one with 4 of 5", got)
	}
	if got := l.PassedAt(data.Meeting{}); got != nil {
		t.Errorf("%v passed at no meeting", got)
	}
}

func TestVotedAtIsTheLastMeetingWithVotes(t *testing.T) {
	l := assembly()
	if got := l.VotedAt(l.Nominations); got.ID != 1 {
		t.Errorf("voted at meeting %d", got.ID)
	}
	l.Ballots = append(l.Ballots, data.Ballot{MeetingID: 2, NominationID: 1, Cast: true})
	if got := l.VotedAt(l.Nominations); got.ID != 2 {
		t.Errorf("voted at meeting %d after a second vote", got.ID)
	}
	if got := l.VotedAt(l.Nominations[3:]); got.ID != 0 {
		t.Errorf("nobody voted on the fourth, meeting %d", got.ID)
	}
}
