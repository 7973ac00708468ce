package council

import (
	"slices"
	"strings"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// chooseNominees puts nominations to the vote at a meeting; at first all that
// have been checked or made public for its round are ticked.
func (s *meetings) chooseNominees(r data.MeetingRow) {
	l, m := s.d.Ledger, r.Meeting
	if m.Closed {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.meeting_closed", Args: []any{"Date", m.On.String()}})
		return
	}
	ids := []int64{}
	for _, n := range l.NomineesAt(m) {
		ids = append(ids, n.ID)
	}
	ticks := s.nomineeTicks(m, ids)
	if len(ticks) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_nominees", Args: []any{"Round", words.Word("round", m.Round)}})
		return
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("meetings.nominees_title", "Name", words.MeetingName(m)), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("meetings.nominees_note")),
			ui.TicksField("", &ids, ticks, ui.Name("id"), ui.Caution(func(ids []int64) string { return s.nomineeCaution(m, ids) })),
		},
		Save: func() error {
			ballots, err := s.ballotsFor(r, ids)
			if err != nil {
				return err
			}
			if was := agendaFor(l.NomineesAt(m)); m.Agenda == was {
				m.Agenda = agendaFor(s.picked(ids))
			}
			return s.d.Store.PlanMeeting(&m, ballots, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("meetings.nominees_saved", "Count", len(ids), "Name", words.MeetingName(m)))
			s.Select(m.ID)
		},
	}.Show()
}

// nomineeTicks offers the open nominations of the meeting's round and those
// that are on its ballots.
func (s *meetings) nomineeTicks(m data.Meeting, chosen []int64) []ui.Tick {
	var ticks []ui.Tick
	for _, r := range s.d.Ledger.NominationRows(s.d.Today()) {
		if !slices.Contains(chosen, r.ID) && (!r.Open() || r.Round != m.Round) {
			continue
		}
		ticks = append(ticks, ui.Tick{ID: r.ID, Group: words.Word("subject", r.Subject), Label: words.Joined(" · ",
			words.NomineeName(r.Nomination), words.Word("nomination", r.Shown), words.VotesCount(r.Nomination), words.ShortForm(r.Award, r.Form), words.NomineeWho(r.Nomination), r.Unit.Name)})
	}
	return ticks
}

// picked are the nominations with the ids.
func (s *meetings) picked(ids []int64) []data.Nomination {
	var list []data.Nomination
	for _, id := range ids {
		list = append(list, s.d.Ledger.Nomination(id))
	}
	return list
}

// nomineeCaution says what is to be looked at about those ticked: who has not
// been checked, whom the rules of the day do not know, who is on the Council.
func (s *meetings) nomineeCaution(m data.Meeting, ids []int64) string {
	var unchecked, unknown, conflicts []string
	rules := data.RuleSetOn(s.d.Ledger.RuleSets, m.On)
	for _, n := range s.picked(ids) {
		if n.Stage == data.Nominated {
			unchecked = append(unchecked, n.Name)
		}
		if rules != nil {
			if _, ok := rules.Form(n.Form, n.Subject); !ok {
				unknown = append(unknown, n.Name)
			}
		}
		for _, id := range s.d.Ledger.ConflictsOf(n, m.On) {
			conflicts = append(conflicts, ui.T("meetings.conflict", "Member", s.d.Ledger.Member(id).Name, "Nominee", n.Name))
		}
	}
	var lines []string
	add := func(key string, names []string) {
		if len(names) > 0 {
			lines = append(lines, ui.T(key, "Names", strings.Join(names, "; ")))
		}
	}
	add("meetings.unchecked", unchecked)
	add("meetings.unknown_form", unknown)
	add("meetings.conflicts", conflicts)
	return strings.Join(lines, "\n")
}

// ballotsFor are the ballots of those ticked: as they are kept, else new. Whose
// votes have been entered stays.
func (s *meetings) ballotsFor(r data.MeetingRow, ids []int64) ([]data.Ballot, error) {
	var ballots []data.Ballot
	for _, row := range r.Ballots {
		switch {
		case slices.Contains(ids, row.Ballot.NominationID):
			ballots = append(ballots, row.Ballot)
		case row.Ballot.Cast:
			return nil, &data.Problem{Key: "problem.ballot_cast", Field: "id", Args: []any{"Name", row.Nominee.Name}}
		}
	}
	for _, n := range s.picked(ids) {
		if !slices.ContainsFunc(ballots, func(b data.Ballot) bool { return b.NominationID == n.ID }) {
			ballots = append(ballots, s.d.Ledger.NewBallot(r.Meeting, n))
		}
	}
	return ballots, nil
}
