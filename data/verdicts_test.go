package data_test

import (
	"testing"

	"thidua/data"
)

// A sum of verdicts says the same words as the rows it sums up.
func TestVerdictsAreCountedByTheirWords(t *testing.T) {
	row := func(state data.State, final bool) data.TargetRow {
		return data.TargetRow{Assessment: data.Assessment{State: state, Final: final}}
	}
	got := data.Verdicts([]data.TargetRow{
		row(data.NotMet, true), row(data.NotMet, false), row(data.Met, true), row(data.NotMet, false), row(data.NoData, false),
	})
	want := []data.Verdict{
		{State: data.Met, Wording: "met", Count: 1},
		{State: data.NotMet, Wording: "not_yet", Count: 2},
		{State: data.NotMet, Wording: "not_met", Count: 1},
		{State: data.NoData, Wording: "no_data", Count: 1},
	}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("verdict %d is %+v; want %+v", i, got[i], want[i])
		}
	}
}
