package data_test

import (
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/data"
)

// person is a nomination that passes every check.
func person(change func(*data.Nomination)) data.Nomination {
	n := data.Nomination{
		ID: 1, UnitID: 1, Subject: data.Individual, Salutation: "Bà", Name: "Đỗ Thị Hòa", BirthYear: 1975,
		Achievement: "Hoàn thành xuất sắc nhiệm vụ", Form: "GK", Round: data.CampaignRound, Stage: data.Nominated,
	}
	change(&n)
	return n
}

func unchanged(*data.Nomination) {}

func TestSameNominee(t *testing.T) {
	tests := []struct {
		name string
		a, b func(*data.Nomination)
		same bool
	}{
		{"letter for letter", unchanged, unchanged, true},
		{"old tone placement", unchanged, func(n *data.Nomination) { n.Name = "Đỗ Thị Hoà" }, true},
		{"decomposed letters", unchanged, func(n *data.Nomination) { n.Name = norm.NFD.String(n.Name) }, true},
		{"capitals", unchanged, func(n *data.Nomination) { n.Name = "ĐỖ THỊ HÒA" }, true},
		{"spaces", unchanged, func(n *data.Nomination) { n.Name = "  Đỗ  Thị\u00a0Hòa " }, true},
		{"without marks", unchanged, func(n *data.Nomination) { n.Name = "Do Thi Hoa" }, true},
		{"salutation left out", unchanged, func(n *data.Nomination) { n.Salutation = "" }, true},
		{"another unit, same birth year", unchanged, func(n *data.Nomination) { n.UnitID = 2 }, true},
		{"another name", unchanged, func(n *data.Nomination) { n.Name = "Đỗ Thị Hà" }, false},
		{"another birth year", unchanged, func(n *data.Nomination) { n.BirthYear = 1976 }, false},
		{"another subject", unchanged, func(n *data.Nomination) { n.Subject = data.Household }, false},
		{
			"birth year unknown, same unit", unchanged,
			func(n *data.Nomination) { n.BirthYear = 0 }, true,
		},
		{
			"birth year unknown, another unit", unchanged,
			func(n *data.Nomination) { n.BirthYear, n.UnitID = 0, 2 }, false,
		},
		{
			"birth year unknown, another unit, same workplace",
			func(n *data.Nomination) { n.Workplace = "Trường THCS Lê Lợi" },
			func(n *data.Nomination) { n.BirthYear, n.UnitID, n.Workplace = 0, 2, "trường THCS  Lê Lợi" }, true,
		},
		{
			"birth year unknown, another unit, same address",
			func(n *data.Nomination) { n.Address = "Số 12 ngõ 3" },
			func(n *data.Nomination) { n.BirthYear, n.UnitID, n.Address = 0, 2, "số 12 ngõ 3" }, true,
		},
	}
	for _, test := range tests {
		a, b := person(test.a), person(test.b)
		if got := data.SameNominee(a, b); got != test.same {
			t.Errorf("%s: same = %v", test.name, got)
		}
		if data.SameNominee(b, a) != test.same {
			t.Errorf("%s: not the same the other way round", test.name)
		}
	}
}

func TestTwins(t *testing.T) {
	all := []data.Nomination{
		person(unchanged),
		person(func(n *data.Nomination) { n.ID, n.UnitID, n.Name = 2, 2, "Đỗ Thị Hoà" }),
		person(func(n *data.Nomination) { n.ID, n.Stage, n.RefusedWhy = 3, data.Refused, "trùng" }),
		person(func(n *data.Nomination) { n.ID, n.Round = 4, data.YearRound }),
		person(func(n *data.Nomination) { n.ID, n.Name = 5, "Lê Văn Ổn" }),
	}
	ids := func(list []data.Nomination) []int64 {
		var ids []int64
		for _, n := range list {
			ids = append(ids, n.ID)
		}
		return ids
	}
	if got := ids(data.Twins(all[0], all)); !slices.Equal(got, []int64{2}) {
		t.Errorf("twins of 1 are %v; want 2: neither itself, the refused nor those of the other round", got)
	}
	twins := data.AllTwins(all)
	if len(twins) != 2 || !slices.Equal(ids(twins[1]), []int64{2}) || !slices.Equal(ids(twins[2]), []int64{1}) {
		t.Errorf("all twins: %v", twins)
	}
}

