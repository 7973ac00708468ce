package awards

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// tick offers a nomination to be ticked, under its subject.
func (s *screen) tick(r data.NominationRow) ui.Tick {
	return ui.Tick{ID: r.ID, Group: words.Word("subject", r.Subject), Label: words.Joined(" · ",
		words.NomineeName(r.Nomination), words.Word("nomination", r.Shown), words.VotesCount(r.Nomination), words.ShortForm(r.Award, r.Form), words.NomineeWho(r.Nomination), r.Unit.Name)}
}

// chosen is the selected row's id if it is among the ticks.
func (s *screen) chosen(ticks []ui.Tick) []int64 {
	if r, ok := s.Page.Selected(); ok && slices.ContainsFunc(ticks, func(t ui.Tick) bool { return t.ID == r.ID }) {
		return []int64{r.ID}
	}
	return nil
}

// picked are the nominations with the ids.
func (s *screen) picked(ids []int64) []data.Nomination {
	var list []data.Nomination
	for _, n := range s.d.Ledger.Nominations {
		if slices.Contains(ids, n.ID) {
			list = append(list, n)
		}
	}
	return list
}

// withdraw takes a nominee out of the decision; out of an issued one only with
// a reason.
func (s *screen) withdraw(r data.NominationRow) {
	out := func(why string) {
		n := r.Withdrawn()
		s.keep(&n, why, ui.T("awards.withdrawn", "Name", words.NomineeName(n)))
	}
	switch {
	case r.DecisionID == 0:
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.not_decided"})
	case r.Decision.Issued():
		ui.AskReason(s.d.Window, ui.T("awards.withdraw"),
			ui.T("awards.withdraw_text", "Name", words.NomineeName(r.Nomination), "Decision", words.DecisionText(r.Decision)), ui.T("awards.withdraw_verb"), out)
	default:
		out("")
	}
}

// refuse records that a nominee is not commended, with the reason that the
// nominating unit is answered.
func (s *screen) refuse(r data.NominationRow) {
	if r.DecisionID != 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.refused_decided"})
		return
	}
	ui.AskReason(s.d.Window, ui.T("awards.refuse_title"), ui.T("awards.refuse_text", "Name", words.NomineeName(r.Nomination)), ui.T("awards.refuse_verb"), func(why string) {
		n := r.RefusedFor(why)
		s.keep(&n, "", ui.T("awards.refused", "Name", words.NomineeName(n)))
	})
}

func (s *screen) keep(n *data.Nomination, why, done string) {
	if err := s.d.Store.Nominations.Save(n, why); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.d.Saved(done)
}

// advance moves nominations to another stage in one stroke.
func (s *screen) advance() {
	var ticks []ui.Tick
	for _, r := range s.d.Ledger.NominationRows(s.d.Today()) {
		if r.Stage != data.Decided {
			ticks = append(ticks, s.tick(r))
		}
	}
	if len(ticks) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.nobody_to_decide"})
		return
	}
	stage, ids := data.Checked, s.chosen(ticks)
	if r, ok := s.Page.Selected(); ok && (r.Stage == data.Checked || r.Stage == data.Voted) {
		stage = data.Requested
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("awards.advance_title"), Verb: ui.T("awards.advance_verb"), Wide: true,
		Fields: []ui.Field{
			ui.RadioField(ui.T("awards.advance_to"), &stage, words.Choices("nomination", []data.NominationStage{data.Nominated, data.Checked, data.Published, data.Requested}), ui.Name("stage")),
			ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("id")),
			ui.NoteField(ui.T("awards.advance_note")),
		},
		Save: func() error {
			var moved []*data.Nomination
			for _, n := range s.picked(ids) {
				if n = n.At(stage); stage == data.Published && n.PublishedOn.IsZero() {
					n = n.PublishedFrom(s.d.Today())
				}
				moved = append(moved, &n)
			}
			return s.d.Store.Nominations.SaveAll(moved, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("awards.advanced", "Count", len(ids), "Stage", words.Word("nomination", stage)))
		},
	}.Show()
}

// vote records the result of the Council's ballot on a nominee.
func (s *screen) vote(r data.NominationRow) {
	if r.Stage == data.Refused {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.refused_vote"})
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
		Window: s.d.Window, Title: ui.T("awards.votes_title", "Name", words.NomineeName(n)),
		Fields: []ui.Field{
			ui.NumberField(words.FieldLabel("nomination", "votes_for"), &votesFor, ui.Required(), ui.Name("votes_for")),
			ui.NumberField(words.FieldLabel("nomination", "votes_of"), &votesOf, ui.Required(), ui.Name("votes_of"), ui.Hint(ui.T("awards.votes_hint"))),
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
			return s.d.Store.Nominations.Save(&n, "")
		},
		OnDone: func() { s.d.Saved(ui.T("awards.voted", "Name", words.NomineeName(n), "Votes", words.VotesShare(n))) },
	}.Show()
}

// usualVotes is how many voted the last time, most likely again.
func (s *screen) usualVotes() int {
	usual := 0
	for _, n := range s.d.Ledger.Nominations {
		if n.VotesOf > 0 {
			usual = n.VotesOf
		}
	}
	return usual
}
