package data_test

import (
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// groupsOf are awards, each a group by itself.
func groupsOf(r data.Register) (groups []data.AwardGroup) {
	for _, e := range r.Entries {
		groups = append(groups, e.Group())
	}
	return groups
}

// someAwards are those of three years, with what old registers leave out.
func someAwards() []data.Award {
	return []data.Award{
		{ID: 1, Number: "1/QĐ-UBND", IssuedOn: vn.NewDate(2024, 3, 1), Year: 2024, Authority: data.Ward, Subject: data.Individual, Name: "Người mẫu 1", Gender: data.Female, Form: "Giấy khen", Kind: data.ForMovement, Bloc: "Khối trường học", Prize: 540_000},
		{ID: 2, Number: "1/QĐ-UBND", IssuedOn: vn.NewDate(2024, 3, 1), Year: 2024, Authority: data.Ward, Subject: data.Individual, Name: "Người mẫu 2", Form: "Giấy khen", Prize: 540_000},
		{ID: 3, Number: "9/QĐ-UBND", Year: 2023, Authority: data.City, Subject: data.Collective, Name: "Tập thể mẫu 3", Form: "Bằng khen", Kind: data.ForMerit, Field: "Giáo dục"},
		{ID: 4, Year: 2022, Subject: data.Household, Name: "Hộ mẫu 4", Form: "Giấy khen", Prize: 540_000},
		{ID: 5, Year: 2022, Authority: data.Ward, Subject: data.Individual, Name: "Người mẫu 5", Gender: data.Male, Form: "Giấy khen"},
	}
}

// Whatever the awards are counted by, the lines add up to all of them.
func TestStatisticsAddUpToTheWhole(t *testing.T) {
	groups := groupsOf(data.NewRegister(someAwards(), nil, nil, nil))
	for _, by := range data.Aspects() {
		var whole, parts data.AwardCount
		for _, g := range groups {
			if !by.Personal() || g.Subject == data.Individual {
				whole.Add(g)
			}
		}
		whole.Aspect = by
		parts = data.SumAwards(by, data.CountAwards(groups, by))
		if parts != whole {
			t.Errorf("by %s the lines come to %+v of %+v", by, parts, whole)
		}
	}
}

func TestStatisticsOrderAndTheUnknown(t *testing.T) {
	groups := groupsOf(data.NewRegister(someAwards(), nil, nil, nil))
	for by, want := range map[data.Aspect][]string{
		data.ByYear:     {"2024", "2023", "2022"},
		data.ByLevel:    {"city", "ward", ""},
		data.ByKind:     {"movement", "merit", ""},
		data.ByGender:   {"male", "female", ""},
		data.ByStanding: {""},
		data.ByForm:     {"Bằng khen", "Giấy khen", "Giấy khen"}, // of the city, of the ward, of nobody known
	} {
		var got []string
		for _, c := range data.CountAwards(groups, by) {
			got = append(got, c.Value)
		}
		if len(got) != len(want) {
			t.Errorf("by %s: %q; want %q", by, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("by %s: %q; want %q", by, got, want)
			}
		}
	}
	if from, to := data.YearsOf(groups); from != 2022 || to != 2024 {
		t.Errorf("years %d to %d", from, to)
	}
	if n := len(data.GroupsWithin(groups, data.Span{From: 2023, To: 2024})); n != 3 {
		t.Errorf("%d awards in 2023 and 2024; want 3", n)
	}
}

// Each movement is counted once, under the highest level that launched it.
func TestMovementsAreCountedOnce(t *testing.T) {
	movements := []data.Movement{
		{CampaignID: 1, ByCentral: true, ByWard: true, Manner: data.Regular},
		{CampaignID: 1, ByWard: true, Manner: data.Drive},
		{CampaignID: 1, ByWard: true, Manner: data.Thematic},
		{CampaignID: 2, ByCity: true, Manner: data.Drive},
		{CampaignID: 3, ByWard: true}, // of a campaign outside the years
	}
	all := 0
	for _, c := range data.CountMovements(movements, map[int64]int{1: 2025, 2: 2024}) {
		all += c.All
		sum := 0
		for _, n := range c.Manners {
			sum += n
		}
		if sum != c.All {
			t.Errorf("%d %s: %d by manner, %d in all", c.Year, c.Level, sum, c.All)
		}
		if c.Level == data.Ward && c.All != 2 {
			t.Errorf("the ward launched %d movements; want 2", c.All)
		}
	}
	if all != 4 {
		t.Errorf("%d movements; want 4", all)
	}
}

func TestAwardsThatAreOrMayBeTheSame(t *testing.T) {
	kept := data.Award{Number: "12/QĐ-UBND", IssuedOn: vn.NewDate(2024, 3, 1), Year: 2024, Subject: data.Individual, Name: "Nguyễn Thị Hòa", BirthYear: 1980, Workplace: "Trường Tiểu học mẫu", Form: "Giấy khen"}
	r := data.NewRegister([]data.Award{kept}, nil, nil, nil)
	for name, c := range map[string]struct {
		change     func(*data.Award)
		same, like bool
	}{
		"itself":                    {func(*data.Award) {}, true, true},
		"spelt otherwise":           {func(a *data.Award) { a.Name, a.Form = "NGUYỄN THỊ HOÀ", "giấy khen" }, true, true},
		"with a title":              {func(a *data.Award) { a.Name = "ThS. Nguyễn Thị Hòa" }, true, true},
		"without a birth year":      {func(a *data.Award) { a.BirthYear = 0 }, true, true},
		"of another birth year":     {func(a *data.Award) { a.BirthYear = 1981 }, false, false},
		"of another year":           {func(a *data.Award) { a.Year = 2023 }, false, false},
		"by the bare number":        {func(a *data.Award) { a.Number = "12" }, false, true},
		"without a number":          {func(a *data.Award) { a.Number = "" }, false, true},
		"of another form":           {func(a *data.Award) { a.Form = "Bằng khen" }, false, true},
		"of a namesake elsewhere":   {func(a *data.Award) { a.BirthYear, a.Workplace = 0, "Trạm Y tế mẫu" }, false, true},
		"of a collective":           {func(a *data.Award) { a.Subject = data.Collective }, false, false},
		"of another name":           {func(a *data.Award) { a.Name = "Nguyễn Thị Hoa Mai" }, false, false},
		"of other form and number":  {func(a *data.Award) { a.Form, a.Number = "Bằng khen", "99" }, false, false},
		"with a zero in the number": {func(a *data.Award) { a.Number = "012" }, false, true},
	} {
		a := kept
		c.change(&a)
		if _, same := r.SameAward(a); same != c.same {
			t.Errorf("an entry %s is the same: %v", name, same)
		}
		if _, like := r.LikeAward(a); like != c.like {
			t.Errorf("an entry %s may be the same: %v", name, like)
		}
	}
}

// What is decided changes; the old awards stay as they were read.
func TestARegisterWithOtherDecisions(t *testing.T) {
	old := data.NewRegister(someAwards(), nil, nil, nil)
	n := data.Nomination{ID: 7, DecisionID: 3, Subject: data.Individual, Name: "Người mẫu 1", Form: "GK", Standing: data.Leader}
	now := old.Decided([]data.Decisive{{
		Campaign: data.Campaign{ID: 1, Year: 2023}, Nominations: []data.Nomination{n},
		Decisions: []data.Decision{{ID: 3, Number: "7/QĐ-UBND", IssuedOn: vn.NewDate(2023, 12, 1)}},
	}}, nil, nil)
	if len(old.Entries) != 5 || len(now.Entries) != 6 {
		t.Fatalf("%d entries before, %d after", len(old.Entries), len(now.Entries))
	}
	for i := 1; i < len(now.Entries); i++ {
		if now.Entries[i].Year > now.Entries[i-1].Year {
			t.Errorf("entry %d of %d stands after one of %d", i, now.Entries[i].Year, now.Entries[i-1].Year)
		}
	}
	if history := now.History(*now.Entries[0]); len(history) != 2 || history[0].Year != 2024 || history[1].NominationID != 7 {
		t.Errorf("the history is %+v", history)
	}
	if again := now.Decided(nil, nil, nil); len(again.Entries) != 5 {
		t.Errorf("%d entries without the decision", len(again.Entries))
	}
}
