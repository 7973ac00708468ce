package decisions

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/words"
	"thidua/data"
)

// Rules of voting may still be set right after a decision; the money may not.
func TestHowTheCouncilVotesIsEditedInTheRules(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*rules](t, d, desk.AtRules)
	f := s.shown.Forms[0]
	s.openForm(f)
	desktest.Tab(d, 6) // to the share of votes
	desktest.TypeOver(t, d, "2")
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "3")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("not kept")
	}
	if got := d.Ledger.RuleSet(s.shown.ID).Forms[0]; got.Vote.Share != 2 || got.Vote.OutOf != 3 || !got.Coefficient.Equal(f.Coefficient) {
		t.Errorf("%+v", got)
	}
	if got := words.VoteRuleText(d.Ledger.RuleSet(s.shown.ID).Forms[0].Vote); got != "Cần 2/3 tổng số thành viên Hội đồng đồng ý; bỏ phiếu kín; tính cả ý kiến bằng văn bản của người vắng" {
		t.Errorf("told as %q", got)
	}
}

func TestOnlyUnusualWeightsAreKept(t *testing.T) {
	checks := []data.AwardCheck{data.CheckTwins, data.CheckDossier}
	got := unusualWeights(checks, []data.Weight{data.Blocks, data.Blocks})
	if len(got) != 1 || got[data.CheckDossier] != data.Blocks {
		t.Errorf("%v", got)
	}
}

// The rules of another office come in as new ones or as copies, and what is
// here stays as it is.
func TestRulesFromAnotherOffice(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*rules](t, d, desk.AtRules)
	before := len(d.Ledger.RuleSets)
	changed, fresh := s.shown, s.shown
	changed.BaseSalary++
	fresh.Name = "Bộ quy định của phường bạn"
	content, err := data.WriteRules(data.Office{Ward: "phường Bạn"}, d.Today(), []data.RuleSet{changed, fresh})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "rules.json")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := readRules(path)
	if err != nil {
		t.Fatal(err)
	}
	s.preview("rules.json", f)
	desktest.Tab(d, 1)
	desktest.Press(d, fyne.KeyDown)  // the copies stand first
	desktest.Press(d, fyne.KeySpace) // tick it too
	desktest.CtrlNext(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(d.Ledger.RuleSets) != before+2 {
		t.Fatalf("%d rule sets", len(d.Ledger.RuleSets))
	}
	if kept := d.Ledger.RuleSet(s.shown.ID); kept.BaseSalary != changed.BaseSalary-1 && kept.Name == changed.Name {
		t.Errorf("what was here was changed: %+v", kept)
	}
	if err := os.WriteFile(path, content[:len(content)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readRules(path); err == nil {
		t.Error("half a file was read")
	}
}
