package submissions

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// keep saves a report after a move that may have been refused, and tells. One
// that is accepted no more takes back what flowed from it into the tabs.
func (s *screen) keep(moved data.Submission, refused error, why, done string) {
	flow := moving(s.d, moved)
	if refused == nil {
		refused = s.d.Store.Take([]data.Flow{flow}, why)
	}
	if refused != nil {
		ui.ShowError(s.d.Window, refused)
		return
	}
	s.d.Saved(done)
	s.tellKept(flow.Kept)
}

// moving is what keeping a report after a move changes.
func moving(d *desk.Desk, moved data.Submission) data.Flow {
	if moved.Taken != 0 && moved.State != data.Accepted && moved.State != data.Consolidated {
		return d.Ledger.FlowOf(moved, data.Version{}, "")
	}
	return data.Flow{Submission: moved}
}

// review notes that a report is being looked at.
func (s *screen) review(row submissionRow) {
	reviewed, err := row.Submission.Review()
	s.keep(reviewed, err, "", ui.T("submissions.review_done", "Unit", row.Unit.Name))
}

// reopen takes back a lock, an acceptance, a look or an exemption, and why.
func (s *screen) reopen(row submissionRow) {
	was := row.Submission.State
	reopened, err := row.Submission.Reopen()
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	text := ui.T("submissions.reopen_text", "Unit", row.Unit.Name, "Was", words.Word("submission", was), "Now", words.Word("submission", reopened.State))
	switch {
	case was == data.Consolidated:
		text += " " + ui.T("submissions.reopen_locked", "Date", row.Submission.SentOn.String())
	case was == data.Accepted && row.Submission.Taken != 0:
		text += " " + ui.T("submissions.reopen_flowed")
	}
	ui.AskReason(s.d.Window, ui.T("submissions.reopen_title"), text, ui.T("submissions.reopen_verb"), func(why string) {
		s.keep(reopened, nil, why, ui.T("submissions.reopened_done", "Unit", row.Unit.Name, "Now", words.Word("submission", reopened.State)))
	})
}

// exempt records that a unit need not report this time.
func (s *screen) exempt(row submissionRow) {
	if _, err := row.Submission.Excuse(""); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	ui.AskReason(s.d.Window, ui.T("submissions.exempt_title"), ui.T("submissions.exempt_text", "Unit", row.Unit.Name), ui.T("submissions.exempt_verb"), func(why string) {
		excused, err := row.Submission.Excuse(why)
		s.keep(excused, err, why, ui.T("submissions.exempt_done", "Unit", row.Unit.Name))
	})
}

// extend gives a unit a later last day.
func (s *screen) extend(row submissionRow) {
	c, due := row.Submission, s.d.Ledger.Period(row.Submission.PeriodID).Deadline()
	general := ui.T("submissions.due_none")
	if !due.On.IsZero() {
		general = words.Wording(due)
	}
	day := ui.Required() // an extension that was granted can be taken back
	if !c.ExtendedTo.IsZero() {
		day = ui.Hint(ui.T("submissions.extend_clear"))
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("submissions.extend_title"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("submissions.extend_note", "Unit", row.Unit.Name, "Wording", general)),
			ui.DateField(ui.T("field.submission.extended_to"), &c.ExtendedTo, ui.Name("extended_to"), day),
			ui.MultiField(ui.T("field.submission.extended_why"), &c.ExtendedWhy, ui.Name("extended_why")),
		},
		Save: func() error {
			extended := c.Following(row.Submission)
			if err := extended.CheckDays(s.d.Ledger.Campaign, due, s.d.Today()); err != nil {
				return err
			}
			return s.d.Store.Submissions.Save(&extended, extended.ExtendedWhy)
		},
		OnDone: func() { s.d.Saved(ui.T("submissions.extended_done", "Unit", row.Unit.Name)) },
	}.Show()
}

// forget takes back what was recorded for a unit, as if nothing had come.
func (s *screen) forget(row submissionRow) {
	if row.Submission.ID == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.not_recorded"})
		return
	}
	desk.Remove(s.d, s.d.Store.Submissions, row.Submission.ID, ui.T("submissions.forget_name", "Unit", row.Unit.Name))
}
