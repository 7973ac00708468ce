package awards

import (
	"cmp"

	"thidua/app/decisions"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// decidedAbove records the decision of a higher level on nominees that the ward
// has proposed upward: its number and date are those of that level.
func (s *screen) decidedAbove() {
	ticks := s.ticksOf(func(r data.NominationRow) bool { return r.Open() && r.Known && !r.Award.OfWard() })
	made, err := decisions.Draft(s.d)
	if err == nil && len(ticks) == 0 {
		err = &data.Problem{Key: "problem.nobody_above"}
	}
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	made.Level, made.Signer, made.SignerTitle, made.FundSource, made.About = data.City, "", "", "", ""
	why, ids := "", s.chosen(ticks)
	label := func(field string) string { return words.FieldLabel("decision", field) }
	ui.Form{
		Window: s.d.Window, Title: ui.T("upward.title"), Verb: ui.T("upward.verb"), Wide: true,
		Fields: []ui.Field{
			ui.RadioField(label("level"), &made.Level, words.Choices("level", []data.Level{data.City, data.Central}), ui.Name("level")),
			ui.TextField(label("number"), &made.Number, ui.Required(), ui.Name("number"), ui.Width(240)),
			ui.DateField(label("issued_on"), &made.IssuedOn, ui.Required(), ui.Name("issued_on")),
			ui.MultiField(label("about"), &made.About, ui.Required(), ui.Name("about")),
			ui.PickField(label("rule_set_id"), &made.RuleSetID, decisions.RulePicks(s.d), ui.Required(), ui.Name("rule_set_id")),
			ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("id")),
			ui.TextField(ui.T("awards.why"), &why, ui.Name("why"), ui.Hint(ui.T("upward.why_hint"))),
		},
		Save: func() error {
			asked := made.DayQuestions(s.d.Ledger.Campaign, s.d.Today())
			if why == "" && len(asked) > 0 {
				return &data.Problem{Key: "problem.decision_day", Field: "why", Args: []any{"Questions", words.QuestionsText(asked)}}
			}
			if err := cmp.Or(made.Check(), made.CheckNumber(s.d.Ledger.Decisions)); err != nil {
				return err
			}
			return s.d.Store.Decide(&made, s.picked(ids), nil, why)
		},
		OnDone: func() { s.d.Saved(ui.T("upward.done", "Count", len(ids), "Number", made.Number)) },
	}.Show()
}
