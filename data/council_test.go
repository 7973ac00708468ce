package data_test

import (
	"errors"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

var meetingDay = vn.NewDate(2025, 12, 9)

// councilLedger is a Council of eleven that votes on three nominees, all
// members present.
func councilLedger() (data.Ledger, data.Meeting) {
	l := data.Ledger{RuleSets: []data.RuleSet{votedRules()}}
	m := data.Meeting{ID: 1, On: meetingDay, Round: data.CampaignRound, ChairID: 1, KeeperID: 2}
	for i := range 11 {
		id := int64(i + 1)
		l.Members = append(l.Members, data.Member{ID: id, Position: i, Name: "Ủy viên mẫu", Role: data.PlainMember, From: vn.NewDate(2025, 7, 1)})
		l.Attendances = append(l.Attendances, data.Attendance{ID: id, MeetingID: 1, MemberID: id, Presence: data.IsPresent})
	}
	for i, stage := range []data.NominationStage{data.Checked, data.Published, data.Voted} {
		id := int64(i + 1)
		n := data.Nomination{ID: id, Subject: data.Individual, Name: "Người mẫu", Form: "GK", Stage: stage}
		if stage != data.Checked {
			n.PublishedOn = meetingDay.AddDays(-10)
		}
		l.Nominations = append(l.Nominations, n)
		l.Ballots = append(l.Ballots, data.Ballot{ID: id, MeetingID: 1, NominationID: id})
	}
	l.Meetings = []data.Meeting{m}
	return l, m
}

func (c cast) in(l data.Ledger) data.Ledger {
	for i, votes := range c {
		l.Ballots[i].Cast, l.Ballots[i].For, l.Ballots[i].Against = true, votes, 11-votes
	}
	return l
}

// cast are the votes for each nominee, of eleven.
type cast []int

func wantKey(t *testing.T, err error, key string) {
	t.Helper()
	var p *data.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Errorf("got %v; want problem %s", err, key)
	}
}

func TestClosingAMeetingMovesThoseWhoPassed(t *testing.T) {
	l, m := councilLedger()
	_, err := l.Close(m, meetingDay)
	wantKey(t, err, "problem.ballot_open")
	l = cast{9, 8, 8}.in(l)
	_, err = l.Close(m, meetingDay.AddDays(-1))
	wantKey(t, err, "problem.meeting_ahead")
	c, err := l.Close(m, meetingDay)
	if err != nil || !c.Meeting.Closed || len(c.Nominations) != 3 || len(c.Failed) != 2 {
		t.Fatalf("%+v, %v", c, err)
	}
	for i, want := range []struct {
		stage data.NominationStage
		votes int
	}{{data.Voted, 9}, {data.Published, 8}, {data.Published, 8}} { // who passed an earlier vote and fails this one goes back
		if n := c.Nominations[i]; n.Stage != want.stage || n.VotesFor != want.votes || n.VotesOf != 11 {
			t.Errorf("nominee %d: %+v", i, n)
		}
	}
	m.ChairID = 0
	if _, err := l.Close(m, meetingDay); err == nil {
		t.Error("closed without a chair")
	}
}

func TestReopeningTakesTheClosingBack(t *testing.T) {
	l, m := councilLedger()
	l = cast{9, 8, 10}.in(l)
	c, err := l.Close(m, meetingDay)
	if err != nil {
		t.Fatal(err)
	}
	l.Nominations = c.Nominations
	l.Nominations[1] = l.Nominations[1].RefusedFor("không đủ phiếu")
	l.Nominations[2] = l.Nominations[2].RefusedFor("đơn vị rút đề nghị")
	back, err := l.Reopen(c.Meeting)
	if err != nil || back.Meeting.Closed {
		t.Fatalf("%+v, %v", back, err)
	}
	for i, want := range []data.NominationStage{data.Checked, data.Published, data.Refused} {
		if n := back.Nominations[i]; n.Stage != want || n.VotesOf != 0 {
			t.Errorf("nominee %d: %+v; want %s", i, n, want)
		}
	}
	l.Nominations[0].Stage = data.Requested
	_, err = l.Reopen(c.Meeting)
	wantKey(t, err, "problem.meeting_used")
}

