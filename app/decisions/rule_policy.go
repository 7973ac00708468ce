package decisions

import (
	"strings"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// policy edits how the office takes the checks before a commendation, and its
// quotas. Rules that decisions rest on may be edited so too: it changes no
// money.
func (s *rules) policy(r data.RuleSet) {
	p := r.Policy
	checks := data.AwardChecks()
	weights := make([]data.Weight, len(checks))
	fields := []ui.Field{ui.GroupField(ui.T("policy.checks"))}
	for i, check := range checks {
		weights[i] = p.WeightOf(check)
		fields = append(fields, ui.ChoiceField(words.Word("award_check", check), &weights[i], words.Choices("weight", data.Weights()), ui.Width(180)))
	}
	percent := func(key string, n *int, name string) ui.Field {
		return ui.IntField(ui.T(key), n, ui.Name(name), ui.Width(120))
	}
	fields = append(fields,
		ui.GroupField(ui.T("policy.quotas")),
		percent("policy.leaders", &p.Leaders, "leaders"),
		percent("policy.small", &p.Small, "small"),
		percent("policy.bloc", &p.Bloc, "bloc"),
		percent("policy.unit_max", &p.UnitMax, "unit_max"),
		percent("policy.staff_share", &p.StaffShare, "staff_share"),
		ui.NoteField(ui.T("policy.no_limit")),
		ui.MultiField(ui.T("policy.basis"), &p.LegalBasis, ui.Tall(3), ui.Hint(ui.T("policy.basis_hint"))))
	ui.Form{
		Window: s.d.Window, Title: ui.T("policy.title", "Name", r.Name), Columns: 2, Fields: fields,
		Save: func() error {
			p.Weights = unusualWeights(checks, weights)
			if err := p.Check(); err != nil {
				return err
			}
			r.Policy = p
			return s.d.Store.RuleSets.Save(&r, "")
		},
		OnDone: func() { s.d.Saved(ui.T("policy.saved", "Name", r.Name)) },
	}.Show()
}

// unusualWeights are those that differ from how the checks are usually taken.
func unusualWeights(checks []data.AwardCheck, weights []data.Weight) map[data.AwardCheck]data.Weight {
	unusual := map[data.AwardCheck]data.Weight{}
	for i, check := range checks {
		if weights[i] != (data.Policy{}).WeightOf(check) {
			unusual[check] = weights[i]
		}
	}
	return unusual
}

// policyPairs tell how the office takes the checks, for the detail pane.
func policyPairs(p data.Policy) []ui.Pair {
	by := map[data.Weight][]string{}
	for _, check := range data.AwardChecks() {
		by[p.WeightOf(check)] = append(by[p.WeightOf(check)], words.Word("award_check", check))
	}
	var quotas []string
	for _, q := range []struct {
		key string
		n   int
	}{
		{"policy.told_leaders", p.Leaders},
		{"policy.told_small", p.Small},
		{"policy.told_bloc", p.Bloc},
		{"policy.told_unit_max", p.UnitMax},
		{"policy.told_staff_share", p.StaffShare},
	} {
		if q.n > 0 {
			quotas = append(quotas, ui.T(q.key, "Limit", q.n))
		}
	}
	return []ui.Pair{
		{Label: ui.T("policy.blocks"), Text: strings.Join(by[data.Blocks], "; ")},
		{Label: ui.T("policy.ignores"), Text: strings.Join(by[data.Ignore], "; ")},
		{Label: ui.T("policy.quotas"), Text: strings.Join(quotas, "; ")},
		{Label: ui.T("policy.basis"), Text: p.LegalBasis},
	}
}
