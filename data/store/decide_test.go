package store_test

import (
	"testing"

	"thidua/data"
)

// Whom a decision commends and the decision itself are made together or not at
// all.
func TestDecideIsOneStroke(t *testing.T) {
	s, l := opened(t)
	n := l.Nominations[0].Withdrawn()
	must(t, s.Nominations.Save(&n, ""))
	fresh := data.Decision{CampaignID: l.Campaign.ID, RuleSetID: l.RuleSets[0].ID, About: "khen thưởng đợt 2"}

	unknown := n
	unknown.Form = "XX"
	const why = "Hội đồng thống nhất bằng văn bản"
	wantProblem(t, s.Decide(&fresh, []data.Nomination{n, unknown}, nil, why), "problem.form_unknown")
	if fresh.ID != 0 {
		t.Errorf("the decision that was refused has id %d", fresh.ID)
	}
	waiver := data.Waiver{CampaignID: l.Campaign.ID, NominationID: n.ID, About: data.CheckVote, Reason: why}
	must(t, s.Decide(&fresh, []data.Nomination{n}, []data.Waiver{waiver}, why))
	if waivers, err := s.Waivers.List(l.Campaign.ID); err != nil || len(waivers) != 1 || waivers[0].Reason != why {
		t.Errorf("reasons kept: %+v, %v", waivers, err)
	}
	if changes, err := s.HistoryOf("nomination", n.ID); err != nil || changes[0].Why != why {
		t.Errorf("history %+v, %v", changes, err)
	}
	if kept, err := s.Nominations.Get(n.ID); err != nil || kept.DecisionID != fresh.ID || kept.Stage != data.Decided {
		t.Errorf("%+v, %v", kept, err)
	}
	decisions, err := s.Decisions.List(l.Campaign.ID)
	must(t, err)
	if len(decisions) != 2 {
		t.Errorf("%d decisions; the refused one must leave nothing", len(decisions))
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	if kept, err := s.Nominations.Get(n.ID); err != nil || kept.DecisionID != 0 {
		t.Errorf("undone, yet %+v, %v", kept, err)
	}
	_, err = s.Decisions.Get(fresh.ID)
	wantProblem(t, err, "problem.gone")
}