func TestANewTermOfTheCouncil(t *testing.T) {
	l, _ := councilLedger()
	l.Members[10].To = vn.NewDate(2025, 9, 1) // left before
	from := vn.NewDate(2026, 1, 1)
	ended, fresh, err := data.NewTerm(l.Members, "QĐ 5", from)
	if err != nil || len(ended) != 10 || len(fresh) != 10 {
		t.Fatalf("%d ended, %d begin, %v", len(ended), len(fresh), err)
	}
	if e, f := ended[0], fresh[0]; e.To != from.AddDays(-1) || f.From != from || f.ID != 0 || f.Founding != "QĐ 5" || f.Name != e.Name {
		t.Errorf("%+v, then %+v", e, f)
	}
	_, _, err = data.NewTerm(l.Members, "QĐ 5", vn.NewDate(2025, 7, 1))
	wantKey(t, err, "problem.term_begun")
	_, _, err = data.NewTerm(nil, "QĐ 5", from)
	wantKey(t, err, "problem.no_members")
}

func TestConflictsOfInterest(t *testing.T) {
	l, _ := councilLedger()
	l.Members[0].Name, l.Members[1].UnitID = "ThS. Trần Thị Hòa", 7
	for name, c := range map[string]struct {
		n    data.Nomination
		want int
	}{
		"herself":           {data.Nomination{Subject: data.Individual, Name: "Trần Thị Hoà"}, 1},
		"her household":     {data.Nomination{Subject: data.Household, Name: "Trần Thị Hòa"}, 1},
		"the unit of one":   {data.Nomination{Subject: data.Collective, Name: "Trường", UnitID: 7}, 1},
		"one of the unit":   {data.Nomination{Subject: data.Individual, Name: "Lê Văn Tư", UnitID: 7}, 0},
		"somebody else":     {data.Nomination{Subject: data.Individual, Name: "Trần Thị Hằng"}, 0},
		"a unit of nobody":  {data.Nomination{Subject: data.Collective, Name: "Tổ dân phố"}, 0},
		"a unit's namesake": {data.Nomination{Subject: data.Collective, Name: "Trần Thị Hòa"}, 0},
	} {
		if got := l.ConflictsOf(c.n, meetingDay); len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestWhoWaitsForAMeeting(t *testing.T) {
	l, m := councilLedger()
	count := func(kind data.TodoKind, today vn.Date) int {
		for _, todo := range l.Overview(today).Todos {
			if todo.Kind == kind {
				return todo.Count
			}
		}
		return 0
	}
	if got := count(data.TodoMeeting, meetingDay); got != 0 {
		t.Errorf("all are on the ballots, yet %d wait", got)
	}
	if got := count(data.TodoClose, m.On.AddDays(1)); got != 1 {
		t.Errorf("%d meetings to close", got)
	}
	l.Meetings, l.Ballots = nil, nil
	if got := count(data.TodoMeeting, meetingDay); got != 2 {
		t.Errorf("%d wait for a meeting; want those checked and published", got)
	}
}

func TestWhoIsAlreadyAMember(t *testing.T) {
	known := []data.Member{{Name: "Nguyễn Văn Mẫu", Post: "Chánh Văn phòng", From: vn.NewDate(2025, 1, 1)}}
	list := []data.Member{
		{Name: "Ông Nguyễn Văn Mẫu", Post: "Chánh Văn phòng", From: meetingDay},
		{Name: "Nguyễn Văn Mẫu", Post: "Trưởng Công an", From: meetingDay},
		{Name: "Lê Thị Thử", From: meetingDay},
		{Name: "LÊ THỊ THỬ", From: meetingDay},
	}
	want := []data.MemberFate{data.MemberKnown, data.MemberNew, data.MemberNew, data.MemberTwice}
	for i, got := range data.FatesOf(list, known) {
		if got != want[i] {
			t.Errorf("%s is %s; want %s", list[i].Name, got, want[i])
		}
	}
}
