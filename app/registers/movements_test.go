package registers

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
)

func TestWhatUnitsReportOfAMovementIsShown(t *testing.T) {
	d := desktest.Reported(t, sampleDesk(t, "2025-12-11"))
	s := desktest.ScreenAt[*movements](t, d, desk.AtMovements)
	first := s.Page.Rows()[0]
	if first.report.Sum.Units != 3 || first.report.Sum.Individuals != 30 {
		t.Errorf("of %q: %+v", first.Name, first.report.Sum)
	}
	if !strings.Contains(s.resultText(first.report.Counted[0]), "Báo cáo số 12/BC ngày 08/12/2025") {
		t.Errorf("no origin: %q", s.resultText(first.report.Counted[0]))
	}
	if got, want := d.Origin(first.report.Counted[0].SubmissionID), "Báo cáo số 12/BC ngày 08/12/2025 của "+d.Ledger.UnitsInOrder()[0].Name; got != want {
		t.Errorf("the origin is %q; want %q", got, want)
	}
	s.Select(first.ID)
	s.results()
	results, ok := d.Places.Current().(*movementResults)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	if shown := results.Page.Shown(); len(shown) != 4 { // three on the movement, one that a unit calls by its name
		t.Errorf("%d results of %q are shown", len(shown), first.Name)
	}
}

func TestProposalsArePlacedInOneStroke(t *testing.T) {
	d := desktest.Reported(t, sampleDesk(t, "2025-12-11"))
	s := desktest.ScreenAt[*movements](t, d, desk.AtMovements)
	if got := s.proposalsLabel(); got != "Phong trào đơn vị đề xuất (2)" {
		t.Fatalf("the action says %q", got)
	}
	before := len(d.Ledger.Movements)
	known := inOrder(d.Ledger.Movements)[0]
	s.proposals()
	desktest.Press(d, fyne.KeyReturn) // the alike name is pre-chosen, the other is left
	if desktest.DialogOpen(d) {
		t.Fatal("the form did not close")
	}
	if got := len(d.Ledger.Proposals()); got != 1 || len(d.Ledger.Movements) != before || len(d.Ledger.ResultsIn(known.ID)) != 4 {
		t.Errorf("%d proposals, %d movements, %d results", got, len(d.Ledger.Movements), len(d.Ledger.ResultsIn(known.ID)))
	}
	all := d.Ledger.Proposals()
	if err := d.Store.Place(s.placings(all, []string{newMovement}), ""); err != nil {
		t.Fatal(err)
	}
	d.Saved("")
	last := inOrder(d.Ledger.Movements)[before]
	if !last.ByUnit || last.Name != all[0].Name || d.Ledger.SumOf(last.ID).Units != 2 {
		t.Errorf("the new movement is %+v", last)
	}
	d.Undo()
	if len(d.Ledger.Movements) != before || len(d.Ledger.Proposals()) != 1 {
		t.Errorf("after undo %d movements, %d proposals", len(d.Ledger.Movements), len(d.Ledger.Proposals()))
	}
}

func TestLeavingAllProposalsSaysSo(t *testing.T) {
	d := desktest.Reported(t, sampleDesk(t, "2025-12-11"))
	s := desktest.ScreenAt[*movements](t, d, desk.AtMovements)
	if placings := s.placings(d.Ledger.Proposals(), []string{leaveProposal, leaveProposal}); len(placings) != 0 {
		t.Errorf("left, yet placed: %+v", placings)
	}
}

func TestExemplarsMoveOnAndAreTickedForTheCity(t *testing.T) {
	d := desktest.Reported(t, sampleDesk(t, "2025-12-11"))
	s := desktest.ScreenAt[*exemplars](t, d, desk.AtExemplars)
	i := slices.IndexFunc(s.Page.Rows(), func(e exemplarRow) bool { return e.SubmissionID != 0 })
	e := s.Page.Rows()[i]
	if len(e.twins) != 2 || !strings.Contains(e.origin, "12/BC") {
		t.Errorf("twins %+v, origin %q", e.twins, e.origin)
	}
	row := func() exemplarRow { return s.Page.Rows()[i] }
	s.Select(e.ID)
	s.next(e)
	if row().Stage != data.Fostered {
		t.Errorf("it is at %s", row().Stage)
	}
	s.Press(ui.Shortcut{Key: fyne.KeySpace})
	if !row().ToCity {
		t.Error("Space did not tick it")
	}
	d.Undo()
	if row().ToCity || row().Stage != data.Fostered {
		t.Errorf("after undo it is %+v", row())
	}
	s.back(row())
	s.back(row()) // there is none before the first
	if row().Stage != data.Found {
		t.Errorf("it is at %s", row().Stage)
	}
}