func TestNominationCheck(t *testing.T) {
	tests := []struct {
		key, field string // "" for nothing wrong
		change     func(*data.Nomination)
	}{
		{"", "", unchanged},
		{"problem.required", "name", func(n *data.Nomination) { n.Name = "" }},
		{"problem.name_letters", "name", func(n *data.Nomination) { n.Name = "85" }},
		{"problem.name_letters", "name", func(n *data.Nomination) { n.Name = "…" }},
		{"", "", func(n *data.Nomination) { n.Subject, n.Name = data.Collective, "Tổ 5" }},
		{"problem.required", "subject", func(n *data.Nomination) { n.Subject = "" }},
		{"problem.required", "form", func(n *data.Nomination) { n.Form = "" }},
		{"problem.required", "achievement", func(n *data.Nomination) { n.Achievement = "" }},
		{"", "", func(n *data.Nomination) { n.BirthYear = 0 }},
		{"problem.year", "birth_year", func(n *data.Nomination) { n.BirthYear = 75 }},
		{"problem.negative", "headcount", func(n *data.Nomination) { n.Headcount = -1 }},
		{"", "", func(n *data.Nomination) { n.VotesFor, n.VotesOf = 9, 9 }},
		{"problem.votes", "votes_for", func(n *data.Nomination) { n.VotesFor, n.VotesOf = 10, 9 }},
		{"problem.required", "refused_why", func(n *data.Nomination) { *n = n.RefusedFor("") }},
		{"", "", func(n *data.Nomination) { *n = n.RefusedFor("Chưa đủ tiêu chuẩn") }},
		{"problem.refused_decided", "stage", func(n *data.Nomination) { *n = n.Under(7).RefusedFor("muộn") }},
		{"problem.decided_by_decision", "stage", func(n *data.Nomination) { n.Stage = data.Decided }},
		{"problem.decided_by_decision", "stage", func(n *data.Nomination) { n.DecisionID = 7 }},
		{"problem.decided_by_decision", "stage", func(n *data.Nomination) { *n = n.Under(7); n.Stage = data.InDraft }},
		{"", "", func(n *data.Nomination) { *n = n.RefusedFor("nhầm").Under(7) }},
		{"", "", func(n *data.Nomination) { *n = n.Under(7).Withdrawn() }},
		{"", "", func(n *data.Nomination) { *n = n.RefusedFor("nhầm").At(data.Checked) }},
	}
	for i, test := range tests {
		refuses(t, i, person(test.change).Check(), test.key, test.field)
	}
}

func TestYearOfBirthGoesWithTheCampaign(t *testing.T) {
	campaign := data.Campaign{Year: 2025}
	for _, test := range []struct {
		born  int
		key   string
		young bool
	}{
		{0, "", false}, {1975, "", false}, {2015, "", false}, {2016, "", true}, {2025, "", true}, {2026, "problem.birth_year", true}, {2099, "problem.birth_year", true},
	} {
		n := person(func(n *data.Nomination) { n.BirthYear = test.born })
		field := ""
		if test.key != "" {
			field = "birth_year"
		}
		refuses(t, test.born, n.CheckBirth(campaign), test.key, field)
		if n.Young(campaign) != test.young {
			t.Errorf("born in %d: young is %v", test.born, n.Young(campaign))
		}
	}
}

func TestWithdrawingLeavesTheVotes(t *testing.T) {
	voted := person(func(n *data.Nomination) { n.VotesFor, n.VotesOf = 8, 11 }).Under(7).Withdrawn()
	if voted.Stage != data.Voted || voted.VotesFor != 8 {
		t.Errorf("%+v", voted)
	}
	if plain := person(unchanged).Under(7).Withdrawn(); plain.Stage != data.Checked {
		t.Errorf("stage %s", plain.Stage)
	}
}

func TestLeaderShareCountsPeopleOnly(t *testing.T) {
	row := func(change func(*data.Nomination)) data.NominationRow {
		return data.NominationRow{Nomination: person(change), Known: true, Prize: 710_000, Award: data.AwardForm{Authority: data.Ward}}
	}
	above := row(unchanged)
	above.Award.Authority = data.City // whose prize the city pays
	tally := data.TallyNominations([]data.NominationRow{
		above,
		row(func(n *data.Nomination) { n.Standing = data.Leader }),
		row(func(n *data.Nomination) { n.Standing = data.Direct }),
		row(func(n *data.Nomination) { n.Standing = data.People }),
		row(unchanged),
		row(func(n *data.Nomination) { n.Standing = data.Leader; *n = n.RefusedFor("x") }),
		row(func(n *data.Nomination) { n.Subject, n.Standing = data.Collective, data.Leader }),
	})
	if share, ok := tally.LeaderShare(); !ok || share != 33 {
		t.Errorf("share is %d, %v; one leader of three", share, ok)
	}
	if tally.Prizes != 5*710_000 || tally.Above != 710_000 || tally.Subjects[data.Individual] != 5 || tally.Refused != 1 {
		t.Errorf("%+v", tally)
	}
	if _, ok := (data.NominationTally{}).LeaderShare(); ok {
		t.Error("nobody has no share")
	}
}
