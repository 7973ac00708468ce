package council

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// newVotes is the table of the votes of the selected meeting.
func (s *meetings) newVotes() *ui.TablePage[data.BallotRow] {
	type row = data.BallotRow
	choose := ui.Action{Label: ui.T("meetings.nominees"), Do: s.onShown(s.chooseNominees)}
	return ui.NewTablePage(ui.TableSpec[row]{
		ID: "ballots", Half: true, Title: ui.T("meetings.votes_title"), Window: s.d.Window, Settings: s.d.Store,
		Key:   func(r row) string { return strconv.FormatInt(r.Ballot.ID, 10) },
		Group: func(r row) string { return words.Word("subject", r.Nominee.Subject) },
		Columns: []ui.Column[row]{
			{ID: "name", Title: ui.T("awards.name"), Width: 170, Wrap: true, Personal: words.Personal(data.PersonName), Text: func(r row) string { return words.NomineeName(r.Nominee) }},
			{ID: "unit", Title: words.FieldLabel("nomination", "unit_id"), Width: 130, Wrap: true, Text: func(r row) string { return r.Unit.Name }},
			{ID: "form", Title: words.FieldLabel("nomination", "form"), Width: 100, Wrap: true, Text: func(r row) string { return words.ShortForm(r.Form, r.Nominee.Form) }},
			{ID: "votes", Title: ui.T("votes.column"), Width: 136, Wrap: true, Personal: words.Personal(data.PersonVotes), Text: votesCast},
			{
				ID: "outcome", Title: ui.T("votes.outcome"), Width: 190, Wrap: true, Text: outcomeCell,
				Mark: func(r row) ui.Mark {
					_, tone := outcomeText(r)
					return ui.MarkOf(tone)
				},
			},
			{ID: "recused", Title: words.FieldLabel("ballot", "recused"), Width: 120, Wrap: true, Personal: words.Personal(data.PersonName), Text: func(r row) string { return recusedText(s.d, r.Ballot.Recused) }},
			{ID: "rule", Title: ui.T("votes.rule_column"), Hidden: true, Text: func(r row) string { return words.VoteRuleText(r.Form.Vote) }},
			{ID: "basis", Title: ui.T("rules.form_basis"), Hidden: true, Text: func(r row) string { return r.Form.Vote.LegalBasis }},
		},
		Actions: []ui.Action{
			choose,
			{Label: ui.T("votes.recuse"), NeedsRow: true, Do: s.onVote(s.recuse)},
			{Label: ui.T("votes.to_nominee"), NeedsRow: true, Do: s.onVote(func(r row) { s.d.Open(desk.AtAwards, r.Nominee.ID) })},
		},
		Chips: []ui.Chip[row]{
			{Label: ui.T("votes.chip_open"), Tone: ui.ToneMuted, Match: func(r row) bool { return !r.Done() }},
			{Label: ui.T("votes.chip_passed"), Tone: ui.ToneGood, Match: func(r row) bool { _, tone := outcomeText(r); return tone == ui.ToneGood }},
			{Label: ui.T("votes.chip_failed"), Tone: ui.ToneWarn, Match: func(r row) bool { _, tone := outcomeText(r); return r.Ballot.Cast && tone != ui.ToneGood }},
		},
		OfPerson: func(r row) bool { return r.Nominee.Subject != data.Collective },
		Open:     func(row) { s.onShown(s.enterVotes)() },
		OnSelect: func(r row) { put(s.fact, s.voteDetail(r)) },
		Footer:   func(shown []row) string { return ui.T("votes.count", "Count", len(shown), "Name", s.shownName()) },
		Empty:    ui.Empty{Text: ui.T("votes.empty"), Action: &choose},
		Export:   s.d.ExportSheet, Print: s.d.PrintSheet,
	})
}

// onShown makes an action of what is done with the meeting whose votes are shown.
func (s *meetings) onShown(do func(data.MeetingRow)) func() {
	return func() {
		if s.shown.Meeting.ID == 0 {
			ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_meeting"})
			return
		}
		do(s.shown)
	}
}

