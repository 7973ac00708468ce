package council

import (
	"slices"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// usualNotice is how many days before a meeting the members are invited.
const usualNotice = 3

// add plans a meeting: first the meeting itself, then whom it votes on.
func (s *meetings) add() {
	l := s.d.Ledger
	m := data.Meeting{CampaignID: l.Campaign.ID, Round: data.CampaignRound, On: l.NextWorkingDay(s.d.Today(), usualNotice), Hour: ui.T("meetings.usual_hour")}
	if len(l.Meetings) > 0 {
		last := l.Meetings[len(l.Meetings)-1]
		m.Hour, m.Place = last.Hour, last.Place
	}
	for _, member := range slices.Backward(data.MembersOn(l.Members, m.On)) {
		switch member.Role {
		case data.Chair:
			m.ChairID = member.ID
		case data.Secretary:
			m.KeeperID = member.ID
		}
	}
	m.Agenda = agendaFor(l.NomineesAt(m))
	s.form(m, func(m data.Meeting) { s.chooseNominees(s.d.Ledger.MeetingRow(m)) })
}

func (s *meetings) edit(r data.MeetingRow) { s.form(r.Meeting, func(data.Meeting) {}) }

// form edits a meeting; ID 0 is a new one.
func (s *meetings) form(m data.Meeting, then func(data.Meeting)) {
	label := func(field string) string { return words.FieldLabel("meeting", field) }
	title, was := ui.T("meetings.edit_title", "Name", words.MeetingName(m)), m
	if m.ID == 0 {
		title = ui.T("meetings.add")
	}
	asked := was.On // a day off that the officer was asked about
	members := s.memberPicks()
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.RadioField(label("award_round"), &m.Round, words.Choices("round", data.AwardRounds()), ui.Name("award_round")),
			ui.DateField(label("held_on"), &m.On, ui.Required(), ui.Name("held_on"), ui.Hint(s.dayHint())),
			ui.TextField(label("hour"), &m.Hour, ui.Name("hour"), ui.Width(180)),
			ui.TextField(label("place"), &m.Place, ui.Name("place")),
			ui.PickField(label("chair_member_id"), &m.ChairID, members, ui.Name("chair_member_id")),
			ui.PickField(label("keeper_member_id"), &m.KeeperID, members, ui.Name("keeper_member_id")),
			ui.MultiField(label("agenda"), &m.Agenda, ui.Name("agenda"), ui.Tall(6), ui.Hint(ui.T("meetings.agenda_hint"))),
			ui.TextField(label("note"), &m.Note, ui.Name("note")),
		},
		Save: func() error {
			if m.Agenda == was.Agenda && m.Round != was.Round {
				m.Agenda = s.agendaAnew(was, m)
			}
			if err := s.d.Ledger.CheckMeeting(m); err != nil {
				return err
			}
			if m.On != asked && !s.d.Ledger.Calendar().IsWorking(m.On) {
				asked = m.On
				return &data.Problem{Key: "problem.day_off", Field: "held_on", Args: []any{"Day", words.Weekday(m.On), "Date", m.On.String()}}
			}
			return s.d.Store.Meetings.Save(&m, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("meetings.saved", "Name", words.MeetingName(m)))
			s.Select(m.ID)
			then(m)
		},
	}.Show()
}

// dayHint names the next working days on which the members can still be
// invited in time.
func (s *meetings) dayHint() string {
	first := s.d.Ledger.NextWorkingDay(s.d.Today(), usualNotice)
	second := s.d.Ledger.NextWorkingDay(first, 1)
	return ui.T("meetings.day_hint", "First", words.Joined(" ", words.Weekday(first), first.String()), "Second", words.Joined(" ", words.Weekday(second), second.String()))
}

// memberPicks offers all who are or have been members, the chair first.
func (s *meetings) memberPicks() []ui.Pick {
	var picks []ui.Pick
	seen := map[int64]bool{}
	for _, m := range append(data.MembersOn(s.d.Ledger.Members, s.d.Today()), s.d.Ledger.Members...) {
		if !seen[m.ID] {
			seen[m.ID] = true
			picks = append(picks, ui.Pick{ID: m.ID, Label: memberName(m)})
		}
	}
	return picks
}

// agendaFor is the agenda that such meetings have, with how many are put to
// the vote.
func agendaFor(nominees []data.Nomination) string {
	counts := map[data.Subject]int{}
	for _, n := range nominees {
		counts[n.Subject]++
	}
	var parts []string
	for _, subject := range data.Subjects() {
		if counts[subject] > 0 {
			parts = append(parts, ui.T("meetings.who_"+string(subject), "Count", counts[subject]))
		}
	}
	return ui.T("paper.agenda.usual", "Who", words.Joined(", ", parts...))
}

// agendaAnew is the agenda of a meeting that has changed, unless the officer
// wrote it otherwise.
func (s *meetings) agendaAnew(was, m data.Meeting) string {
	if was.Agenda != agendaFor(s.d.Ledger.NomineesAt(was)) {
		return was.Agenda
	}
	return agendaFor(s.d.Ledger.NomineesAt(m))
}

// record takes what was said and concluded, for the minutes.
func (s *meetings) record(r data.MeetingRow) {
	m := r.Meeting
	label := func(field string) string { return words.FieldLabel("meeting", field) }
	ui.Form{
		Window: s.d.Window, Title: ui.T("meetings.minutes_title", "Name", words.MeetingName(m)), Wide: true,
		Fields: []ui.Field{
			ui.MultiField(label("remarks"), &m.Remarks, ui.Name("remarks"), ui.Tall(8), ui.Hint(ui.T("meetings.remarks_hint"))),
			ui.MultiField(label("conclusion"), &m.Conclusion, ui.Name("conclusion"), ui.Tall(5)),
		},
		Save:   func() error { return s.d.Store.Meetings.Save(&m, "") },
		OnDone: func() { s.d.Saved(ui.T("meetings.minutes_saved", "Name", words.MeetingName(m))) },
	}.Show()
}
