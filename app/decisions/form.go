package decisions

import (
	"cmp"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// Draft is a new decision with what can be known beforehand: the rules
// in force, and who signed and paid the last time. Number and date are the
// clerk's to give.
func Draft(d *desk.Desk) (data.Decision, error) {
	rules := data.RuleSetOn(d.Ledger.RuleSets, d.Today())
	if rules == nil {
		return data.Decision{}, &data.Problem{Key: "problem.no_rules", Field: "rule_set_id"}
	}
	draft := data.Decision{
		CampaignID: d.Ledger.Campaign.ID, RuleSetID: rules.ID,
		About: ui.T("decisions.about_default", "Year", d.Ledger.Campaign.Year), SignerTitle: ui.T("paper.chair"),
	}
	if all := d.Ledger.Decisions; len(all) > 0 {
		last := all[len(all)-1]
		draft.SignerTitle, draft.Signer, draft.FundSource = last.SignerTitle, last.Signer, last.FundSource
	}
	return draft, nil
}

func (s *decisions) add() {
	draft, err := Draft(s.d)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.edit(draft)
}

// edit opens a decision, or a new one.
func (s *decisions) edit(decision data.Decision) {
	was, c, why := decision, decision, ""
	proposedFor := was.IssuedOn // the day for which other rules have been proposed
	label := func(name string) string { return words.FieldLabel("decision", name) }
	title := ui.T("decisions.add")
	switch {
	case c.Number != "":
		title = ui.T("decisions.edit", "Name", c.Number)
	case c.ID != 0:
		title = ui.T("decisions.edit_draft")
	}
	fields := []ui.Field{
		ui.TextField(label("number"), &c.Number, ui.Name("number"), ui.Width(240), ui.Hint(ui.T("decisions.number_hint"))),
		ui.DateField(label("issued_on"), &c.IssuedOn, ui.Name("issued_on")),
		ui.MultiField(label("about"), &c.About, ui.Required(), ui.Name("about")),
		ui.TextField(label("signer_title"), &c.SignerTitle, ui.Name("signer_title"), ui.Width(240)),
		ui.TextField(label("signer"), &c.Signer, ui.Name("signer")),
		ui.PickField(label("rule_set_id"), &c.RuleSetID, RulePicks(s.d), ui.Required(), ui.Name("rule_set_id"), ui.Hint(ui.T("decisions.rules_hint"))),
		ui.TextField(label("fund_source"), &c.FundSource, ui.Name("fund_source")),
		ui.TextField(label("note"), &c.Note, ui.Name("note")),
	}
	reason := []ui.FieldOption{ui.Name("why"), ui.Hint(ui.T("decisions.why_asked"))}
	if was.Issued() {
		reason = []ui.FieldOption{ui.Name("why"), ui.Hint(ui.T("decisions.why_hint")), ui.Required()}
	}
	fields = append(fields, ui.TextField(ui.T("awards.why"), &why, reason...))
	ui.Form{
		Window: s.d.Window, Title: title, Wide: true, Fields: fields,
		Save: func() error {
			if other := s.otherRules(was, c); other != nil && proposedFor != c.IssuedOn {
				proposedFor = c.IssuedOn
				return &data.Problem{Key: "problem.other_rules", Field: "rule_set_id", Args: []any{"Day", c.IssuedOn.String(), "Rules", other.Name}}
			}
			if err := cmp.Or(s.d.Ledger.CheckRules(c), c.CheckNumber(s.d.Ledger.Decisions)); err != nil {
				return err
			}
			if asked := c.DayQuestions(s.d.Ledger.Campaign, s.d.Today()); why == "" && c.IssuedOn != was.IssuedOn && len(asked) > 0 {
				return &data.Problem{Key: "problem.decision_day", Field: "why", Args: []any{"Questions", words.QuestionsText(asked)}}
			}
			return s.d.Store.Decisions.Save(&c, why)
		},
		OnDone: func() {
			s.d.Saved(ui.T("decisions.saved", "Name", words.DecisionTitle(c)))
			s.Select(c.ID)
		},
	}.Show()
}

// otherRules is the rule set in force on the decision's day, which the date just
// entered brings with it, if it is not the one chosen; nil when it is.
func (s *decisions) otherRules(was, c data.Decision) *data.RuleSet {
	if c.IssuedOn == was.IssuedOn || c.RuleSetID != was.RuleSetID {
		return nil
	}
	inForce := data.RuleSetOn(s.d.Ledger.RuleSets, c.Day(s.d.Today()))
	if inForce == nil || inForce.ID == c.RuleSetID {
		return nil
	}
	return inForce
}

// RulePicks offers the rule sets, the newest first.
func RulePicks(d *desk.Desk) []ui.Pick {
	var picks []ui.Pick
	for _, r := range rulesNewestFirst(d.Ledger.RuleSets) {
		picks = append(picks, ui.Pick{ID: r.ID, Label: r.Name})
	}
	return picks
}
