package data_test

import (
	"testing"

	"thidua/data"
)

func TestRunning(t *testing.T) {
	figures := results(t, []figure{
		{data.Actual, "2025-06-30", "905"},
		{data.Estimate, "2025-11-15", "1900"},
		{data.Actual, "2025-03-31", "900"},
		{data.Actual, "2025-09-30", "0"},
	})
	for nature, want := range map[data.Nature][]string{
		data.Cumulative: {"900", "905", "0"},
		data.Periodic:   {"900", "1805", "1805"},
	} {
		got := data.Running(target("1805", "người", data.AtLeast, nature), figures)
		if len(got) != len(want) {
			t.Fatalf("%s: %d figures, want the %d actual ones", nature, len(got), len(want))
		}
		for i, r := range got {
			if !r.Value.Equal(dec(want[i])) {
				t.Errorf("%s: by %s %s, want %s", nature, r.AsOf, r.Value, want[i])
			}
		}
	}
	if !figures[0].Value.Equal(dec("905")) {
		t.Error("the figures themselves were changed")
	}
}
