package submissions

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/urging"
	"thidua/data"
	"thidua/data/vn"
)

func TestPeriodsAreProposedAndTaken(t *testing.T) {
	d := sampleDesk(t, "2025-10-20")
	d.Open(desk.AtPeriods, 0)
	s, ok := d.Places.Current().(*periods)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	s.propose()
	d.Window.Canvas().FocusNext()
	desktest.Ctrl(t, d, fyne.KeyS)
	if rows := s.Page.Rows(); len(rows) != 2 || rows[0].Name != "Quý III" || rows[0].Period.Due != vn.NewDate(2025, 10, 6) {
		t.Fatalf("proposed %+v", rows)
	}
	s.reports(s.Page.Rows()[0])
	page, _ := submissionsOf(t, d, func(r submissionRow) bool { return r.Timeliness == data.Overdue })
	for _, r := range page.Page.Rows() {
		if r.Submission.State != data.Expected || r.Submission.PeriodID == 0 {
			t.Fatalf("in a fresh period %s stands as %+v", r.Unit.Name, r.Submission)
		}
	}
	if !page.bar.Bar.Visible() || !strings.Contains(page.bar.Choice.Selected, "Quý III") {
		t.Errorf("the bar shows %q", page.bar.Choice.Selected)
	}
	text := urging.ReminderText(d, page.Page.Rows()[0].SubmissionRow, urging.ByChat)
	if !strings.Contains(text, "báo cáo thi đua Quý III") {
		t.Errorf("the reminder speaks of another report: %q", text)
	}
	d.Undo()
	if len(d.Ledger.Periods) != 0 || d.Period().ID != 0 {
		t.Errorf("undone, %d periods, on the desk %+v", len(d.Ledger.Periods), d.Period())
	}
}

func TestRatesAddUp(t *testing.T) {
	d := sampleDesk(t, "2025-12-12")
	d.Open(desk.AtRates, 0)
	s, ok := d.Places.Current().(*rates)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	sums := map[string][2]int{}
	for _, r := range s.Page.Rows() {
		sum := sums[r.group]
		if r.name == "Cộng" {
			sum[1] = r.Come
		} else {
			sum[0] += r.Come
		}
		sums[r.group] = sum
	}
	for group, sum := range sums {
		if !strings.HasPrefix(group, "Theo kỳ") && (sum[0] != sum[1] || sum[0] == 0) {
			t.Errorf("%s: the lines come to %d, the total is %d", group, sum[0], sum[1])
		}
	}
}
