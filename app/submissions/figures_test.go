package submissions

import (
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk/desktest"
	"thidua/app/words"
	"thidua/data"
)

func TestFiguresComeWithAReport(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Unit.Name == "Trường Mầm non Mẫu 4" })
	s.figures(row)
	desktest.Ctrl(t, d, fyne.KeyS) // the end of November
	for range 3 {                  // past VX02, VX03 and GD01 to GD02
		desktest.Press(d, fyne.KeyDown)
	}
	desktest.TypeOver(t, d, "410")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the figure was not kept")
	}
	newest := d.Ledger.UnitFigures[len(d.Ledger.UnitFigures)-1]
	if d.Ledger.Target(newest.TargetID).Code != "GD02" || newest.Value.String() != "410" ||
		newest.SubmissionID != row.Submission.ID || newest.Source != words.ReportSource(row.Submission) {
		t.Fatalf("kept as %+v", newest)
	}
	for _, now := range d.Ledger.TargetRows() { // 3268 with 405 of this school
		if now.Target.Code == "GD02" && (!now.Actual.Derived() || now.Actual.Value.String() != "3273") {
			t.Errorf("the target is at %+v", now.Actual)
		}
	}
}

func TestNoFiguresBeforeAReportHasCome(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	before := len(d.Ledger.UnitFigures)
	s.figures(row)
	desktest.Press(d, fyne.KeyReturn) // the message
	if desktest.DialogOpen(d) || len(d.Ledger.UnitFigures) != before {
		t.Error("figures were taken from a report that has not come")
	}
}
