package keeper

import (
	"time"

	"thidua/data/store"
)

// Want is something that the officer is to see to.
type Want string

// What there is to see to, the most urgent first.
const (
	WantCopy       Want = "copy"        // the last copy failed
	WantSound      Want = "sound"       // a trial found a damaged copy
	WantSecondGood Want = "second_good" // the last copy to the second place failed
	WantSecond     Want = "second"      // the second place has not been there for days
	WantTest       Want = "test"        // the last good trial is long past
)

// secondPatience is how long the second place may be away: a stick that is plugged
// in once a week is as it should be.
const secondPatience = 8 * 24 * time.Hour

// SecondMissed reports whether the second place has been away for too long.
func SecondMissed(p Place, now time.Time) bool {
	return !p.Good.Never() && now.Sub(p.Good.At) >= secondPatience
}

// TestOverdue reports whether the last good trial is long past.
func TestOverdue(p Place, now time.Time) bool {
	return !p.Tested.Never() && now.Sub(p.Tested.At) >= testOverdue
}

// Wants lists what is to be seen to.
func Wants(s *store.Store, now time.Time) []Want {
	st, c := ReadState(s), Read(s)
	var all []Want
	add := func(when bool, w Want) {
		if when {
			all = append(all, w)
		}
	}
	add(st.Own.Copied.Failed(), WantCopy)
	add(st.Own.Tested.Failed() || st.Second.Tested.Failed(), WantSound)
	if c.Second != "" {
		add(st.Second.Copied.Failed(), WantSecondGood)
		add(!st.Second.Copied.Failed() && SecondMissed(st.Second, now) && c.FindSecond() == "", WantSecond)
	}
	add(TestOverdue(st.Own, now) && !st.Own.Tested.Failed(), WantTest)
	return all
}
