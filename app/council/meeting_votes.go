package council

import (
	"errors"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// agreeKey fills in that everybody agrees.
const agreeKey = fyne.KeyF7

// voteEntry takes the votes of a meeting, typed in one table and kept in one
// stroke.
type voteEntry struct {
	s       *meetings
	meeting data.MeetingRow
	written bool // opinions in writing are entered too
	table   *ui.Lines
	lines   []*voteLine
	fields  int // so far
	kept    int // votes that were written
}

// enterVotes opens the votes of a meeting.
func (s *meetings) enterVotes(r data.MeetingRow) {
	e := &voteEntry{s: s, meeting: r}
	if err := e.ready(); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	for _, row := range r.Ballots {
		e.written = e.written || row.Form.Vote.Written && r.Written > 0
	}
	titles := []string{ui.T("votes.col_for"), ui.T("votes.col_against"), ui.T("votes.col_invalid")}
	if e.written {
		titles = append(titles, ui.T("votes.col_written_for"), ui.T("votes.col_written_against"))
	}
	e.table = ui.NewLines([]ui.LineColumn{
		{Title: ui.T("awards.name"), Width: 240},
		{Title: words.FieldLabel("nomination", "form"), Width: 120},
		{Title: ui.T("votes.may_vote"), Width: 76, Align: ui.Center},
	}, titles...)
	e.table.Actions = []ui.Action{{Label: ui.T("votes.all_agree"), Key: agreeKey, Do: e.allAgree}}
	fields := e.allFields()
	ui.Form{
		Window: s.d.Window, Title: ui.T("votes.title", "Name", words.MeetingName(r.Meeting)), Lines: e.table, Fields: fields,
		Save: e.save, OnDone: e.done,
	}.Show()
	e.sum()
}

// ready refuses votes of a meeting that is not ready for them.
func (e *voteEntry) ready() error {
	r := e.meeting
	switch {
	case r.Meeting.Closed:
		return &data.Problem{Key: "problem.meeting_closed", Args: []any{"Date", r.Meeting.On.String()}}
	case len(r.Ballots) == 0:
		return &data.Problem{Key: "problem.no_ballots"}
	case !r.Attended:
		return &data.Problem{Key: "problem.no_attendance"}
	}
	return nil
}

// allFields are the lines under the subjects, after the rules that they go by.
func (e *voteEntry) allFields() []ui.Field {
	fields := []ui.Field{ui.NoteField(words.Joined("\n", ui.T("votes.help"), rulesTold(e.meeting.Ballots)))}
	var group data.Subject
	for _, row := range e.meeting.Ballots {
		if row.Nominee.Subject != group {
			group = row.Nominee.Subject
			fields = append(fields, ui.GroupField(words.Word("subject", group)))
		}
		if row.Known && row.Form.Vote.Needed() {
			fields = append(fields, e.line(row)...)
		}
	}
	return fields
}

// sum says over the titles how many votes are entered and how many passed.
func (e *voteEntry) sum() {
	values, entered, passed := e.table.Values(), 0, 0
	for _, l := range e.lines {
		if l.first+l.inputs > len(values) {
			return // the table is still being made
		}
		b, err := l.ballot(values[l.first : l.first+l.inputs])
		if !b.Cast {
			continue
		}
		entered++
		if t, bad := e.s.d.Ledger.Outcome(e.meeting.Meeting, b); err == nil && bad == nil && t.Passed {
			passed++
		}
	}
	tone := ui.ToneNone
	if entered == len(e.lines) {
		tone = ui.ToneGood
	}
	e.table.Sum(ui.T("votes.sum", "Entered", entered, "All", len(e.lines), "Passed", passed), tone)
}

// allAgree fills in, where nothing is entered, that all who may vote agree.
func (e *voteEntry) allAgree() {
	values := e.table.Values()
	for _, l := range e.lines {
		if b, err := l.ballot(values[l.first : l.first+l.inputs]); err != nil || b.Cast {
			continue
		}
		e.table.Fill(l.first, decimal.NewFromInt(int64(l.assembly.Present)), "")
		if l.inputs > 3 {
			e.table.Fill(l.first+3, decimal.NewFromInt(int64(l.assembly.Written)), "")
		}
	}
	e.sum()
}

// save keeps all votes that are new or differ, or none.
func (e *voteEntry) save() error {
	var changed []*data.Ballot
	for _, l := range e.lines {
		b, err := l.ballot(l.typed[:])
		if err != nil {
			return err
		}
		if _, err := e.s.d.Ledger.Outcome(e.meeting.Meeting, b); b.Cast && err != nil {
			if problem, ok := errors.AsType[*data.Problem](err); ok {
				return &data.Problem{Key: problem.Key, Field: l.name(0), Args: problem.Args}
			}
			return err
		}
		if b.Cast != l.Ballot.Cast || b.Votes() != l.Ballot.Votes() {
			changed = append(changed, &b)
		}
	}
	if e.kept = len(changed); e.kept == 0 {
		return nil
	}
	return e.s.d.Store.Ballots.SaveAll(changed, "")
}

// done tells how many votes were kept.
func (e *voteEntry) done() {
	if e.kept == 0 {
		e.s.d.Status.Say(ui.T("votes.unchanged"))
		return
	}
	e.s.d.Saved(ui.T("votes.saved", "Count", e.kept))
}