func (s *meetings) onVote(do func(data.BallotRow)) func() {
	return func() {
		if r, ok := s.votes.Selected(); ok {
			do(r)
		}
	}
}

func (s *meetings) shownName() string {
	if s.shown.Meeting.ID == 0 {
		return ""
	}
	return words.MeetingName(s.shown.Meeting)
}

// votesCast lists the votes on a nominee, blank before they are entered.
func votesCast(r data.BallotRow) string {
	b := r.Ballot
	if !b.Cast {
		return ""
	}
	var parts []string
	for _, part := range []struct {
		key string
		n   int
	}{
		{"votes.for", b.For},
		{"votes.against", b.Against},
		{"votes.invalid", b.Invalid},
		{"votes.written_for", b.WrittenFor},
		{"votes.written_against", b.WrittenAgainst},
	} {
		if part.n > 0 {
			parts = append(parts, ui.T(part.key, "Count", part.n))
		}
	}
	return strings.Join(parts, ", ")
}

// voteDetail tells by which rule a nominee is voted on and what it comes to.
func (s *meetings) voteDetail(r data.BallotRow) fyne.CanvasObject {
	text, tone := outcomeText(r)
	box := container.NewVBox(words.DetailTitle(words.NomineeName(r.Nominee)))
	if tone != ui.ToneNone {
		box.Add(ui.ToneText(verdictWord(r), tone))
	}
	a := s.d.Ledger.AssemblyFor(s.shown.Meeting, r.Ballot)
	box.Add(ui.Details([]ui.Pair{
		{Label: ui.T("votes.outcome"), Text: text},
		{Label: ui.T("votes.column"), Text: votesCast(r)},
		{Label: ui.T("votes.may_vote"), Text: ui.T("votes.may_vote_text", "Members", a.Members, "Present", a.Present, "Written", a.Written)},
		{Label: words.FieldLabel("ballot", "recused"), Text: recusedText(s.d, r.Ballot.Recused)},
		{Label: words.FieldLabel("nomination", "form"), Text: words.FormLabel(r.Form)},
		{Label: ui.T("votes.rule_column"), Text: words.VoteRuleText(r.Form.Vote)},
		{Label: ui.T("rules.form_basis"), Text: r.Form.Vote.LegalBasis},
		{Label: words.FieldLabel("nomination", "achievement"), Text: r.Nominee.Achievement},
		{Label: words.FieldLabel("nomination", "stage"), Text: words.Word("nomination", s.d.Ledger.StageOf(r.Nominee))},
	}))
	box.Add(history.Pane(s.d, "ballot", r.Ballot.ID))
	return box
}

// verdictWord is the outcome in a word.
func verdictWord(r data.BallotRow) string {
	switch {
	case !r.Ballot.Cast:
		return ui.T("votes.not_entered")
	case r.Err != nil || !r.Known:
		return ui.T("votes.word_trouble")
	case r.Tally.Passed:
		return ui.T("votes.word_passed")
	}
	return ui.T("votes.word_failed")
}

// recuse says which members do not vote on a nominee.
func (s *meetings) recuse(r data.BallotRow) {
	b := r.Ballot
	var ticks []ui.Tick
	for _, m := range data.MembersOn(s.d.Ledger.Members, s.shown.Meeting.On) {
		ticks = append(ticks, ui.Tick{ID: m.ID, Group: ui.T("votes.members"), Label: words.Joined(" · ", memberName(m), words.Word("council", m.Role), m.Post)})
	}
	proposed := recusedText(s.d, s.d.Ledger.ConflictsOf(r.Nominee, s.shown.Meeting.On))
	if proposed == "" {
		proposed = ui.T("votes.no_conflict")
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("votes.recuse_title", "Name", words.NomineeName(r.Nominee)), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("votes.recuse_note", "Names", proposed)),
			ui.TicksField("", &b.Recused, ticks, ui.Name("recused")),
		},
		Save:   func() error { return s.d.Store.Ballots.Save(&b, "") },
		OnDone: func() { s.d.Saved(ui.T("votes.recused_saved", "Name", words.NomineeName(r.Nominee))) },
	}.Show()
}
