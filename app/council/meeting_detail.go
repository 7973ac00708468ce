package council

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// detail tells a meeting and offers its papers.
func (s *meetings) detail(r data.MeetingRow) fyne.CanvasObject {
	if r.Meeting.ID == 0 {
		return words.Wrapped("")
	}
	label := func(field string) string { return words.FieldLabel("meeting", field) }
	box := container.NewVBox(
		ui.ToneText(words.Joined(": ", r.Meeting.On.String(), ui.T("meetings.state_"+s.state(r))), meetingTones[s.state(r)]),
		words.Wrapped(s.nextStep(r)))
	for _, p := range s.papers() {
		box.Add(p.button(r))
	}
	box.Add(ui.Details([]ui.Pair{
		{Label: label("held_on"), Text: words.Joined(", ", r.Meeting.Hour, words.Weekday(r.Meeting.On), r.Meeting.On.String())},
		{Label: label("place"), Text: r.Meeting.Place},
		{Label: label("chair_member_id"), Text: s.memberPost(r.Meeting.ChairID)},
		{Label: label("keeper_member_id"), Text: s.memberPost(r.Meeting.KeeperID)},
		{Label: ui.T("meetings.presence"), Text: presenceText(r)},
		{Label: label("agenda"), Text: r.Meeting.Agenda},
		{Label: label("remarks"), Text: r.Meeting.Remarks},
		{Label: label("conclusion"), Text: r.Meeting.Conclusion},
		{Label: label("note"), Text: r.Meeting.Note},
	}))
	box.Add(history.Pane(s.d, "meeting", r.Meeting.ID))
	return box
}

// nextStep says what comes next at a meeting.
func (s *meetings) nextStep(r data.MeetingRow) string {
	switch {
	case r.Meeting.Closed:
		return ui.T("meetings.next_closed", "Passed", r.Passed, "All", len(r.Ballots))
	case len(r.Ballots) == 0:
		return ui.T("meetings.next_nominees")
	case s.state(r) == meetingAhead:
		return ui.T("meetings.next_ahead")
	case !r.Attended:
		return ui.T("meetings.next_attend")
	case r.Cast < len(r.Ballots):
		return ui.T("meetings.next_votes", "Left", len(r.Ballots)-r.Cast)
	}
	return ui.T("meetings.next_close")
}

func (s *meetings) memberPost(id int64) string {
	m := s.d.Ledger.Member(id)
	return words.Joined("\n", memberName(m), m.Post)
}

// presenceText counts who was there.
func presenceText(r data.MeetingRow) string {
	if !r.Attended {
		return ""
	}
	return ui.T("meetings.presence_text", "Present", r.Present, "Members", r.Members, "Written", r.Written)
}
