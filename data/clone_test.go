package data_test

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

func cloned(l data.Ledger) data.Ledger {
	return l.Clone(data.CloneAsks{
		NewPlan:  func(r data.TargetRow) string { return "kế hoạch mới? " + r.Target.Code },
		Deadline: func(d vn.Date) string { return "hạn " + d.String() + "?" },
		Basis:    func(b data.LegalBasis) string { return b.Number + "?" },
	})
}

func TestACloneTakesThePlanAndLeavesTheYear(t *testing.T) {
	day := func(m time.Month, d int) vn.Date { return vn.NewDate(2025, m, d) }
	target := func(id int64, code string, nature data.Nature) data.Target {
		return data.Target{
			ID: id, Position: int(id), Code: code, Name: code, Measure: "người", Planned: decimal.NewFromInt(100), Printed: "100",
			Direction: data.AtLeast, Nature: nature, NotApplied: code == "D", LastYearNote: "sáp nhập",
		}
	}
	l := data.Ledger{
		Campaign: data.Campaign{
			ID: 7, ShortName: "2025", Year: 2025, Number: "70/KH-UBND", IssuedOn: day(9, 19), Signer: "x", Recipients: "a\nb",
			EndsOn: day(12, 31), UnitDeadline: day(12, 12), CityDeadline: day(12, 15), UnitAddressee: "UBND phường",
		},
		Units:   []data.Unit{{ID: 3, Name: "Trường A"}},
		Targets: []data.Target{target(1, "A", data.Cumulative), target(2, "B", data.Cumulative), target(3, "C", data.Snapshot), target(4, "D", data.Snapshot)},
		Results: []data.Result{
			{ID: 1, TargetID: 1, Kind: data.Official, AsOf: day(12, 31), Value: decimal.NewFromInt(96)},
			{ID: 2, TargetID: 2, Kind: data.Actual, AsOf: day(6, 30), Value: decimal.NewFromInt(40)},
			{ID: 3, TargetID: 3, Kind: data.Estimate, AsOf: day(11, 30), Value: decimal.NewFromInt(88)},
		},
		Movements:   []data.Movement{{ID: 5, Name: "“X”", ByCity: true, Outcome: "tốt", Collectives: 2, WardAwards: 1, Note: "n"}},
		Tasks:       []data.Task{{ID: 6, Name: "việc", Evidence: "e", Outcome: "xong"}},
		Bases:       []data.LegalBasis{{ID: 8, Kind: "Nghị quyết", Number: "13/NQ-HĐND", About: "chỉ tiêu"}},
		Submissions: []data.Submission{{ID: 9, UnitID: 3}},
		Nominations: []data.Nomination{{ID: 1}}, Decisions: []data.Decision{{ID: 1}}, Exemplars: []data.Exemplar{{ID: 1}},
		Reminders: []data.Reminder{{ID: 1}}, Amendments: []data.Amendment{{ID: 1, TargetID: 1, From: day(11, 1), Planned: decimal.NewFromInt(95), Printed: "95", Basis: "NQ 20"}},
		Doubts: []data.Doubt{{ID: 1, Entity: "target", EntityID: 1}},
	}
	next := cloned(l)
	c := next.Campaign
	if c.Year != 2026 || c.Number != "" || !c.IssuedOn.IsZero() || c.Signer != "" || c.Recipients != "a\nb" || c.UnitAddressee != "UBND phường" || c.EndsOn.String() != "31/12/2026" {
		t.Errorf("campaign: %+v", c)
	}
	if c.UnitDeadline.String() != "11/12/2026" || c.CityDeadline.String() != "15/12/2026" {
		t.Errorf("deadlines %s (12/12/2026 is a Saturday) and %s", c.UnitDeadline, c.CityDeadline)
	}
	for i, want := range []string{"96", "", "88", ""} {
		got := next.Targets[i]
		text := ""
		if got.LastYear.Valid {
			text = got.LastYear.Decimal.String()
		}
		if text != want || got.LastYearNote != "" || got.NotApplied {
			t.Errorf("%s: last year %q, want %q; %+v", got.Code, text, want, got)
		}
	}
	if a := next.Targets[0]; a.Planned.String() != "95" {
		t.Errorf("the proposal is %s; the version in force was 95", a.Planned)
	}
	if m := next.Movements[0]; m.Name != "“X”" || !m.ByCity || m.Outcome != "" || m.Collectives != 0 || m.WardAwards != 0 {
		t.Errorf("movement: %+v", m)
	}
	if next.Tasks[0].Outcome != "" || next.Tasks[0].Evidence != "e" || len(next.Units) != 1 || len(next.Bases) != 1 {
		t.Errorf("%+v", next)
	}
	if n := len(next.Results) + len(next.Submissions) + len(next.Nominations) + len(next.Decisions) + len(next.Exemplars) + len(next.Reminders) + len(next.Amendments); n != 0 {
		t.Errorf("%d records of the old year came along", n)
	}
	asked := map[string]int{}
	for _, x := range next.Doubts {
		asked[x.Entity+" "+x.Field]++
		if !x.Open() || x.Question == "" {
			t.Errorf("doubt %+v", x)
		}
	}
	if asked["target planned"] != 4 || asked["campaign unit_deadline"] != 1 || asked["campaign city_deadline"] != 1 || asked["legal_basis number"] != 1 {
		t.Errorf("asked %v", asked)
	}
	if l.Campaign.Year != 2025 || l.Tasks[0].Outcome != "xong" {
		t.Error("cloning changed the old year")
	}
}

