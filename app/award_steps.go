package app

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
)

// tick offers a nomination to be ticked, under its subject.
func (s *awards) tick(r data.NominationRow) ui.Tick {
	return ui.Tick{ID: r.ID, Group: word("subject", r.Subject), Label: joined(" · ",
		nomineeName(r.Nomination), word("nomination", r.Shown), votesCount(r.Nomination), shortForm(r.Award, r.Form), nomineeWho(r.Nomination), r.Unit.Name)}
}

// chosen is the selected row's id if it is among the ticks.
func (s *awards) chosen(ticks []ui.Tick) []int64 {
	if r, ok := s.page.Selected(); ok && slices.ContainsFunc(ticks, func(t ui.Tick) bool { return t.ID == r.ID }) {
		return []int64{r.ID}
	}
	return nil
}

// picked are the nominations with the ids.
func (s *awards) picked(ids []int64) []data.Nomination {
	var list []data.Nomination
	for _, n := range s.d.ledger.Nominations {
		if slices.Contains(ids, n.ID) {
			list = append(list, n)
		}
	}
	return list
}

// withdraw takes a nominee out of the decision; out of an issued one only with
// a reason.
func (s *awards) withdraw(r data.NominationRow) {
	out := func(why string) {
		n := r.Withdrawn()
		s.keep(&n, why, ui.T("awards.withdrawn", "Name", nomineeName(n)))
	}
	switch {
	case r.DecisionID == 0:
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.not_decided"})
	case r.Decision.Issued():
		ui.AskReason(s.d.window, ui.T("awards.withdraw"),
			ui.T("awards.withdraw_text", "Name", nomineeName(r.Nomination), "Decision", decisionText(r.Decision)), ui.T("awards.withdraw_verb"), out)
	default:
		out("")
	}
}

// refuse records that a nominee is not commended, with the reason that the
// nominating unit is answered.
func (s *awards) refuse(r data.NominationRow) {
	if r.DecisionID != 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.refused_decided"})
		return
	}
	ui.AskReason(s.d.window, ui.T("awards.refuse_title"), ui.T("awards.refuse_text", "Name", nomineeName(r.Nomination)), ui.T("awards.refuse_verb"), func(why string) {
		n := r.RefusedFor(why)
		s.keep(&n, "", ui.T("awards.refused", "Name", nomineeName(n)))
	})
}

func (s *awards) keep(n *data.Nomination, why, done string) {
	if err := s.d.store.Nominations.Save(n, why); err != nil {
		ui.ShowError(s.d.window, err)
		return
	}
	s.d.saved(done)
}

// advance moves nominations to another stage in one stroke.
func (s *awards) advance() {
	var ticks []ui.Tick
	for _, r := range s.d.ledger.NominationRows(s.d.today()) {
		if r.Stage != data.Decided {
			ticks = append(ticks, s.tick(r))
		}
	}
	if len(ticks) == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.nobody_to_decide"})
		return
	}
	stage, ids := data.Checked, s.chosen(ticks)
	if r, ok := s.page.Selected(); ok && (r.Stage == data.Checked || r.Stage == data.Voted) {
		stage = data.Requested
	}
	ui.Form{
		Window: s.d.window, Title: ui.T("awards.advance_title"), Verb: ui.T("awards.advance_verb"), Wide: true,
		Fields: []ui.Field{
			ui.RadioField(ui.T("awards.advance_to"), &stage, choices("nomination", []data.NominationStage{data.Nominated, data.Checked, data.Published, data.Requested}), ui.Name("stage")),
			ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("id")),
			ui.NoteField(ui.T("awards.advance_note")),
		},
		Save: func() error {
			var moved []*data.Nomination
			for _, n := range s.picked(ids) {
				if n = n.At(stage); stage == data.Published && n.PublishedOn.IsZero() {
					n = n.PublishedFrom(s.d.today())
				}
				moved = append(moved, &n)
			}
			return s.d.store.Nominations.SaveAll(moved, "")
		},
		OnDone: func() { s.d.saved(ui.T("awards.advanced", "Count", len(ids), "Stage", word("nomination", stage))) },
	}.Show()
}

// vote records the result of the Council's ballot on a nominee.
func (s *awards) vote(r data.NominationRow) {
	if r.Stage == data.Refused {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.refused_vote"})
		return
	}
	n := r.Nomination
	var votesFor, votesOf decimal.NullDecimal
	if n.VotesOf > 0 {
		votesFor = decimal.NewNullDecimal(decimal.NewFromInt(int64(n.VotesFor)))
		votesOf = decimal.NewNullDecimal(decimal.NewFromInt(int64(n.VotesOf)))
	} else if usual := s.usualVotes(); usual > 0 {
		votesOf = decimal.NewNullDecimal(decimal.NewFromInt(int64(usual)))
	}
	ui.Form{
		Window: s.d.window, Title: ui.T("awards.votes_title", "Name", nomineeName(n)),
		Fields: []ui.Field{
			ui.NumberField(fieldLabel("nomination", "votes_for"), &votesFor, ui.Required(), ui.Name("votes_for")),
			ui.NumberField(fieldLabel("nomination", "votes_of"), &votesOf, ui.Required(), ui.Name("votes_of"), ui.Hint(ui.T("awards.votes_hint"))),
		},
		Save: func() (err error) {
			if n.VotesFor, err = wholeOf(votesFor, "votes_for"); err != nil {
				return err
			}
			if n.VotesOf, err = wholeOf(votesOf, "votes_of"); err != nil {
				return err
			}
			if n.Stage == data.Nominated || n.Stage == data.Checked || n.Stage == data.Published {
				n = n.At(data.Voted)
			}
			return s.d.store.Nominations.Save(&n, "")
		},
		OnDone: func() { s.d.saved(ui.T("awards.voted", "Name", nomineeName(n), "Votes", votesShare(n))) },
	}.Show()
}

// usualVotes is how many voted the last time, most likely again.
func (s *awards) usualVotes() int {
	usual := 0
	for _, n := range s.d.ledger.Nominations {
		if n.VotesOf > 0 {
			usual = n.VotesOf
		}
	}
	return usual
}
