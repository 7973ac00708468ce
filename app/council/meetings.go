package council

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// meetings is the page of the Council's meetings, with the votes of the
// selected one below.
type meetings struct {
	d *desk.Desk
	desk.Table[data.MeetingRow]
	votes  *ui.TablePage[data.BallotRow]
	shown  data.MeetingRow   // whose votes are listed
	facts  *container.Scroll // of the meeting, beside both tables
	fact   *container.Scroll // of the selected vote
	object fyne.CanvasObject
}

func newMeetings(d *desk.Desk) desk.Screen {
	s := &meetings{d: d, facts: container.NewVScroll(words.Wrapped("")), fact: container.NewVScroll(words.Wrapped(""))}
	s.votes = s.newVotes()
	add := ui.Action{Label: ui.T("meetings.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	actions := []ui.Action{
		add,
		{Label: ui.T("meetings.attend"), NeedsRow: true, Do: s.On(s.attend)},
		{Label: ui.T("meetings.vote"), NeedsRow: true, Do: s.On(s.enterVotes)},
		{Label: ui.T("meetings.close"), NeedsRow: true, Do: s.On(s.close)},
		{Label: ui.T("meetings.nominees"), Rare: true, NeedsRow: true, Do: s.On(s.chooseNominees)},
		{Label: ui.T("meetings.minutes"), Rare: true, NeedsRow: true, Do: s.On(s.record)},
		{Label: ui.T("meetings.edit"), Rare: true, NeedsRow: true, Do: s.On(s.edit)},
		{Label: ui.T("meetings.reopen"), Rare: true, NeedsRow: true, Do: s.On(s.reopen)},
		{Label: ui.T("meetings.refuse_failed"), Rare: true, NeedsRow: true, Do: s.On(s.refuseFailed)},
	}
	for _, p := range s.papers() {
		actions = append(actions, ui.Action{Label: p.label, Rare: true, NeedsRow: true, Do: s.On(p.open)})
	}
	s.Fill(d, ui.TableSpec[data.MeetingRow]{
		ID: "meetings", Half: true, Title: ui.T("place.meetings"),
		Columns: s.columns(), Actions: actions, Chips: s.chips(),
		Open: s.edit, Delete: s.drop, OnSelect: s.take,
		Footer: func(shown []data.MeetingRow) string { return ui.T("meetings.count", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("meetings.empty"), Action: &add},
	}, func(r data.MeetingRow) int64 { return r.Meeting.ID }, func() []data.MeetingRow { return d.Ledger.MeetingRows() })
	tables, side := container.NewVSplit(s.Table.Object(), s.votes.Object()), container.NewVSplit(s.facts, s.fact)
	tables.SetOffset(0.36)
	side.SetOffset(0.62)
	both := container.NewHSplit(tables, side)
	both.SetOffset(0.75)
	s.object = both
	return s
}

// Object returns both tables.
func (s *meetings) Object() fyne.CanvasObject { return s.object }

// Refresh shows the meetings and the votes of the one selected, at first the
// latest.
func (s *meetings) Refresh() {
	s.Table.Refresh()
	if _, ok := s.Page.Selected(); !ok {
		s.take(data.MeetingRow{})
		if rows := s.Page.Rows(); len(rows) > 0 {
			s.Select(rows[0].Meeting.ID)
		}
	}
}

// take shows a meeting beside the tables and its votes in the one below.
func (s *meetings) take(r data.MeetingRow) {
	s.shown = r
	put(s.facts, s.detail(r))
	put(s.fact, words.Wrapped(""))
	s.votes.SetRows(r.Ballots)
}

// put shows an object in a pane from its top on.
func put(pane *container.Scroll, o fyne.CanvasObject) {
	pane.Content, pane.Offset = container.NewPadded(o), fyne.Position{}
	pane.Refresh()
}

func (s *meetings) columns() []ui.Column[data.MeetingRow] {
	type row = data.MeetingRow
	label := func(field string) string { return words.FieldLabel("meeting", field) }
	return []ui.Column[row]{
		{
			ID: "on", Title: label("held_on"), Width: 116, Wrap: true, Text: func(r row) string { return words.Joined(", ", words.Weekday(r.Meeting.On), r.Meeting.On.String()) },
			Value: func(r row) any { return r.Meeting.On },
		},
		{ID: "hour", Title: label("hour"), Width: 84, Text: func(r row) string { return r.Meeting.Hour }},
		{ID: "round", Title: label("award_round"), Width: 108, Wrap: true, Text: func(r row) string { return words.Word("round", r.Meeting.Round) }},
		{ID: "chair", Title: label("chair_member_id"), Width: 134, Wrap: true, Personal: words.Personal(data.PersonName), Text: func(r row) string { return s.d.Ledger.Member(r.Meeting.ChairID).Name }},
		{
			ID: "present", Title: ui.T("meetings.present"), Width: 72, Align: ui.Center, Text: presentText,
			Compare: func(a, b row) int { return a.Present - b.Present },
		},
		{ID: "ballots", Title: ui.T("meetings.ballots"), Width: 70, Align: ui.Right, Text: func(r row) string { return words.Count(len(r.Ballots)) }, Value: func(r row) any { return len(r.Ballots) }},
		{ID: "cast", Title: ui.T("meetings.cast"), Width: 78, Align: ui.Right, Text: func(r row) string { return words.Count(r.Cast) }, Value: func(r row) any { return r.Cast }},
		{ID: "passed", Title: ui.T("meetings.passed"), Width: 54, Align: ui.Right, Text: func(r row) string { return words.Count(r.Passed) }, Value: func(r row) any { return r.Passed }},
		{
			ID: "state", Title: ui.T("meetings.state"), Width: 112, Wrap: true, Text: func(r row) string { return ui.T("meetings.state_" + s.state(r)) },
			Mark: func(r row) ui.Mark { return ui.MarkOf(meetingTones[s.state(r)]) },
		},
		{ID: "place", Title: label("place"), Hidden: true, Text: func(r row) string { return r.Meeting.Place }},
		{ID: "keeper", Title: label("keeper_member_id"), Hidden: true, Personal: words.Personal(data.PersonName), Text: func(r row) string { return s.d.Ledger.Member(r.Meeting.KeeperID).Name }},
		{ID: "note", Title: label("note"), Hidden: true, Text: func(r row) string { return r.Meeting.Note }},
	}
}

// presentText is how many of the members were there, blank until it is known.
func presentText(r data.MeetingRow) string {
	if !r.Attended {
		return ""
	}
	return strconv.Itoa(r.Present) + "/" + strconv.Itoa(r.Members)
}

// How far a meeting has come.
const (
	meetingAhead  = "ahead"
	meetingHeld   = "held" // and its votes do not stand yet
	meetingClosed = "closed"
)

var meetingTones = map[string]ui.Tone{meetingAhead: ui.ToneInfo, meetingHeld: ui.ToneWarn, meetingClosed: ui.ToneGood}

func (s *meetings) state(r data.MeetingRow) string {
	switch {
	case r.Meeting.Closed:
		return meetingClosed
	case r.Meeting.On.After(s.d.Today()):
		return meetingAhead
	}
	return meetingHeld
}

func (s *meetings) chips() []ui.Chip[data.MeetingRow] {
	var chips []ui.Chip[data.MeetingRow]
	for _, state := range []string{meetingAhead, meetingHeld, meetingClosed} {
		chips = append(chips, ui.Chip[data.MeetingRow]{
			Label: ui.T("meetings.state_" + state), Tone: meetingTones[state],
			Match: func(r data.MeetingRow) bool { return s.state(r) == state },
		})
	}
	return chips
}

// drop deletes a meeting with its votes, unless they stand.
func (s *meetings) drop(r data.MeetingRow) {
	name := words.MeetingName(r.Meeting)
	ui.Confirm(s.d.Window, ui.T("delete.title"), ui.T("meetings.drop_text", "Name", name, "Count", r.Cast), ui.T("delete.verb"), true, func() {
		if err := s.d.Store.DropMeeting(r.Meeting.ID, ""); err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Saved(ui.T("delete.done", "Name", name))
	})
}