// What a target stood at when it was settled early is not what its year came to.
func TestOnlyAWholeYearBecomesLastYear(t *testing.T) {
	jobs := target("1805", "người", data.AtLeast, data.Cumulative)
	spending := target("330681", "triệu đồng", data.AtMost, data.Cumulative)
	recruits := target("20", "người", data.AtLeast, data.Event)
	for name, c := range map[string]struct {
		target  data.Target
		figures []figure
		want    string // "" for empty
	}{
		"goal reached in June":        {jobs, []figure{{data.Actual, "2025-06-30", "1900"}}, ""},
		"over the limit in October":   {spending, []figure{{data.Actual, "2025-10-31", "340000"}}, ""},
		"actual at the year's end":    {jobs, []figure{{data.Actual, "2025-12-31", "1700"}}, "1700"},
		"reached, and more estimated": {jobs, []figure{{data.Actual, "2025-10-31", "1806"}, {data.Estimate, "2025-11-15", "2000"}}, "2000"},
		"official":                    {jobs, []figure{{data.Actual, "2025-10-31", "1806"}, {data.Official, "2026-02-01", "1990"}}, "1990"},
		"an event":                    {recruits, []figure{{data.Actual, "2025-02-20", "20"}}, "20"},
	} {
		l := data.Ledger{Campaign: year2025, Targets: []data.Target{c.target}, Results: results(t, c.figures)}
		wantDecimal(t, name, cloned(l).Targets[0].LastYear, c.want)
	}
}

func TestTheDaysOfACloneAreWorkingDays(t *testing.T) {
	holiday := vn.NewDate(2028, 12, 8)
	for was, want := range map[vn.Date]vn.Date{
		vn.NewDate(2027, 12, 10): vn.NewDate(2028, 12, 7), // a Sunday, before it a Saturday and a holiday
		vn.NewDate(2024, 2, 29):  vn.NewDate(2025, 2, 28),
		{}:                       {},
	} {
		l := data.Ledger{Campaign: data.Campaign{Year: was.Year(), UnitDeadline: was}, Holidays: []data.Holiday{{On: holiday}}}
		if got := cloned(l).Campaign.UnitDeadline; got != want {
			t.Errorf("%s becomes %s; want %s", was, got, want)
		}
	}
}

func TestImportedTargetsNeverReplaceKnownOnes(t *testing.T) {
	known := []data.Target{{ID: 1, Position: 4, Code: "KT01", Name: "Thu ngân sách", Group: "Kinh tế"}, {ID: 2, Position: 2, Name: "Tổng số lớp học", SubGroup: "Tiểu học"}}
	list := []data.Target{
		{Code: "kt01", Name: "Khác"},
		{Name: "THU  NGÂN SÁCH", Group: "kinh tế"},
		{Name: "Tổng số lớp học", SubGroup: "Trung học cơ sở"},
		{Name: "Tổng số lớp học", SubGroup: "trung học cơ sở"},
		{Name: "Mới"},
	}
	var got []data.ImportFate
	imports := data.MatchTargets(list, known, 9)
	for _, m := range imports {
		got = append(got, m.Fate)
	}
	want := []data.ImportFate{data.ImportKnown, data.ImportKnown, data.ImportNew, data.ImportTwice, data.ImportNew}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s is %s; want %s", list[i].Name, got[i], want[i])
		}
	}
	if imports[2].Target.Position != 5 || imports[4].Target.Position != 6 || imports[4].Target.CampaignID != 9 {
		t.Errorf("new ones stand at %d and %d", imports[2].Target.Position, imports[4].Target.Position)
	}
}
