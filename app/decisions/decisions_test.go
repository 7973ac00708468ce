package decisions

import (
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data/vn"
)

// A date in another year's rules proposes those; the officer may still keep
// the ones chosen.
func TestTheDateOfADecisionProposesItsRules(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.Open(desk.AtDecisions, 0)
	s, ok := d.Places.Current().(*decisions)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	draft := s.Page.Rows()[0]
	if draft.Issued() {
		t.Fatal("drafts do not come first")
	}
	s.edit(draft.Decision)
	desktest.TypeOver(t, d, "12/QĐ-UBND")
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "15/07/2026")
	desktest.Press(d, fyne.KeyReturn)
	if !desktest.DialogOpen(d) {
		t.Fatal("the rules of another year were kept without a word")
	}
	desktest.Press(d, fyne.KeyReturn)
	if !desktest.DialogOpen(d) {
		t.Fatal("a date that has not come was kept without a word")
	}
	desktest.TypeOver(t, d, "Ngày do Văn thư báo trước")
	desktest.Press(d, fyne.KeyReturn)
	now := d.Ledger.Decision(draft.ID)
	if desktest.DialogOpen(d) || now.Number != "12/QĐ-UBND" || now.IssuedOn != vn.NewDate(2026, 7, 15) || now.RuleSetID != draft.RuleSetID {
		t.Errorf("%+v", now)
	}
}
