package data_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

var checkDay = vn.NewDate(2025, 12, 12)

// checked is a ledger in which the nominee, id 1, gives no reason for concern.
func checked() data.Ledger {
	eighty := data.VoteRule{Of: data.OfMembers, Manner: data.SecretBallot, Share: 80, OutOf: 100}
	return data.Ledger{
		Campaign: data.Campaign{ID: 1, Year: 2025, UnitDeadline: vn.NewDate(2025, 12, 10)},
		Units: []data.Unit{
			{ID: 3, Name: "Trường Mẫu 1", MustReport: true, Staff: 40, Bloc: "Khối trường học"},
			{ID: 4, Name: "Trường Mẫu 2", MustReport: true, Bloc: "Khối trường học"},
		},
		Submissions: []data.Submission{{ID: 1, UnitID: 3, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 9)}},
		RuleSets: []data.RuleSet{{ID: 1, Name: "2025", ValidFrom: vn.NewDate(2025, 7, 1), BaseSalary: 2_340_000, Forms: []data.AwardForm{
			{Code: "GK", Name: "Giấy khen", Subject: data.Individual, Authority: data.Ward, Coefficient: decimal.RequireFromString("0.3"), Vote: eighty},
			{Code: "GK", Name: "Giấy khen", Subject: data.Collective, Authority: data.Ward, Coefficient: decimal.RequireFromString("0.6"), Vote: eighty},
			{Code: "BKT", Name: "Bằng khen", Subject: data.Individual, Authority: data.City, Vote: eighty},
		}}},
		Nominations: []data.Nomination{{
			ID: 1, CampaignID: 1, UnitID: 3, Subject: data.Individual, Name: "Nguyễn Thị Hòa Mẫu", BirthYear: 1980, Workplace: "Trường Mẫu 1",
			Form: "GK", Achievement: "Hoàn thành xuất sắc nhiệm vụ", Round: data.CampaignRound, Stage: data.Voted, VotesFor: 9, VotesOf: 11,
			HasReport: true, HasRequest: true, HasMinutes: true, PublishedOn: vn.NewDate(2025, 12, 11),
		}},
	}
}

// past is a register of one old award.
func past(change func(*data.Award)) data.Register {
	a := data.Award{
		Number: "15/QĐ-UBND", IssuedOn: vn.NewDate(2025, 6, 2), Year: 2025, Subject: data.Individual, Name: "NGUYỄN THỊ HOÀ MẪU",
		BirthYear: 1980, Form: "GK", Achievement: "Phòng chống bão", Workplace: "Trường Mẫu 1",
	}
	change(&a)
	return data.NewRegister([]data.Award{a}, nil, nil, nil)
}

