package urging

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// audience is which of the units to be urged are meant.
type audience string

// The audiences.
const (
	thoseBehind  audience = "behind"  // not reminded since the step was reached
	thoseOverdue audience = "overdue" // the last day is past
	thoseAll     audience = "all"
)

// holds reports whether a unit is meant.
func (a audience) holds(r urgingRow) bool {
	switch a {
	case thoseBehind:
		return r.Behind
	case thoseOverdue:
		return r.Timeliness == data.Overdue
	}
	return true
}

// audienceChoices offers the audiences with how many units each has.
func (s *screen) audienceChoices() []ui.Choice[audience] {
	var offered []ui.Choice[audience]
	for _, a := range []audience{thoseBehind, thoseOverdue, thoseAll} {
		offered = append(offered, ui.Choice[audience]{Value: a, Label: ui.T("audience."+string(a), "Count", len(s.chosen(a, 0)))})
	}
	return offered
}

// chosen are the units of an audience, of one bloc or of all (0).
func (s *screen) chosen(a audience, bloc int64) []data.SubmissionRow {
	var rows []data.SubmissionRow
	for _, r := range s.Page.Rows() {
		if a.holds(r) && (bloc == 0 || s.blocs()[bloc-1] == r.Unit.Bloc) {
			rows = append(rows, r.SubmissionRow)
		}
	}
	return rows
}

// blocs lists the blocs of the units to be urged, in protocol order.
func (s *screen) blocs() []string {
	var blocs []string
	seen := map[string]bool{"": true}
	for _, r := range s.Page.Rows() {
		if !seen[r.Unit.Bloc] {
			seen[r.Unit.Bloc] = true
			blocs = append(blocs, r.Unit.Bloc)
		}
	}
	return blocs
}

func (s *screen) blocPicks() []ui.Pick {
	var picks []ui.Pick
	for i, bloc := range s.blocs() {
		picks = append(picks, ui.Pick{ID: int64(i + 1), Label: bloc})
	}
	return picks
}

// usualAudience is those who have not been reminded in time, if there are any.
func (s *screen) usualAudience() audience {
	if len(s.chosen(thoseBehind, 0)) > 0 {
		return thoseBehind
	}
	return thoseAll
}

// many asks whom to urge and how, and makes all the texts.
func (s *screen) many() {
	if len(s.Page.Rows()) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.none_urged"})
		return
	}
	who, m := s.usualAudience(), ByChat
	var bloc int64
	ui.Form{
		Window: s.d.Window, Title: ui.T("urging.many_title"), Verb: ui.T("submissions.continue"),
		Fields: []ui.Field{
			ui.RadioField(ui.T("urging.audience"), &who, s.audienceChoices(), ui.Name("audience")),
			ui.PickField(ui.T("urging.bloc"), &bloc, s.blocPicks(), ui.Hint(ui.T("urging.bloc_hint"))),
			ui.RadioField(ui.T("urging.message"), &m, words.Choices("message", messages())),
		},
		Save:   func() error { return s.some(who, bloc) },
		OnDone: func() { remindAll(s.d, s.chosen(who, bloc), m) },
	}.Show()
}

// letter prints one official letter to the units, and records it if it went.
func (s *screen) letter() {
	if len(s.Page.Rows()) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.none_urged"})
		return
	}
	who, bloc, record := thoseAll, int64(0), false
	ui.Form{
		Window: s.d.Window, Title: ui.T("urging.letter_title"), Verb: ui.T("urging.letter_verb"),
		Fields: []ui.Field{
			ui.RadioField(ui.T("urging.audience"), &who, s.audienceChoices(), ui.Name("audience")),
			ui.PickField(ui.T("urging.bloc"), &bloc, s.blocPicks(), ui.Hint(ui.T("urging.bloc_hint"))),
			ui.CheckField(ui.T("urging.letter_record"), &record, ui.Hint(ui.T("urging.letter_record_hint"))),
		},
		Save: func() error {
			if err := s.some(who, bloc); err != nil || !record {
				return err
			}
			return s.recordLetter(s.chosen(who, bloc))
		},
		OnDone: func() {
			rows := s.chosen(who, bloc)
			if record {
				s.d.Saved(ui.T("remind.all_done", "Count", len(rows)))
			}
			s.d.Show(paper.UrgingLetter(s.d.Ledger, s.d.Period(), rows, s.d.Today()), ui.T("urging.letter_file"))
		},
	}.Show()
}

// some refuses a choice that holds no unit.
func (s *screen) some(who audience, bloc int64) error {
	if len(s.chosen(who, bloc)) == 0 {
		return &data.Problem{Key: "problem.no_audience", Field: "audience"}
	}
	return nil
}

// recordLetter records in one stroke that the letter went to the units.
func (s *screen) recordLetter(rows []data.SubmissionRow) error {
	var sent []*data.Reminder
	for _, row := range rows {
		r := reminder(s.d, row, ByChat)
		r.Channel, r.Text = data.ByDocumentSystem, ui.T("urging.letter_logged", "Period", words.PeriodName(s.d.Period()))
		sent = append(sent, &r)
	}
	return s.d.Store.Reminders.SaveAll(sent, "")
}
