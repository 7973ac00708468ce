package data_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

func TestDecisionCheck(t *testing.T) {
	day := vn.NewDate(2025, 12, 5)
	tests := []struct {
		key, field string
		decision   data.Decision
	}{
		{"", "", data.Decision{About: "khen thưởng", RuleSetID: 1}}, // the clerk numbers it later
		{"", "", data.Decision{About: "khen thưởng", RuleSetID: 1, IssuedOn: day}},
		{"", "", data.Decision{About: "khen thưởng", RuleSetID: 1, Number: "5/QĐ-UBND", IssuedOn: day}},
		{"problem.required", "issued_on", data.Decision{About: "khen thưởng", RuleSetID: 1, Number: "5/QĐ-UBND"}},
		{"problem.required", "about", data.Decision{RuleSetID: 1}},
		{"problem.required", "rule_set_id", data.Decision{About: "khen thưởng"}},
	}
	for i, test := range tests {
		refuses(t, i, test.decision.Check(), test.key, test.field)
	}
}

func TestOnlyNumberAndDateIssueADecision(t *testing.T) {
	day := vn.NewDate(2025, 12, 5)
	for _, d := range []data.Decision{{}, {Number: "5"}, {IssuedOn: day}} {
		if d.Issued() {
			t.Errorf("%+v counts as issued", d)
		}
	}
	if !(data.Decision{Number: "5", IssuedOn: day}).Issued() {
		t.Error("number and date, yet not issued")
	}
}

// decided is a ledger with two drafts, an issued decision and its awardees.
func decided() data.Ledger {
	l := data.Ledger{
		Units: []data.Unit{{ID: 1, Position: 2, Name: "Trạm Y tế"}, {ID: 2, Position: 1, Name: "Văn phòng"}},
		RuleSets: []data.RuleSet{
			decree152(2_340_000, data.RoundUp),
			{ID: 2, Name: "trống", ValidFrom: vn.NewDate(2026, 7, 1), BaseSalary: 2_530_000},
		},
		Decisions: []data.Decision{
			{ID: 1, RuleSetID: 1, Number: "5", IssuedOn: vn.NewDate(2025, 12, 5)},
			{ID: 2, RuleSetID: 1},
			{ID: 3, RuleSetID: 1, Number: "6", IssuedOn: vn.NewDate(2025, 12, 20)},
		},
	}
	for i, n := range []data.Nomination{
		{Subject: data.Individual, Name: "Nguyễn Văn Yên", UnitID: 2},
		{Subject: data.Individual, Name: "Trần Thị Ánh", UnitID: 1},
		{Subject: data.Individual, Name: "Lê Văn Yên", UnitID: 1},
		{Subject: data.Collective, Name: "Trạm Y tế", UnitID: 1},
		{Subject: data.Collective, Name: "Văn phòng", UnitID: 2},
		{Subject: data.Household, Name: "Phạm Văn Ổn", UnitID: 2},
	} {
		n.ID, n.Form, n.Round = int64(i+1), "GK", data.CampaignRound
		l.Nominations = append(l.Nominations, n.Under(1))
	}
	return l
}

func TestDecisionRowsCountAndSum(t *testing.T) {
	rows := decided().DecisionRows()
	var order []int64
	for _, r := range rows {
		order = append(order, r.ID)
	}
	if order[0] != 2 || order[1] != 3 || order[2] != 1 {
		t.Errorf("order %v; drafts come first, then the newest", order)
	}
	first := rows[2]
	if n := len(first.Awardees[data.Individual]); n != 3 {
		t.Errorf("%d people", n)
	}
	if want := int64(3*710_000 + 2*1_410_000 + 1_060_000); first.Prizes != want {
		t.Errorf("prizes %d; want %d", first.Prizes, want)
	}
	if first.Count() != 6 || rows[0].Count() != 0 {
		t.Errorf("counts %d and %d", first.Count(), rows[0].Count())
	}
}

func TestRulesThatLackAFormAreRefused(t *testing.T) {
	l := decided()
	d := l.Decisions[0]
	refuses(t, 0, l.CheckRules(d), "", "")
	d.RuleSetID = 2
	refuses(t, 1, l.CheckRules(d), "problem.form_unknown", "rule_set_id")
	d.ID = 0 // a new decision has no awardees
	refuses(t, 2, l.CheckRules(d), "", "")
}

func TestAFormInUseStaysInItsRules(t *testing.T) {
	l := decided()
	r := l.RuleSets[0]
	refuses(t, 0, l.CheckForms(r), "", "")
	r.Forms = r.Forms[:2] // without households
	refuses(t, 1, l.CheckForms(r), "problem.form_used", "code")
	r.ID = 2 // which no decision rests on
	refuses(t, 2, l.CheckForms(r), "", "")
}

func TestADraftIsJudgedByTodaysRules(t *testing.T) {
	today, issued := vn.NewDate(2026, 7, 2), vn.NewDate(2026, 6, 30)
	if got := (data.Decision{}).Day(today); got != today {
		t.Errorf("draft: %s", got)
	}
	if got := (data.Decision{IssuedOn: issued}).Day(today); got != issued {
		t.Errorf("issued: %s", got)
	}
}