func TestEachCheckAndItsNearMisses(t *testing.T) {
	none := data.NewRegister(nil, nil, nil, nil)
	other := func(n data.Nomination) func(*data.Ledger) {
		return func(l *data.Ledger) {
			n.ID, n.Form, n.Stage = 2, "GK", data.Nominated
			if n.Round == "" {
				n.Round = data.CampaignRound
			}
			l.Nominations = append(l.Nominations, n)
		}
	}
	self := func(change func(*data.Nomination)) func(*data.Ledger) {
		return func(l *data.Ledger) { change(&l.Nominations[0]) }
	}
	policy := func(p data.Policy) func(*data.Ledger) {
		return func(l *data.Ledger) { l.RuleSets[0].Policy = p }
	}
	report := func(change func(*data.Submission)) func(*data.Ledger) {
		return func(l *data.Ledger) { change(&l.Submissions[0]) }
	}
	all := func(changes ...func(*data.Ledger)) func(*data.Ledger) {
		return func(l *data.Ledger) {
			for _, c := range changes {
				c(l)
			}
		}
	}
	nothing := func(*data.Ledger) {}
	for name, c := range map[string]struct {
		change func(*data.Ledger)
		past   data.Register
		want   string // the checks that speak up
	}{
		"nothing to say": {nothing, none, ""},

		"twice, tone mark elsewhere, capitals": {other(data.Nomination{Subject: data.Individual, Name: "NGUYỄN THỊ HOÀ MẪU", BirthYear: 1980, UnitID: 4}), none, "twins"},
		"twice, decomposed":                    {other(data.Nomination{Subject: data.Individual, Name: "Nguye\u0302\u0303n Thi\u0323 Ho\u0300a Ma\u0302\u0303u", BirthYear: 1980, UnitID: 4}), none, "twins"},
		"twice, title and spaces":              {other(data.Nomination{Subject: data.Individual, Name: "ThS.  Nguyễn  Thị Hòa Mẫu", BirthYear: 1980, UnitID: 4}), none, "twins"},
		"namesake of another year":             {other(data.Nomination{Subject: data.Individual, Name: "Nguyễn Thị Hòa Mẫu", BirthYear: 1981, UnitID: 3}), none, ""},
		"namesake of another unit, no year":    {other(data.Nomination{Subject: data.Individual, Name: "Nguyễn Thị Hòa Mẫu", UnitID: 4, Workplace: "Trường Mẫu 2"}), none, ""},
		"no year, same unit":                   {other(data.Nomination{Subject: data.Individual, Name: "Nguyễn Thị Hòa Mẫu", UnitID: 3}), none, "twins"},
		"a household of the same name":         {other(data.Nomination{Subject: data.Household, Name: "Nguyễn Thị Hòa Mẫu", BirthYear: 1980}), none, ""},
		"the other round":                      {other(data.Nomination{Subject: data.Individual, Name: "Nguyễn Thị Hòa Mẫu", BirthYear: 1980, Round: data.YearRound}), none, ""},
		"one letter more":                      {other(data.Nomination{Subject: data.Individual, Name: "Nguyễn Thị Hòan Mẫu", BirthYear: 1980}), none, ""},
		"the collective is nominated":          {other(data.Nomination{Subject: data.Collective, Name: "Tập thể Mẫu", UnitID: 3}), none, "collective"},
		"a collective elsewhere":               {other(data.Nomination{Subject: data.Collective, Name: "Tập thể Mẫu", UnitID: 4}), none, ""},
		"the same form in the year":            {nothing, past(func(*data.Award) {}), "same_form"},
		"the same form the year before":        {nothing, past(func(a *data.Award) { a.Year, a.IssuedOn = 2024, vn.NewDate(2024, 6, 2) }), ""},
		"another form in the year":             {nothing, past(func(a *data.Award) { a.Form = "LĐTT" }), ""},
		"somebody of another year of birth":    {nothing, past(func(a *data.Award) { a.BirthYear = 1981 }), ""},
		"somebody of another place, no year":   {nothing, past(func(a *data.Award) { a.BirthYear, a.Workplace = 0, "Trường Mẫu 2" }), ""},
		"no year, the same place":              {nothing, past(func(a *data.Award) { a.BirthYear = 0 }), "same_form"},
		"the same achievement, years ago":      {nothing, past(func(a *data.Award) { a.Year, a.Achievement = 2020, "Hoàn thành xuất sắc  nhiệm vụ" }), "same_deed"},
		"another achievement, years ago":       {nothing, past(func(a *data.Award) { a.Year, a.Achievement = 2020, "Hoàn thành tốt nhiệm vụ" }), ""},
		"the report is missing":                {func(l *data.Ledger) { l.Submissions = nil }, none, "no_report"},
		"the report came late":                 {report(func(s *data.Submission) { s.ReceivedOn = vn.NewDate(2025, 12, 11) }), none, "late_report"},
		"the report came on the last day":      {report(func(s *data.Submission) { s.ReceivedOn = vn.NewDate(2025, 12, 9) }), none, ""},
		"late, but extended": {report(func(s *data.Submission) {
			s.ReceivedOn, s.ExtendedTo = vn.NewDate(2025, 12, 11), vn.NewDate(2025, 12, 11)
		}), none, ""},
		"need not report":                       {report(func(s *data.Submission) { s.State, s.ReceivedOn = data.Exempt, vn.Date{} }), none, ""},
		"under discipline":                      {self(func(n *data.Nomination) { n.Discipline = "Khiển trách" }), none, "discipline"},
		"a paper is missing":                    {self(func(n *data.Nomination) { n.HasMinutes = false }), none, "dossier"},
		"a form that nobody knows":              {self(func(n *data.Nomination) { n.Form = "XX" }), none, "authority"},
		"above the ward, proposed":              {self(func(n *data.Nomination) { n.Form = "BKT" }), none, ""},
		"above the ward, in a decision of ours": {all(self(func(n *data.Nomination) { n.Form, n.DecisionID, n.Stage = "BKT", 7, data.Decided }), func(l *data.Ledger) { l.Decisions = []data.Decision{{ID: 7, RuleSetID: 1}} }), none, "authority"},
		"above the ward, decided by the city":   {all(self(func(n *data.Nomination) { n.Form, n.DecisionID, n.Stage = "BKT", 7, data.Decided }), func(l *data.Ledger) { l.Decisions = []data.Decision{{ID: 7, RuleSetID: 1, Level: data.City}} }), none, ""},
		"never made public":                     {self(func(n *data.Nomination) { n.PublishedOn = vn.Date{} }), none, "not_public"},
		"not voted on":                          {self(func(n *data.Nomination) { n.VotesFor, n.VotesOf = 0, 0 }), none, "vote"},
		"8 of 11 votes":                         {self(func(n *data.Nomination) { n.VotesFor = 8 }), none, "vote"},
		"8 of 10 votes":                         {self(func(n *data.Nomination) { n.VotesFor, n.VotesOf = 8, 10 }), none, ""},
		"7 of 9 votes":                          {self(func(n *data.Nomination) { n.VotesFor, n.VotesOf = 7, 9 }), none, "vote"},
		"nominated only: no vote yet": {self(func(n *data.Nomination) {
			n.Stage, n.VotesOf, n.VotesFor, n.PublishedOn = data.Nominated, 0, 0, vn.Date{}
		}), none, ""},
		"two of a unit that may have two": {all(policy(data.Policy{UnitMax: 2}), other(data.Nomination{Subject: data.Household, Name: "Hộ Mẫu", UnitID: 3})), none, ""},
		"two of a unit that may have one": {all(policy(data.Policy{UnitMax: 1}), other(data.Nomination{Subject: data.Household, Name: "Hộ Mẫu", UnitID: 3})), none, "unit_quota"},
		"2 of 40 at 5 % of the staff":     {all(policy(data.Policy{StaffShare: 5}), other(data.Nomination{Subject: data.Individual, Name: "Người Mẫu", UnitID: 3})), none, ""},
		"2 of 40 at 4 % of the staff":     {all(policy(data.Policy{StaffShare: 4}), other(data.Nomination{Subject: data.Individual, Name: "Người Mẫu", UnitID: 3})), none, "staff_quota"},
		"a check that the office ignores": {all(policy(data.Policy{Weights: map[data.AwardCheck]data.Weight{data.CheckDiscipline: data.Ignore}}), self(func(n *data.Nomination) { n.Discipline = "Khiển trách" })), none, ""},
		"a nominee who was refused":       {self(func(n *data.Nomination) { n.Stage, n.Discipline = data.Refused, "Khiển trách" }), none, ""},
	} {
		l := checked()
		c.change(&l)
		var got []string
		for _, concern := range l.NewChecks(c.past, checkDay).About(l.Nominations[0]) {
			got = append(got, string(concern.Check))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestAnEarlierAwardIsNamedByNumberAndDate(t *testing.T) {
	l := checked()
	concerns := l.NewChecks(past(func(*data.Award) {}), checkDay).About(l.Nominations[0])
	if len(concerns) != 1 || concerns[0].Weight != data.Blocks || !concerns[0].Stops() {
		t.Fatalf("%+v", concerns)
	}
	args := map[string]any{}
	for i := 0; i < len(concerns[0].Question.Args); i += 2 {
		args[concerns[0].Question.Args[i].(string)] = concerns[0].Question.Args[i+1]
	}
	if args["Number"] != "15/QĐ-UBND" || args["Date"] != "02/06/2025" {
		t.Errorf("%v", args)
	}
	l.Waivers = []data.Waiver{{NominationID: 1, About: data.CheckSameForm, Reason: "thành tích khác"}, {NominationID: 2, About: data.CheckSameForm, Reason: "của người khác"}}
	if c := l.NewChecks(past(func(*data.Award) {}), checkDay).About(l.Nominations[0]); len(c) != 1 || c[0].Stops() || c[0].Waived != "thành tích khác" {
		t.Errorf("with a reason it goes on, and stays in sight: %+v", c)
	}
}

func TestDecidingAsksForTheWholeCourse(t *testing.T) {
	l := checked()
	n := l.Nominations[0]
	n.Stage, n.VotesFor, n.VotesOf, n.PublishedOn = data.Nominated, 0, 0, vn.Date{}
	var got []data.AwardCheck
	for _, c := range l.NewChecks(data.Register{}, checkDay).Deciding(n, nil) {
		got = append(got, c.Check)
	}
	if len(got) != 3 || got[0] != data.CheckNotChecked || got[1] != data.CheckPublication || got[2] != data.CheckVote {
		t.Errorf("%v", got)
	}
}

func TestWhatThisLedgerDecidedCountsToo(t *testing.T) {
	l := checked()
	l.Decisions = []data.Decision{{ID: 7, RuleSetID: 1, Number: "90/QĐ-UBND", IssuedOn: vn.NewDate(2025, 12, 11)}}
	earlier := data.Nomination{ID: 2, CampaignID: 1, UnitID: 3, Subject: data.Individual, Name: "Bà Nguyễn Thị Hòa Mẫu", BirthYear: 1980, Form: "GK", Achievement: "khác", Round: data.CampaignRound, DecisionID: 7, Stage: data.Decided}
	l.Nominations = append(l.Nominations, earlier)
	register := data.NewRegister(nil, []data.Decisive{{Campaign: l.Campaign, Nominations: l.Nominations[1:], Decisions: l.Decisions}}, l.Units, l.RuleSets)
	found := map[data.AwardCheck]bool{}
	for _, c := range l.NewChecks(register, checkDay).About(l.Nominations[0]) {
		found[c.Check] = true
	}
	if !found[data.CheckSameDeed] || !found[data.CheckTwins] {
		t.Errorf("commended already in the same round: %v", found)
	}
	l.Nominations[1].Round = data.YearRound
	found = map[data.AwardCheck]bool{}
	for _, c := range l.NewChecks(register, checkDay).About(l.Nominations[0]) {
		found[c.Check] = true
	}
	if found[data.CheckSameDeed] || !found[data.CheckSameForm] {
		t.Errorf("the other round is another achievement, but the same form: %v", found)
	}
	draft := l.Decisions[0]
	draft.Number, draft.IssuedOn = "", vn.Date{}
	if r := data.NewRegister(nil, []data.Decisive{{Campaign: l.Campaign, Nominations: l.Nominations[1:], Decisions: []data.Decision{draft}}}, nil, nil); len(r.Entries) != 0 {
		t.Error("a draft is in the register")
	}
}
