package targets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk/desktest"
	"thidua/app/ui"
)

func TestFiguresOfUnitsFlowIntoTheTable(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD02")
	s.byUnit(row)
	desktest.Ctrl(t, d, fyne.KeyS) // the units with a share, on the day of the newest figures
	desktest.TypeOver(t, d, "462") // its share, ten more
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "500")
	desktest.Press(d, fyne.KeyDown)
	desktest.TypeOver(t, d, "400")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the figures were not kept")
	}
	now := s.row(t, "GD02")
	// 3268 with 456 and 432 of two schools becomes 500 and 400.
	if got := newestText(now.Target, now.Actual); got != "3.280" || stateText(now) != "Vượt" {
		t.Errorf("the table says %s, %s", got, stateText(now))
	}
	shares := d.Ledger.SharesOf(now.Target)
	if got := sharesText(now.Target, shares); !strings.Contains(got, "3.278") || !strings.Contains(got, "+10") {
		t.Errorf("the shares read %q", got)
	}
	d.Undo()
	now = s.row(t, "GD02")
	if got := newestText(now.Target, now.Actual); got != "3.268" || !d.Ledger.SharesOf(now.Target).Gap.Decimal.IsZero() {
		t.Errorf("one undo leaves %s", got)
	}
}

func TestAUnitWithoutAFigureIsNamed(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD04")
	for _, f := range d.Ledger.UnitFiguresOf(row.Target.ID) {
		if d.Ledger.Unit(f.UnitID).Name == "Trường Tiểu học Mẫu 7" {
			if err := d.Store.UnitFigures.Delete(f.ID, ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	d.Reread()
	now := s.row(t, "GD04")
	if got := actualText(now); got != "4.075 (6/7 đơn vị)" {
		t.Errorf("the table shows %q", got)
	}
	if got := gatheredText(d, now.Target, *now.Actual); !strings.Contains(got, "Trường Tiểu học Mẫu 7") {
		t.Errorf("it does not say who is missing: %q", got)
	}
}

func TestAFigureOfTheOfficeGoesBeforeTheUnits(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD02")
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	desktest.TypeOver(t, d, "3.270") // for 30/11/2025, as the newest of units
	desktest.Press(d, fyne.KeyReturn)
	now := s.row(t, "GD02")
	if desktest.DialogOpen(d) || now.Actual.Derived() || newestText(now.Target, now.Actual) != "3.270" {
		t.Fatalf("the table shows %v", now.Actual)
	}
	if got := len(d.Ledger.EnteredOf(row.Target.ID)); got != 1 {
		t.Errorf("%d figures were entered", got)
	}
}

// A figure of a unit that cannot be right is asked about before it is kept.
func TestAnUnusualFigureOfAUnitNeedsAReason(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD02")
	s.byUnit(row)
	desktest.Ctrl(t, d, fyne.KeyS)
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "456,5")
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) {
		t.Fatal("half a child was kept without a word")
	}
	desktest.TypeOver(t, d, "Tính cả cháu học nửa ngày") // the cursor is where the reason goes
	desktest.Ctrl(t, d, fyne.KeyS)
	if got := newestText(row.Target, s.row(t, "GD02").Actual); desktest.DialogOpen(d) || got != "3.268,5" {
		t.Errorf("explained, the table shows %s", got)
	}
}
