package data_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

func TestFactsOfAcceptedReportsAreAddedUp(t *testing.T) {
	unit := func(id int64, a data.Answer) data.UnitAnswer {
		return data.UnitAnswer{Unit: data.Unit{ID: id}, Answer: a}
	}
	facts := func(f data.Fact, n int64) data.Answer {
		return data.Answer{Facts: []data.FactAnswer{{Fact: f, Count: decimal.NewFromInt(n)}}}
	}
	reply := func(r data.Reply) data.Answer {
		return data.Answer{Replies: map[data.Section]data.Reply{data.SectionFacts: r}}
	}
	sums := data.FactSums([]data.UnitAnswer{
		unit(1, facts(data.NewsItems, 12)), unit(2, facts(data.NewsItems, 0)), unit(3, facts(data.Meetings, 4)),
		unit(4, reply(data.NothingToTell)), unit(5, reply(data.NotConcerned)), unit(6, data.Answer{}),
	})
	news := sums[0]
	if news.Fact != data.NewsItems || !news.Total.Decimal.Equal(decimal.NewFromInt(12)) {
		t.Errorf("news %+v", news)
	}
	if radio := sums[1]; radio.Total.Valid || radio.Gave != 0 {
		t.Errorf("nobody counts broadcasts, yet %+v", radio)
	}
	// A zero is a count; who counts meetings only says nothing of news.
	if news.Gave != 2 || news.Nothing != 1 || news.NotConcerned != 1 || news.Silent != 2 {
		t.Errorf("news %+v", news)
	}
}

func TestRemarksNameTheirUnitAndMovement(t *testing.T) {
	u := data.Unit{ID: 1, Name: "Trường Mẫu"}
	got := data.Remarks([]data.UnitAnswer{{Unit: u, Answer: data.Answer{
		Difficulties: "thiếu kinh phí", Proposals: "tập huấn",
		Movements: []data.MovementAnswer{{Name: "Xanh - sạch - đẹp", Difficulties: "thiếu cây"}, {Name: "Khác"}},
	}}})
	want := []data.Remark{
		{Unit: u, Text: "thiếu kinh phí"}, {Unit: u, About: "Xanh - sạch - đẹp", Text: "thiếu cây"}, {Unit: u, Proposal: true, Text: "tập huấn"},
	}
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		if got[i].Text != want[i].Text || got[i].About != want[i].About || got[i].Proposal != want[i].Proposal || got[i].Unit != u {
			t.Errorf("remark %d is %+v; want %+v", i, got[i], want[i])
		}
	}
}

func TestThemesAreOfThePeriodAndOfReportsThatCame(t *testing.T) {
	l := data.Ledger{
		Units: []data.Unit{{ID: 1, Name: "A"}, {ID: 2, Name: "B"}, {ID: 3, Name: "C"}},
		Submissions: []data.Submission{
			{ID: 1, UnitID: 1, State: data.Accepted, Theme: "Đoàn kết", ThemeLaunched: vn.NewDate(2025, 10, 1)},
			{ID: 2, UnitID: 2, State: data.Expected, Theme: "chưa gửi"},
			{ID: 3, UnitID: 3, State: data.Received, PeriodID: 9, Theme: "kỳ khác"},
		},
	}
	if got := l.ThemesIn(0); len(got) != 1 || got[0].Theme != "Đoàn kết" || got[0].Unit.ID != 1 {
		t.Errorf("themes %+v", got)
	}
}