func TestNominationRowsKnowPrizeAndDecision(t *testing.T) {
	l := decided()
	l.Nominations = append(l.Nominations,
		person(func(n *data.Nomination) { n.ID, n.Name = 20, "Bùi Thị Ánh" }),
		person(func(n *data.Nomination) { n.ID, n.Name = 21, "Bùi Thị Cúc"; *n = n.RefusedFor("x") }),
		person(func(n *data.Nomination) { n.ID, n.Name, n.Form = 22, "Bùi Thị Dần", "BKTTg" }))
	rows := l.NominationRows(vn.NewDate(2025, 12, 8))
	names := []string{
		"Văn phòng", "Trạm Y tế",
		"Bùi Thị Ánh", "Trần Thị Ánh", "Bùi Thị Cúc", "Bùi Thị Dần", "Lê Văn Yên", "Nguyễn Văn Yên",
		"Phạm Văn Ổn",
	}
	for i, want := range names {
		if rows[i].Name != want {
			t.Fatalf("row %d is %s; want %s", i, rows[i].Name, want)
		}
	}
	open, refused, unknown := rows[2], rows[4], rows[5]
	if open.Prize != 710_000 || open.Unit.Name != "Trạm Y tế" || open.No != 1 {
		t.Errorf("%+v", open)
	}
	if refused.Prize != 0 || !refused.Known || unknown.Prize != 0 || unknown.Known {
		t.Errorf("refused %+v\nunknown %+v", refused, unknown)
	}
	if rows[6].Decision.Number != "5" || !rows[6].Award.Coefficient.Equal(decimal.RequireFromString("0.3")) {
		t.Errorf("%+v", rows[6])
	}
}

func TestANumberIsGivenOnceAYear(t *testing.T) {
	others := []data.Decision{
		{ID: 1, Number: "Mẫu-01/QĐ-UBND", IssuedOn: vn.NewDate(2025, 12, 1)},
		{ID: 2, About: "dự thảo"},
	}
	for i, test := range []struct {
		key string
		d   data.Decision
	}{
		{"problem.decision_number", data.Decision{ID: 2, Number: "mẫu-01/qđ-ubnd", IssuedOn: vn.NewDate(2025, 12, 9)}},
		{"problem.decision_number", data.Decision{Number: "Mẫu-01/QĐ-UBND", IssuedOn: vn.NewDate(2025, 12, 1)}},
		{"", data.Decision{ID: 1, Number: "mẫu-01/QĐ-UBND", IssuedOn: vn.NewDate(2025, 12, 2)}}, // itself
		{"", data.Decision{ID: 2, Number: "Mẫu-01/QĐ-UBND", IssuedOn: vn.NewDate(2026, 1, 5)}},  // another year
		{"", data.Decision{ID: 2, Number: "Mẫu-02/QĐ-UBND", IssuedOn: vn.NewDate(2025, 12, 9)}},
		{"", data.Decision{ID: 3}}, // two drafts have no number in common
	} {
		field := ""
		if test.key != "" {
			field = "number"
		}
		refuses(t, i, test.d.CheckNumber(others), test.key, field)
	}
}

func TestTheDayOfADecisionIsAskedAbout(t *testing.T) {
	plan, today := data.Campaign{IssuedOn: vn.NewDate(2025, 9, 19)}, vn.NewDate(2025, 12, 8)
	for day, want := range map[vn.Date]string{
		{}:                       "",
		vn.NewDate(2025, 9, 18):  "question.before_plan",
		vn.NewDate(2025, 9, 19):  "",
		vn.NewDate(2025, 12, 8):  "",
		vn.NewDate(2025, 12, 9):  "question.future",
		vn.NewDate(2052, 12, 12): "question.future",
	} {
		asked := data.Decision{IssuedOn: day}.DayQuestions(plan, today)
		if got := keysOf(asked); got != want {
			t.Errorf("%s: asked %q; want %q", day, got, want)
		}
	}
}

// What is in a draft is not decided until the draft has its number and date.
func TestADraftDecidesNothing(t *testing.T) {
	l := decided()
	l.Nominations[0] = l.Nominations[0].Withdrawn().Under(2) // into a draft
	rows := l.NominationRows(vn.NewDate(2025, 12, 8))
	stages := map[data.NominationStage]int{}
	for _, r := range rows {
		stages[r.Shown]++
	}
	if stages[data.InDraft] != 1 || stages[data.Decided] != 5 {
		t.Errorf("shown as %v; want 1 in a draft and 5 decided", stages)
	}
	o := l.Overview(vn.NewDate(2025, 12, 8))
	if o.Decided != 5 || o.InDraft != 1 {
		t.Errorf("the overview has %d decided, %d in a draft", o.Decided, o.InDraft)
	}
	for _, todo := range o.Todos {
		if todo.Kind == data.TodoUndecided {
			t.Error("what is in a draft does not wait to be put into a decision")
		}
	}
	l.Decisions[1].Number, l.Decisions[1].IssuedOn = "7", vn.NewDate(2025, 12, 8)
	if got := l.StageOf(l.Nominations[0]); got != data.Decided {
		t.Errorf("numbered and dated, yet %s", got)
	}
}
