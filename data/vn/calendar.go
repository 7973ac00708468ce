package vn

import "time"

// Calendar tells working days from days off: Saturday, Sunday and the listed
// public holidays, which the office can edit because some follow the lunar
// year and some are decided anew each year.
type Calendar struct {
	Holidays map[Date]bool
}

// IsWorking reports whether the office works on d.
func (c Calendar) IsWorking(d Date) bool {
	switch d.Weekday() {
	case time.Saturday, time.Sunday:
		return false
	}
	return !c.Holidays[d]
}

// WorkingDays counts the working days after from up to and including to. It is
// negative when to is the earlier one.
func (c Calendar) WorkingDays(from, to Date) int {
	if to.Before(from) {
		return -c.WorkingDays(to, from)
	}
	n := 0
	for d := from.AddDays(1); !d.After(to); d = d.AddDays(1) {
		if c.IsWorking(d) {
			n++
		}
	}
	return n
}
