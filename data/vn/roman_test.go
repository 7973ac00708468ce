package vn_test

import (
	"testing"

	"thidua/data/vn"
)

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 22: "XXII", 49: "XLIX"} {
		if got := vn.Roman(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}
