package decisions

import (
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
)

func TestRulesOfAnIssuedDecisionAreCopiedNotChanged(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.Open(desk.AtRules, 0)
	s, ok := d.Places.Current().(*rules)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	before := s.shown
	if !before.Covers(d.Today()) {
		t.Fatalf("%q is shown first; want the rules in force", before.Name)
	}
	s.removeForm(before.Forms[len(before.Forms)-1])
	if !desktest.DialogOpen(d) || len(d.Ledger.RuleSet(before.ID).Forms) != len(before.Forms) {
		t.Fatal("rules that a numbered decision rests on were changed")
	}
	desktest.Press(d, fyne.KeyEscape)
	s.copy(before)
	desktest.TypeOver(t, d, "Bộ thử")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the form did not close")
	}
	copied := s.shown
	if copied.Name != "Bộ thử" || len(copied.Forms) != len(before.Forms) || copied.ID == before.ID {
		t.Fatalf("%+v", copied)
	}
	s.removeForm(copied.Forms[0])
	if got := d.Ledger.RuleSet(copied.ID); len(got.Forms) != len(before.Forms)-1 {
		t.Errorf("%d forms are left of %d", len(got.Forms), len(before.Forms))
	}
}
