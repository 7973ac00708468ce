package submissions

import (
	"slices"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// receiveSelected receives the report of the selected unit, or asks which
// unit's it is.
func (s *screen) receiveSelected() {
	if row, ok := s.Page.Selected(); ok {
		s.receive(row)
		return
	}
	s.receiveOther()
}

// receiveOther receives the report of any unit, also of one that need not
// report.
func (s *screen) receiveOther() {
	var unitID int64
	ui.Form{
		Window: s.d.Window, Title: ui.T("submissions.choose_unit"), Verb: ui.T("submissions.continue"),
		Fields: []ui.Field{ui.PickField(ui.T("submissions.unit"), &unitID, s.d.UnitPicks(), ui.Required())},
		Save:   func() error { return nil },
		OnDone: func() {
			s.receiveThen(s.rowOf(unitID), func(data.Submission) { s.Select(unitID) })
		},
	}.Show()
}

// rowOf is the row of a unit, a fresh one where nothing has been recorded.
func (s *screen) rowOf(unitID int64) submissionRow {
	for _, row := range s.list() {
		if row.Unit.ID == unitID {
			return row
		}
	}
	l, period := s.d.Ledger, s.d.Period()
	return submissionRow{SubmissionRow: data.SubmissionRow{
		Unit: l.Unit(unitID), Due: period.Deadline(),
		Submission: data.Submission{CampaignID: l.Campaign.ID, UnitID: unitID, PeriodID: period.ID, State: data.Expected},
	}}
}

// receive records a report that has come, or changes what was recorded.
func (s *screen) receive(row submissionRow) {
	s.receiveThen(row, func(data.Submission) {})
}

// receiveThen is receive, followed by what else is to be done with the report.
func (s *screen) receiveThen(row submissionRow, then func(data.Submission)) {
	before := row.Submission
	c := before.Arriving(s.d.Today())
	saved := c
	title, notes := s.receiveHead(row)
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2,
		Fields: append(notes, submissionFields(&c, before)...),
		Save: func() error {
			saved = c.Following(before)
			if err := saved.CheckDays(s.d.Ledger.Campaign, s.d.Ledger.Period(saved.PeriodID).Deadline(), s.d.Today()); err != nil {
				return err
			}
			return s.d.Store.Submissions.Save(&saved, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("submissions.received_done", "Unit", row.Unit.Name))
			then(saved)
		},
	}.Show()
}

// receiveHead is the title of the form and what stands above its fields.
func (s *screen) receiveHead(row submissionRow) (title string, notes []ui.Field) {
	switch {
	case row.Submission.State == data.Returned:
		title = ui.T("submissions.back_title", "Unit", row.Unit.Name)
		notes = append(notes, ui.NoteField(ui.T("submissions.back_note")))
	case row.Submission.HasCome():
		title = ui.T("submissions.edit_title", "Unit", row.Unit.Name)
	default:
		title = ui.T("submissions.receive_title", "Unit", row.Unit.Name)
	}
	if !row.Due.On.IsZero() && row.Submission.State != data.Returned {
		notes = append(notes, ui.NoteField(ui.T("submissions.due_hint", "Wording", words.Wording(row.Due), "Last", row.Due.LastDay().String())))
	}
	return title, notes
}

// submissionFields are the fields of a report that has come. The states that
// have an action of their own are offered only where they are; those that hold
// what is in the tabs are changed by their actions alone.
func submissionFields(c *data.Submission, before data.Submission) []ui.Field {
	state := ui.FixedField(ui.T("field.submission.state"), words.Word("submission", c.State))
	if before.State != data.Accepted && before.State != data.Consolidated {
		states := slices.DeleteFunc(data.SubmissionStates(), func(s data.SubmissionState) bool {
			return s != data.Received && s != data.InReview && (s != data.Returned || before.State != data.Returned)
		})
		state = ui.ChoiceField(ui.T("field.submission.state"), &c.State, words.Choices("submission", states), ui.Name("state"), ui.Required())
	}
	return append(arrivalFields(c, before),
		ui.ChoiceField(ui.T("field.submission.channel"), &c.Channel, words.Choices("channel", data.Channels()), ui.Name("channel")),
		ui.TextField(ui.T("field.submission.doc_number"), &c.DocNumber, ui.Name("doc_number")),
		ui.DateField(ui.T("field.submission.doc_date"), &c.DocDate, ui.Name("doc_date")),
		state,
		ui.TextField(ui.T("field.submission.signer"), &c.Signer, ui.Name("signer")),
		ui.MultiField(ui.T("field.submission.theme"), &c.Theme, ui.Name("theme")),
		ui.DateField(ui.T("field.submission.theme_launched"), &c.ThemeLaunched, ui.Name("theme_launched")),
		ui.MultiField(ui.T("field.submission.note"), &c.Note, ui.Name("note")),
	)
}

// arrivalFields are the days on which a report came. The first is settled once
// it was returned: completing it makes it neither early nor late.
func arrivalFields(c *data.Submission, before data.Submission) []ui.Field {
	received, completed := ui.T("field.submission.received_on"), ui.T("field.submission.completed_on")
	switch {
	case before.State == data.Returned:
		return []ui.Field{
			ui.FixedField(ui.T("submissions.first_received"), c.ReceivedOn.String()),
			ui.DateField(completed, &c.CompletedOn, ui.Name("completed_on"), ui.Required()),
		}
	case before.Supplements > 0:
		return []ui.Field{
			ui.DateField(ui.T("submissions.first_received"), &c.ReceivedOn, ui.Name("received_on"), ui.Required()),
			ui.DateField(completed, &c.CompletedOn, ui.Name("completed_on")),
		}
	}
	return []ui.Field{ui.DateField(received, &c.ReceivedOn, ui.Name("received_on"), ui.Required())}
}

// received hands on the report of a unit; one that has not come yet is received
// first.
func (s *screen) received(unitID int64, then func(data.Unit, data.Submission)) {
	row := s.rowOf(unitID)
	if row.Submission.HasCome() {
		then(row.Unit, row.Submission)
		return
	}
	s.receiveThen(row, func(c data.Submission) { then(row.Unit, c) })
}
