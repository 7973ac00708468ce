package vn_test

import (
	"testing"
	"time"

	"thidua/data/vn"
)

func TestOfficialDaysAndCounts(t *testing.T) {
	for day, want := range map[vn.Date]string{
		vn.NewDate(2025, time.September, 9): "09/9/2025",
		vn.NewDate(2026, time.February, 28): "28/02/2026",
		vn.NewDate(2025, time.December, 31): "31/12/2025",
		{}:                                  "",
	} {
		if got := day.Official(); got != want {
			t.Errorf("%s is written %q, want %q", day, got, want)
		}
	}
	for n, want := range map[int]string{0: "00", 7: "07", 10: "10", 1240: "1.240"} {
		if got := vn.Counted(n); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}

func TestPointsAreLetteredWithoutF(t *testing.T) {
	for n, want := range map[int]string{1: "a", 4: "d", 5: "đ", 6: "e", 7: "g", 23: "y", 24: "aa", 25: "bb"} {
		if got := vn.Letter(n); got != want {
			t.Errorf("point %d is %q, want %q", n, got, want)
		}
	}
}
