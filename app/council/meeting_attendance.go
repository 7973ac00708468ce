package council

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// attend records who is at a meeting: at first everybody is taken to be there.
func (s *meetings) attend(r data.MeetingRow) {
	if r.Meeting.Closed {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.meeting_closed", Args: []any{"Date", r.Meeting.On.String()}})
		return
	}
	list := s.d.Ledger.AttendanceOf(r.Meeting)
	if len(list) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_members", Args: []any{"Date", r.Meeting.On.String()}})
		return
	}
	rows := make([]ui.RollRow[data.Presence], len(list))
	for i := range list {
		if !r.Attended {
			list[i].Presence = data.IsPresent
		}
		m := s.d.Ledger.Member(list[i].MemberID)
		rows[i] = ui.RollRow[data.Presence]{
			Label: words.Joined(", ", memberName(m), words.Word("council", m.Role)),
			Value: &list[i].Presence, Why: &list[i].Why,
		}
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("meetings.attend_title", "Name", words.MeetingName(r.Meeting)), Full: true,
		Fields: []ui.Field{
			ui.RollField(rows, ui.Roll[data.Presence]{
				Choices: words.Choices("presence", data.Presences()), Reason: words.FieldLabel("attendance", "why"), All: ui.T("meetings.all_present"), Tell: attendedText,
			}),
			ui.NoteField(ui.T("meetings.attend_help")),
		},
		Save: func() error {
			all := make([]*data.Attendance, len(list))
			for i := range list {
				all[i] = &list[i]
			}
			return s.d.Store.Attendances.SaveAll(all, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("meetings.attended", "Name", words.MeetingName(r.Meeting), "Text", attendedText(presences(list))))
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
