package data_test

import (
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func TestListsStandByGivenNameOrByProtocol(t *testing.T) {
	l := data.Ledger{
		Units: []data.Unit{{ID: 1, Position: 3, Name: "Ba"}, {ID: 2, Position: 1, Name: "Một"}, {ID: 3, Position: 2, Name: "Hai"}},
		Nominations: []data.Nomination{
			{ID: 1, Subject: data.Household, Name: "Lê Văn Đạt", UnitID: 1},
			{ID: 2, Subject: data.Individual, Name: "Trần Thị Bình", UnitID: 1},
			{ID: 3, Subject: data.Individual, Name: "Lê Văn An"},
			{ID: 4, Subject: data.Individual, Name: "Vũ Thị Yến", UnitID: 2},
			{ID: 5, Subject: data.Individual, Name: "Vũ Thị Chi", UnitID: 2},
			{ID: 6, Subject: data.Collective, Name: "Tập thể A", UnitID: 3},
			{ID: 7, Subject: data.Collective, Name: "Tập thể B", UnitID: 2},
		},
	}
	for order, want := range map[data.ListOrder][]int64{
		data.ByGivenName: {7, 6, 3, 2, 5, 4, 1},
		data.ByProtocol:  {7, 6, 5, 4, 2, 3, 1}, // who is of no unit comes last
	} {
		var got []int64
		for _, n := range l.InListOrder(l.Nominations, order) {
			got = append(got, n.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("order %q: %v; want %v", order, got, want)
		}
	}
	if l.Nominations[0].ID != 1 {
		t.Error("the ledger itself was sorted")
	}
}

func TestFundAfterADecision(t *testing.T) {
	l := data.Ledger{
		Campaign: data.Campaign{Fund: 5_000_000},
		RuleSets: []data.RuleSet{{ID: 1, BaseSalary: 1_000_000, Rounding: data.RoundNone, Forms: []data.AwardForm{
			{Code: "GK", Subject: data.Individual, Authority: data.Ward, Coefficient: dec("1")},
		}}},
		Decisions: []data.Decision{
			{ID: 1, RuleSetID: 1, Number: "1", IssuedOn: vn.NewDate(2025, 11, 1)},
			{ID: 2, RuleSetID: 1, Number: "2", IssuedOn: vn.NewDate(2025, 12, 1)},
			{ID: 3, RuleSetID: 1}, // a draft
			{ID: 4, RuleSetID: 1}, // another one
			{ID: 5, RuleSetID: 1, Number: "9", IssuedOn: vn.NewDate(2025, 10, 1), Level: data.City},
		},
	}
	for i, decision := range []int64{1, 2, 2, 3, 3, 3, 4, 5} {
		l.Nominations = append(l.Nominations, data.Nomination{ID: int64(i + 1), DecisionID: decision, Subject: data.Individual, Form: "GK"})
	}
	for id, want := range map[int64]data.FundUse{
		1: {Fund: 5_000_000, Before: 0, Now: 1_000_000, Left: 4_000_000},
		2: {Fund: 5_000_000, Before: 1_000_000, Now: 2_000_000, Left: 2_000_000},
		3: {Fund: 5_000_000, Before: 3_000_000, Now: 3_000_000, Left: -1_000_000},
		4: {Fund: 5_000_000, Before: 3_000_000, Now: 1_000_000, Left: 1_000_000},
	} {
		if got := l.FundAfter(l.Decision(id)); got != want {
			t.Errorf("after decision %d: %+v; want %+v", id, got, want)
		}
	}
}
