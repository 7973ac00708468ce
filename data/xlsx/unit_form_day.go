package xlsx

import (
	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// figuresDay is the day up to which the figures are asked. At the end of the
// campaign it is the last end of a month that a unit can report on in time: the
// plan has units report before the year is over.
func figuresDay(f data.Form) vn.Date {
	if f.Period.ID != 0 {
		return f.Period.To
	}
	limit, end := f.Due.LastDay(), f.Campaign.YearEnd()
	if limit.IsZero() {
		limit = f.Mark.IssuedOn
	}
	if f.Mark.IssuedOn.After(end) || !limit.Before(end) {
		return end
	}
	last := vn.NewDate(limit.Year(), limit.Month()+1, 0)
	if last.After(limit) {
		last = vn.NewDate(limit.Year(), limit.Month(), 0)
	}
	return last
}

// worded is the deadline in the words of the plan.
func worded(d data.Deadline) string {
	if d.Inclusive {
		return assets.T("deadline.worded_by", "Date", d.On.String())
	}
	return assets.T("deadline.worded_before", "Date", d.On.String())
}
