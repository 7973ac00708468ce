package app

import (
	"thidua/app/ui"
	"thidua/data"
)

// keep saves a report after a move that may have been refused, and tells.
func (s *submissions) keep(moved data.Submission, refused error, why, done string) {
	if refused == nil {
		refused = s.d.store.Submissions.Save(&moved, why)
	}
	if refused != nil {
		ui.ShowError(s.d.window, refused)
		return
	}
	s.d.saved(done)
}

// accept finds a report in order.
func (s *submissions) accept(row submissionRow) {
	accepted, err := row.Submission.Accept()
	s.keep(accepted, err, "", ui.T("submissions.accepted_done", "Unit", row.Unit.Name))
}

// sendBack returns a report to be completed.
func (s *submissions) sendBack(row submissionRow) {
	if err := row.Submission.Returnable(); err != nil {
		ui.ShowError(s.d.window, err)
		return
	}
	ui.AskReason(s.d.window, ui.T("submissions.return_title"), ui.T("submissions.return_text", "Unit", row.Unit.Name), ui.T("submissions.return_verb"), func(why string) {
		returned, err := row.Submission.Return(why)
		s.keep(returned, err, why, ui.T("submissions.returned_done", "Unit", row.Unit.Name))
	})
}

// exempt records that a unit need not report this time.
func (s *submissions) exempt(row submissionRow) {
	if _, err := row.Submission.Excuse(""); err != nil {
		ui.ShowError(s.d.window, err)
		return
	}
	ui.AskReason(s.d.window, ui.T("submissions.exempt_title"), ui.T("submissions.exempt_text", "Unit", row.Unit.Name), ui.T("submissions.exempt_verb"), func(why string) {
		excused, err := row.Submission.Excuse(why)
		s.keep(excused, err, why, ui.T("submissions.exempt_done", "Unit", row.Unit.Name))
	})
}

// extend gives a unit a later last day.
func (s *submissions) extend(row submissionRow) {
	c, due := row.Submission, s.d.ledger.Campaign.UnitDue()
	general := ui.T("submissions.due_none")
	if !due.On.IsZero() {
		general = wording(due)
	}
	day := ui.Required() // an extension that was granted can be taken back
	if !c.ExtendedTo.IsZero() {
		day = ui.Hint(ui.T("submissions.extend_clear"))
	}
	ui.Form{
		Window: s.d.window, Title: ui.T("submissions.extend_title"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("submissions.extend_note", "Unit", row.Unit.Name, "Wording", general)),
			ui.DateField(ui.T("field.submission.extended_to"), &c.ExtendedTo, ui.Name("extended_to"), day),
			ui.MultiField(ui.T("field.submission.extended_why"), &c.ExtendedWhy, ui.Name("extended_why")),
		},
		Save: func() error {
			extended := c.Following(row.Submission)
			if err := extended.CheckDays(s.d.ledger.Campaign, s.d.today()); err != nil {
				return err
			}
			return s.d.store.Submissions.Save(&extended, extended.ExtendedWhy)
		},
		OnDone: func() { s.d.saved(ui.T("submissions.extended_done", "Unit", row.Unit.Name)) },
	}.Show()
}

// forget takes back what was recorded for a unit, as if nothing had come.
func (s *submissions) forget(row submissionRow) {
	if row.Submission.ID == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.not_recorded"})
		return
	}
	remove(s.d, s.d.store.Submissions, row.Submission.ID, ui.T("submissions.forget_name", "Unit", row.Unit.Name))
}
