package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
)

func TestFiguresOfUnitsFlowIntoTheTable(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD02")
	s.byUnit(row)
	ctrl(t, d, fyne.KeyS) // the units with a share, on the day of the newest figures
	typeOver(t, d, "462") // its share, ten more
	tab(d, 1)
	typeOver(t, d, "500")
	press(d, fyne.KeyDown)
	typeOver(t, d, "400")
	ctrl(t, d, fyne.KeyS)
	if dialogOpen(d) {
		t.Fatal("the figures were not kept")
	}
	now := s.row(t, "GD02")
	// 3268 with 456 and 432 of two schools becomes 500 and 400.
	if got := newestText(now.Target, now.Actual); got != "3.280" || stateText(now) != "Vượt" {
		t.Errorf("the table says %s, %s", got, stateText(now))
	}
	shares := d.ledger.SharesOf(now.Target)
	if got := sharesText(now.Target, shares); !strings.Contains(got, "3.278") || !strings.Contains(got, "+10") {
		t.Errorf("the shares read %q", got)
	}
	d.undo()
	now = s.row(t, "GD02")
	if got := newestText(now.Target, now.Actual); got != "3.268" || !d.ledger.SharesOf(now.Target).Gap.Decimal.IsZero() {
		t.Errorf("one undo leaves %s", got)
	}
}

func TestAUnitWithoutAFigureIsNamed(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD04")
	for _, f := range d.ledger.UnitFiguresOf(row.Target.ID) {
		if d.ledger.Unit(f.UnitID).Name == "Trường Tiểu học Mẫu 7" {
			if err := d.store.UnitFigures.Delete(f.ID, ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	d.reread()
	now := s.row(t, "GD04")
	if got := actualText(now); got != "4.075 (6/7 đơn vị)" {
		t.Errorf("the table shows %q", got)
	}
	if got := d.gatheredText(now.Target, *now.Actual); !strings.Contains(got, "Trường Tiểu học Mẫu 7") {
		t.Errorf("it does not say who is missing: %q", got)
	}
}

func TestAFigureOfTheOfficeGoesBeforeTheUnits(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD02")
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	typeOver(t, d, "3.270") // for 30/11/2025, as the newest of units
	press(d, fyne.KeyReturn)
	now := s.row(t, "GD02")
	if dialogOpen(d) || now.Actual.Derived() || newestText(now.Target, now.Actual) != "3.270" {
		t.Fatalf("the table shows %v", now.Actual)
	}
	if got := len(d.ledger.EnteredOf(row.Target.ID)); got != 1 {
		t.Errorf("%d figures were entered", got)
	}
}

func TestFiguresComeWithAReport(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Unit.Name == "Trường Mầm non Mẫu 4" })
	s.figures(row)
	ctrl(t, d, fyne.KeyS) // the end of November
	for range 3 {         // past VX02, VX03 and GD01 to GD02
		press(d, fyne.KeyDown)
	}
	typeOver(t, d, "410")
	ctrl(t, d, fyne.KeyS)
	if dialogOpen(d) {
		t.Fatal("the figure was not kept")
	}
	newest := d.ledger.UnitFigures[len(d.ledger.UnitFigures)-1]
	if d.ledger.Target(newest.TargetID).Code != "GD02" || newest.Value.String() != "410" ||
		newest.SubmissionID != row.Submission.ID || newest.Source != reportSource(row.Submission) {
		t.Fatalf("kept as %+v", newest)
	}
	_, now := targetsOf(t, d, "GD02") // 3268 with 405 of this school
	if got := newestText(now.Target, now.Actual); got != "3.273" {
		t.Errorf("the target is at %s", got)
	}
	if got := d.gatheredText(now.Target, *now.Actual); !strings.Contains(got, "8/8") {
		t.Errorf("gathered as %q", got)
	}
}

func TestNoFiguresBeforeAReportHasCome(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	before := len(d.ledger.UnitFigures)
	s.figures(row)
	press(d, fyne.KeyReturn) // the message
	if dialogOpen(d) || len(d.ledger.UnitFigures) != before {
		t.Error("figures were taken from a report that has not come")
	}
}

// A figure of a unit that cannot be right is asked about before it is kept.
func TestAnUnusualFigureOfAUnitNeedsAReason(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD02")
	s.byUnit(row)
	ctrl(t, d, fyne.KeyS)
	tab(d, 1)
	typeOver(t, d, "456,5")
	ctrl(t, d, fyne.KeyS)
	if !dialogOpen(d) {
		t.Fatal("half a child was kept without a word")
	}
	typeOver(t, d, "Tính cả cháu học nửa ngày") // the cursor is where the reason goes
	ctrl(t, d, fyne.KeyS)
	if got := newestText(row.Target, s.row(t, "GD02").Actual); dialogOpen(d) || got != "3.268,5" {
		t.Errorf("explained, the table shows %s", got)
	}
}
