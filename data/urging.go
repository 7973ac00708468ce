package data

import "thidua/data/vn"

// UrgingSteps are the working days before a deadline on which units are
// reminded; after it, one more the day after (plan V.2).
func UrgingSteps() []int { return []int{15, 7, 3, 1, -1} }

// Urging is a unit to be urged, and how often that has been done.
type Urging struct {
	SubmissionRow
	Left   int       // working days up to its last day; negative when past
	Step   int       // the newest of UrgingSteps that has been reached; 0 for none
	Last   *Reminder // the newest
	Behind bool      // it has not been reminded since the step was reached
}

// UrgingsIn lists the units to be urged for a period, in protocol order.
func (l Ledger) UrgingsIn(p Period, today vn.Date) []Urging {
	calendar := l.Calendar()
	last := map[int64]Reminder{}
	for _, r := range l.Reminders {
		if known, ok := last[r.UnitID]; r.PeriodID == p.ID && (!ok || !r.On.Before(known.On)) {
			last[r.UnitID] = r
		}
	}
	var urgings []Urging
	for _, row := range Urged(l.SubmissionRowsIn(p, today)) {
		u := Urging{SubmissionRow: row}
		if !row.Due.On.IsZero() {
			u.Left = calendar.WorkingDays(today, row.Due.LastDay())
			u.Step = urgingStep(u.Left)
		}
		if r, ok := last[row.Unit.ID]; ok {
			u.Last = &r
		}
		u.Behind = u.Step != 0 && (u.Last == nil || urgingStep(calendar.WorkingDays(u.Last.On, row.Due.LastDay())) != u.Step)
		urgings = append(urgings, u)
	}
	return urgings
}

// urgingStep is the newest step reached with so many working days left.
func urgingStep(left int) int {
	reached := 0
	for _, step := range UrgingSteps() {
		if left <= step {
			reached = step
		}
	}
	return reached
}
