package council

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// meetingPaper is a paper of a meeting that the officer can open.
type meetingPaper struct {
	label string
	open  func(data.MeetingRow)
}

// papers are the papers of a meeting in the order in which they are needed.
func (s *meetings) papers() []meetingPaper {
	simple := func(label string, write func(data.Ledger, data.Meeting, vn.Date) paper.Document) meetingPaper {
		return meetingPaper{label, func(r data.MeetingRow) { s.print(label, write(s.d.Ledger, r.Meeting, s.d.Today())) }}
	}
	return []meetingPaper{
		simple(ui.T("meetings.paper_invitation"), paper.MeetingInvitation),
		simple(ui.T("meetings.paper_agenda"), paper.MeetingAgenda),
		{ui.T("meetings.paper_ballots"), s.printBallots},
		simple(ui.T("meetings.paper_vote_minutes"), paper.VoteMinutes),
		simple(ui.T("meetings.paper_minutes"), paper.MeetingMinutes),
		{ui.T("meetings.paper_request"), func(r data.MeetingRow) { s.request(r, true) }},
		{ui.T("meetings.paper_upward"), func(r data.MeetingRow) { s.request(r, false) }},
	}
}

// button opens the paper of a meeting.
func (p meetingPaper) button(r data.MeetingRow) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(p.label, theme.DocumentPrintIcon(), func() { p.open(r) })
	b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	return b
}

// print opens a paper under the name that it proposes, else by what it is.
func (s *meetings) print(label string, document paper.Document) {
	s.d.Show(document, cmp.Or(document.File, label))
}

// printBallots asks how many ballots are needed beyond one for each member, and
// opens them; where is voted by show of hands, the sheet of the counter.
func (s *meetings) printBallots(r data.MeetingRow) {
	manners, spare := paper.VoteManners(s.d.Ledger, r.Meeting), 2
	if len(manners) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_ballots"})
		return
	}
	hands := paper.HandCount(s.d.Ledger, r.Meeting, s.d.Today())
	if !slices.Contains(manners, data.SecretBallot) {
		s.print(ui.T("meetings.paper_ballots"), hands)
		return
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("meetings.paper_ballots"), Verb: ui.T("meetings.ballots_verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("meetings.ballots_note", "Count", r.Members)),
			ui.IntField(ui.T("meetings.ballots_spare"), &spare, ui.Name("spare")),
		},
		Save: func() error {
			if spare < 0 || spare > desk.MaxSpare {
				return &data.Problem{Key: "problem.spare", Field: "spare", Args: []any{"Limit", desk.MaxSpare}}
			}
			return nil
		},
		OnDone: func() {
			ballots := paper.Ballots(s.d.Ledger, r.Meeting, spare, s.d.Today())
			if slices.Contains(manners, data.ShowOfHands) {
				ballots.Annex = &hands
			}
			s.print(ui.T("meetings.paper_ballots"), ballots)
		},
	}.Show()
}

// request opens the request to commend those who passed: those whose form is
// the ward's to give, or the others.
func (s *meetings) request(r data.MeetingRow, ofWard bool) {
	var nominees []data.Nomination
	for _, row := range r.Ballots {
		if row.Done() && row.Err == nil && (row.Tally.Passed || !row.Form.Vote.Needed()) && row.Form.OfWard() == ofWard {
			nominees = append(nominees, row.Nominee)
		}
	}
	if len(nominees) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.nobody_passed"})
		return
	}
	if ofWard {
		s.print(ui.T("meetings.paper_request"), paper.AwardRequest(s.d.Ledger, r.Meeting, nominees, s.d.Today()))
		return
	}
	s.print(ui.T("meetings.paper_upward"), paper.UpwardRequest(s.d.Ledger, r.Meeting, nominees, s.d.Today()))
}
