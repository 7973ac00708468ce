package data

import "thidua/data/vn"

// reportTodos lists what is to do about the units' reports: to urge for the
// period that is running, once its deadline is near, and to review and to amend
// in any period. What is nothing has the count 0.
func (l Ledger) reportTodos(today vn.Date) []Todo {
	running := l.CurrentPeriod(today)
	remind := Todo{Kind: TodoRemind, Period: running}
	if due := running.Deadline(); !due.On.IsZero() && l.Calendar().WorkingDays(today, due.LastDay()) <= remindDays {
		remind.Count = len(Urged(l.SubmissionRowsIn(running, today)))
	}
	todos, newest := []Todo{remind}, l.newestVersions()
	var amends []Todo
	for _, p := range l.PeriodsInOrder() {
		review, amend := Todo{Kind: TodoReview, Period: p}, Todo{Kind: TodoAmend, Period: p}
		for _, row := range l.SubmissionRowsIn(p, today) {
			s := row.Submission
			if s.State == Received || s.State == InReview {
				review.Count++
			}
			if s.ChangedSinceSent(newest[s.ID]) {
				amend.Count++
			}
		}
		todos, amends = append(todos, review), append(amends, amend)
	}
	return append(todos, amends...)
}

// newestVersions are the numbers of the newest versions by submission.
func (l Ledger) newestVersions() map[int64]int {
	newest := map[int64]int{}
	for _, v := range l.Versions {
		newest[v.SubmissionID] = max(newest[v.SubmissionID], v.No)
	}
	return newest
}
