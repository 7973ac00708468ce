package data

import (
	"regexp"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// What the wording of a target says about how it is judged; marks are left out
// and a damaged letter is let pass.
var (
	limited    = regexp.MustCompile(`\bchi ng\wn s\wch|\btong chi\b|tang d\wn s|^giam\b|^ty le (?:ho ngheo|sinh con thu)`)
	recruiting = regexp.MustCompile(`giao quan`)
	noneLeft   = regexp.MustCompile(`^kh\wng\s+c\wn\b`)
)

// Proposed is t with direction, nature and aggregation as its wording, measure
// and value suggest. A plan does not say them; open reports whether the wording
// leaves the direction open, so that the officer must be asked.
func (t Target) Proposed() (p Target, open bool) {
	name, measure := vn.Fold(t.Name), vn.Fold(t.Measure)
	t.Direction, t.Nature, t.Aggregation = AtLeast, Cumulative, Supplied
	switch {
	case t.Percent():
		t.Nature = Snapshot
		if t.Planned.Equal(decimal.NewFromInt(100)) {
			t.Direction = AtLeastCapped
		}
	case measure == "lop":
		t.Direction, t.Nature = Exactly, Snapshot
	case measure == "chau", measure == "hoc sinh":
		t.Nature, open = Snapshot, true
	}
	switch {
	case noneLeft.MatchString(vn.Fold(t.Printed)):
		t.Direction, t.Nature, open = Zero, Snapshot, false
	case recruiting.MatchString(name):
		t.Nature = Event
	case limited.MatchString(name):
		t.Direction, open = AtMost, true
	}
	return t, open
}
