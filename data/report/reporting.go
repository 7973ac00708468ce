package report

import (
	"thidua/data"
)

// reporting is the chapter on how the units reported (plan V.1.b).
func (w *ward) reporting() {
	w.Tell("reporting", Chapter, "report.s.reporting.title")
	rows := w.reports
	count := data.CountSubmissions(rows)
	if count.Due == 0 {
		w.Lack("submissions", Prose, "report.s.submissions.none")
		return
	}
	slots := []Slot{
		Count("due", count.Due).In(annexSubmissions), Count("come", count.Come).In(annexSubmissions), Say("today", w.today.Official()),
		Say("percent", share(count.Come, count.Due)).In(annexSubmissions), Count("on_time", count.OnTime).In(annexSubmissions),
		Count("late", count.Late).In(annexSubmissions),
		With("deadline", w.deadline(w.l.Campaign.UnitDue())),
	}
	switch {
	case count.Come == 0:
		w.Tell("submissions", Prose, "report.s.submissions.no_one", slots...)
	case count.Late == 0:
		w.Tell("submissions", Prose, "report.s.submissions.punctual", slots...)
	default:
		w.Tell("submissions", Prose, "report.s.submissions", slots...)
	}
	for _, about := range []struct {
		part, key, unit string
		wanted          func(data.SubmissionRow) bool
	}{
		{"submissions_late", "report.s.submissions.late", "report.s.submissions.late.unit", func(r data.SubmissionRow) bool { return r.Timeliness == data.Late }},
		{"submissions_overdue", "report.s.submissions.overdue", "report.s.submissions.unit", func(r data.SubmissionRow) bool { return r.Timeliness == data.Overdue }},
		{"submissions_awaited", "report.s.submissions.awaited", "report.s.submissions.unit", func(r data.SubmissionRow) bool {
			return r.Timeliness == data.Awaited && r.Submission.ExtendedTo.IsZero()
		}},
		{"submissions_extended", "report.s.submissions.extended", "report.s.submissions.extended.unit", func(r data.SubmissionRow) bool {
			return r.Timeliness == data.Awaited && !r.Submission.ExtendedTo.IsZero()
		}},
		{"submissions_returned", "report.s.submissions.returned", "report.s.submissions.unit", func(r data.SubmissionRow) bool { return r.Submission.State == data.Returned }},
		{"submissions_exempt", "report.s.submissions.exempt", "report.s.submissions.exempt.unit", func(r data.SubmissionRow) bool { return r.Submission.State == data.Exempt }},
	} {
		w.unitsThat(about.part, about.key, about.unit, rows, about.wanted)
	}
	w.reminded()
}

// unitsThat names the units of some rows.
func (w *ward) unitsThat(part, key, unit string, rows []data.SubmissionRow, wanted func(data.SubmissionRow) bool) {
	var named []Text
	for _, r := range rows {
		if !wanted(r) || !r.Unit.MustReport {
			continue
		}
		note := With("note", nil)
		if r.Submission.Note != "" {
			note = With("note", w.Phrase("report.s.submissions.note", Typed("note", inText(r.Submission.Note))))
		}
		named = append(named, w.Phrase(unit, Say("unit", r.Unit.Name).In(annexSubmissions), Count("days", r.Days).In(annexSubmissions),
			Say("day", r.Submission.ExtendedTo.Official()).In(annexSubmissions), note).About(id(r.Unit.ID), r.Unit.Name))
	}
	if len(named) > 0 {
		w.Tell(part, Entry, key, Count("count", len(named)).In(annexSubmissions), With("units", Join(named, "; ", "; ")))
	}
}

// reminded says how often units were urged.
func (w *ward) reminded() {
	units, times := map[int64]bool{}, 0
	for _, r := range w.l.Reminders {
		if r.PeriodID == 0 {
			units[r.UnitID] = true
			times++
		}
	}
	if times > 0 {
		w.Tell("reminders", Prose, "report.s.reminders", Count("times", times).In(annexSubmissions), Count("units", len(units)), w.kind())
	}
}
