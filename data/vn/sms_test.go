package vn_test

import (
	"strings"
	"testing"

	"thidua/data/vn"
)

func TestSMSParts(t *testing.T) {
	for text, want := range map[string]int{
		"":                             1,
		strings.Repeat("a", 160):       1,
		strings.Repeat("a", 161):       2,
		strings.Repeat("ế", 70):        1,
		strings.Repeat("ế", 71):        2,
		strings.Repeat("ế", 134):       2,
		strings.Repeat("ế", 135):       3,
		strings.Repeat("e\u0302", 70):  1, // decomposed, as typed on some telephones
		"(" + strings.Repeat("ệ", 133): 2,
	} {
		if got := vn.SMSParts(text); got != want {
			t.Errorf("%q: %d; want %d", text, got, want)
		}
	}
}
