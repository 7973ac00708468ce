package targets

import (
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// typeCurve types percentages from January on, Enter after each.
func typeCurve(t *testing.T, d *desk.Desk, percents string) {
	t.Helper()
	for percent := range strings.FieldsSeq(percents) {
		desktest.TypeOver(t, d, percent)
		desktest.Press(d, fyne.KeyDown)
	}
}

func TestOwnPaceChangesTheVerdict(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "KT03")
	if got := stateText(row); got != "Chậm" {
		t.Fatalf("before: %q", got)
	}
	amendTo(t, d, s, "KT03", "1.900.000", "Nghị quyết số 21/NQ-HĐND ngày 20/11/2025")
	setCurve(d, s.row(t, "KT03"))
	typeCurve(t, d, "5 8 12 20 30 40 44 48 52 60 80")
	desktest.Ctrl(t, d, fyne.KeyS) // December is still empty
	if !desktest.DialogOpen(d) {
		t.Fatal("a pace without December was kept")
	}
	desktest.TypeOver(t, d, "90")
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) {
		t.Fatal("a pace that ends at 90 % was kept")
	}
	desktest.TypeOver(t, d, "100")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the pace was not kept")
	}
	// 1.548.300,45 is 81,5 % of 1.900.000; 80 % are due by 30 November.
	now := s.row(t, "KT03")
	if got := stateText(now); got != "Đúng tiến độ" {
		t.Errorf("by its own pace the table says %q", got)
	}
	if got := basisText(now); !strings.Contains(got, "đã đặt cho từng tháng") || !strings.Contains(got, "1.520.000") {
		t.Errorf("the reason reads %q", got)
	}
	if got := now.Plan.Planned.String(); got != "1809001.12" {
		t.Errorf("the plan's own value became %s", got)
	}
	newest := desktest.ScreenAt[*history.Screen](t, d, desk.AtHistory).Page.Rows()[0]
	if got := newest.Told(); !strings.Contains(got, "5; 8; 12; 20; 30; 40; 44; 48; 52; 60; 80; 100") {
		t.Errorf("the journal tells %q", got)
	}
	d.Open(desk.AtTargets, 0)
	setCurve(d, s.row(t, "KT03"))
	for month := range 12 {
		if month > 0 {
			desktest.Press(d, fyne.KeyDown)
		}
		desktest.TypeOver(t, d, "")
		desktest.Press(d, fyne.KeyBackspace)
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	if now := s.row(t, "KT03"); desktest.DialogOpen(d) || stateText(now) != "Chậm" || len(now.Target.Curve) != 0 {
		t.Errorf("cleared, the pace is %v and the table says %q", now.Target.Curve, stateText(now))
	}
}

func TestNoPaceToSetForASnapshot(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	_, row := targetsOf(t, d, "VX06")
	setCurve(d, row)
	if _, typing := d.Window.Canvas().Focused().(fyne.Shortcutable); !desktest.DialogOpen(d) || typing {
		t.Error("it should say that a snapshot has no pace")
	}
}

// The chart of each sample target has its figures and nothing made up.
func TestChartsOfTheSample(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, _ := targetsOf(t, d, "KT01")
	for _, r := range s.Page.Rows() {
		points := map[ui.Look]int{}
		for _, series := range targetChart(d, r).Series {
			points[series.Look] = len(series.Points)
		}
		actuals := 0
		for _, f := range d.Ledger.FiguresOf(r.Target.ID) {
			if f.Kind == data.Actual {
				actuals++
			}
		}
		if points[ui.LookFigures] != actuals || points[ui.LookGoal] < 2 {
			t.Errorf("%s: %d of %d figures, a plan of %d points", r.Target.Code, points[ui.LookFigures], actuals, points[ui.LookGoal])
		}
		if paced := points[ui.LookPace] > 0; paced != strings.Contains("KT01 KT02 KT03 KT04 KT05 VX05", r.Target.Code) {
			t.Errorf("%s: a pace is drawn: %v", r.Target.Code, paced)
		}
	}
}

// The page for the leader can be made of what is on the desk, sample or not.
func TestTargetsPageOfTheDesk(t *testing.T) {
	for _, d := range []*desk.Desk{sampleDesk(t, "2025-12-08"), emptyDesk(t, "2025-12-08")} {
		page := paper.TargetsPage(d.Ledger, d.Today())
		if err := paper.WritePDF(io.Discard, page); err != nil {
			t.Errorf("PDF: %v", err)
		}
		if name := ui.SafeName(page.Title()); !strings.HasPrefix(name, "Tình hình thực hiện") {
			t.Errorf("the file is called %q", name)
		}
	}
}
