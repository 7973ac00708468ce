package council

import (
	"slices"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// close makes the votes of a meeting stand, after showing what they come to,
// and offers to refuse those for whom there were not enough.
func (s *meetings) close(r data.MeetingRow) {
	if r.Meeting.Closed {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.meeting_closed", Args: []any{"Date", r.Meeting.On.String()}})
		return
	}
	c, err := s.d.Ledger.Close(r.Meeting, s.d.Today())
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	passed := len(c.Nominations) - len(c.Failed)
	text := ui.T("meetings.close_text", "Name", words.MeetingName(r.Meeting), "Passed", passed, "Failed", len(c.Failed), "Names", failedNames(c.Failed))
	ui.Confirm(s.d.Window, ui.T("meetings.close_title"), text, ui.T("meetings.close_verb"), false, func() {
		if err := s.d.Store.CloseMeeting(c, ""); err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Saved(ui.T("meetings.closed", "Passed", passed, "Failed", len(c.Failed)))
		if len(c.Failed) > 0 {
			s.refuseFailed(s.d.Ledger.MeetingRow(c.Meeting))
		}
	})
}

// failedNames lists those who did not pass, a line each with the result.
func failedNames(failed []data.Failure) string {
	names := ""
	for _, f := range failed {
		names = words.Joined("\n", names, ui.T("meetings.failed_line", "Name", words.NomineeName(f.Nominee), "Result", tallyText(f.Rule, f.Tally)))
	}
	return names
}

// refuseFailed refuses those for whom there were not enough votes, with that as
// the reason, in one stroke. The officer may leave some out, who wait for
// another meeting.
func (s *meetings) refuseFailed(r data.MeetingRow) {
	failed := s.failedAt(r)
	if len(failed) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.none_failed"})
		return
	}
	var ticks []ui.Tick
	var ids []int64
	for _, f := range failed {
		ids = append(ids, f.Nominee.ID)
		ticks = append(ticks, ui.Tick{ID: f.Nominee.ID, Group: words.Word("subject", f.Nominee.Subject), Label: words.Joined(" · ", words.NomineeName(f.Nominee), briefTally(ui.T("votes.word_failed"), f.Rule, f.Tally))})
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("meetings.refuse_title"), Verb: ui.T("meetings.refuse_verb"), Wide: true,
		Fields: []ui.Field{ui.NoteField(ui.T("meetings.refuse_note")), ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("id"))},
		Save: func() error {
			var refused []*data.Nomination
			for _, f := range failed {
				if slices.Contains(ids, f.Nominee.ID) {
					n := f.Nominee.RefusedFor(failureWhy(f))
					refused = append(refused, &n)
				}
			}
			return s.d.Store.Nominations.SaveAll(refused, "")
		},
		OnDone: func() { s.d.Saved(ui.T("meetings.refused", "Count", len(ids))) },
	}.Show()
}

// failedAt are those who did not pass at a closed meeting and are still open.
func (s *meetings) failedAt(r data.MeetingRow) []data.Failure {
	var failed []data.Failure
	if !r.Meeting.Closed {
		return nil
	}
	for _, row := range r.Ballots {
		if row.Ballot.Cast && row.Err == nil && row.Form.Vote.Needed() && !row.Tally.Passed && row.Nominee.Open() {
			failed = append(failed, data.Failure{Nominee: row.Nominee, Rule: row.Form.Vote, Tally: row.Tally})
		}
	}
	return failed
}

// reopen takes the closing of a meeting back, with a reason.
func (s *meetings) reopen(r data.MeetingRow) {
	if !r.Meeting.Closed {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.meeting_open"})
		return
	}
	c, err := s.d.Ledger.Reopen(r.Meeting)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	ui.AskReason(s.d.Window, ui.T("meetings.reopen"), ui.T("meetings.reopen_text", "Name", words.MeetingName(r.Meeting)), ui.T("meetings.reopen_verb"), func(why string) {
		if err := s.d.Store.CloseMeeting(c, why); err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Saved(ui.T("meetings.reopened", "Name", words.MeetingName(r.Meeting)))
	})
}
