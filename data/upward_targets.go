package data

import "thidua/data/vn"

// staleDays is how old an actual figure may be when it is reported.
const staleDays = 45

// aboutTargets looks at every target that is reported: whether there are
// figures, and whether they agree with one another.
func (u *upward) aboutTargets() {
	for _, row := range u.ledger.TargetRows() {
		if row.Target.NotApplied {
			continue
		}
		u.aboutLacking(row)
		u.aboutFigures(row)
		u.aboutPlanned(row)
	}
}

// aboutLacking looks for figures that are not there, or not of today.
func (u *upward) aboutLacking(row TargetRow) {
	t := row.Target
	note := func(w UpwardWeight, key string, args ...any) { u.note(w, "target", t.ID, t.Name, key, args...) }
	switch {
	case row.Actual == nil && row.Estimate == nil && row.Official == nil:
		note(Lacking, "ready.no_figure")
	case row.Actual == nil && row.Official == nil:
		note(Lacking, "ready.no_actual")
	case row.Estimate == nil && row.Official == nil && (t.Nature == Cumulative || t.Nature == Periodic) && u.today.Before(u.ledger.Campaign.YearEnd()):
		note(Lacking, "ready.no_estimate", "Year", u.ledger.Campaign.Year)
	}
	if row.Actual == nil {
		return
	}
	if age := u.today.Days(row.Actual.AsOf); age > staleDays && t.Nature == Cumulative {
		note(Doubtful, "ready.old_figure", "Date", row.Actual.AsOf.String(), "Days", age)
	}
	if row.Actual.Partial() {
		note(Lacking, "ready.partial", "Count", len(row.Actual.Gathered.Missing))
	}
}

// aboutPlanned compares the planned value with what it must agree with.
func (u *upward) aboutPlanned(row TargetRow) {
	t := row.Target
	if other, unequal := u.ledger.Unbalanced(row.Plan); unequal && t.ID < other.ID { // said once of the two
		u.note(Contradictory, "target", t.ID, t.Name, "ready.unbalanced", "Other", other.Name)
	}
	if gap := u.ledger.SharesOf(t).Gap; gap.Valid && !gap.Decimal.IsZero() {
		u.note(Contradictory, "target", t.ID, t.Name, "ready.shares", "Gap", vn.FormatNumber(gap.Decimal.Abs()), "Measure", t.Measure)
	}
}

// aboutFigures asks again what is unusual about the figures that go up, unless
// the officer has given the reason when she entered them.
func (u *upward) aboutFigures(row TargetRow) {
	for _, r := range []*Result{row.Actual, row.Estimate, row.Official} {
		if r == nil || r.Reason != "" {
			continue
		}
		for _, q := range u.ledger.QuestionsOn(row.Target, *r, u.today) {
			weight := Doubtful
			if q.Key == "question.falls" || q.Key == "question.above_later" || q.Key == "question.below_actual" {
				weight = Contradictory
			}
			u.note(weight, "target", row.Target.ID, row.Target.Name, q.Key, q.Args...)
		}
	}
}
