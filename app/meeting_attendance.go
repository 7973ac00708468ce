package app

import (
	"thidua/app/ui"
	"thidua/data"
)

// attend records who is at a meeting: at first everybody is taken to be there.
func (s *meetings) attend(r data.MeetingRow) {
	if r.Meeting.Closed {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.meeting_closed", Args: []any{"Date", r.Meeting.On.String()}})
		return
	}
	list := s.d.ledger.AttendanceOf(r.Meeting)
	if len(list) == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.no_members", Args: []any{"Date", r.Meeting.On.String()}})
		return
	}
	rows := make([]ui.RollRow[data.Presence], len(list))
	for i := range list {
		if !r.Attended {
			list[i].Presence = data.IsPresent
		}
		m := s.d.ledger.Member(list[i].MemberID)
		rows[i] = ui.RollRow[data.Presence]{
			Label: joined(", ", memberName(m), word("council", m.Role)),
			Value: &list[i].Presence, Why: &list[i].Why,
		}
	}
	ui.Form{
		Window: s.d.window, Title: ui.T("meetings.attend_title", "Name", meetingName(r.Meeting)), Full: true,
		Fields: []ui.Field{
			ui.RollField(rows, ui.Roll[data.Presence]{
				Choices: choices("presence", data.Presences()), Reason: fieldLabel("attendance", "why"), All: ui.T("meetings.all_present"), Tell: attendedText,
			}),
			ui.NoteField(ui.T("meetings.attend_help")),
		},
		Save: func() error {
			all := make([]*data.Attendance, len(list))
			for i := range list {
				all[i] = &list[i]
			}
			return s.d.store.Attendances.SaveAll(all, "")
		},
		OnDone: func() {
			s.d.saved(ui.T("meetings.attended", "Name", meetingName(r.Meeting), "Text", attendedText(presences(list))))
		},
	}.Show()
}

func presences(list []data.Attendance) []data.Presence {
	all := make([]data.Presence, len(list))
	for i, a := range list {
		all[i] = a.Presence
	}
	return all
}

// attendedText counts the kinds of presence.
func attendedText(all []data.Presence) string {
	n := map[data.Presence]int{}
	for _, p := range all {
		n[p]++
	}
	return ui.T("meetings.attended_text", "Present", n[data.IsPresent], "Members", len(all), "Absent", n[data.IsAbsent], "Written", n[data.InWriting])
}
