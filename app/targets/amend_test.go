package targets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/history"
	"thidua/data"
)

// amendTo amends a target through its form.
func amendTo(t *testing.T, d *desk.Desk, s *screen, code, planned, basis string) {
	t.Helper()
	s.amend(s.row(t, code))
	desktest.TypeOver(t, d, planned)
	desktest.Tab(d, 2) // over the day
	desktest.TypeOver(t, d, basis)
	desktest.Ctrl(t, d, fyne.KeyS)
}

func TestAmendingATargetKeepsThePlansValue(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "KT05")
	if got := stateText(row); got != "Vượt" {
		t.Fatalf("before: %q", got)
	}
	const basis = "Nghị quyết số 21/NQ-HĐND ngày 20/11/2025"
	amendTo(t, d, s, "KT05", "400.000", "")
	if !desktest.DialogOpen(d) {
		t.Fatal("amended without naming a resolution")
	}
	desktest.TypeOver(t, d, basis)
	desktest.Ctrl(t, d, fyne.KeyS)
	now := s.row(t, "KT05")
	if desktest.DialogOpen(d) || len(now.Amendments) != 1 {
		t.Fatalf("amendments: %v", now.Amendments)
	}
	if got := stateText(now); got != "Chậm" {
		t.Errorf("against the new value the table says %q", got)
	}
	if got := plannedInForce(now); !strings.HasPrefix(got, "400.000 (điều") {
		t.Errorf("the plan is shown as %q", got)
	}
	if got := d.Ledger.Target(row.Target.ID).Planned.String(); got != "330681" {
		t.Errorf("the plan's value became %s", got)
	}
	newest := desktest.ScreenAt[*history.Screen](t, d, desk.AtHistory).Page.Rows()[0]
	if newest.Entity != "amendment" || newest.Title != row.Target.Name {
		t.Errorf("the journal tells of %s %q", newest.Entity, newest.Title)
	}
	d.Undo()
	d.Open(desk.AtTargets, 0)
	if now := s.row(t, "KT05"); len(now.Amendments) != 0 || stateText(now) != "Vượt" {
		t.Errorf("undone, it is %s after %d amendments", stateText(now), len(now.Amendments))
	}
}

// Editing an amended target leaves the plan's own value as it was.
func TestEditingAnAmendedTargetDoesNotKeepTheAmendedValue(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "KT05")
	amendTo(t, d, s, "KT05", "400.000", "Nghị quyết số 21/NQ-HĐND")
	s.edit(s.row(t, "KT05"))
	desktest.TypeOver(t, d, "Thu ngân sách")
	desktest.Ctrl(t, d, fyne.KeyS)
	kept := d.Ledger.Target(row.Target.ID)
	if desktest.DialogOpen(d) || kept.Name != "Thu ngân sách" || kept.Planned.String() != "330681" {
		t.Errorf("kept as %q with %s", kept.Name, kept.Planned)
	}
}

func TestChangingThePlannedValueNeedsAReason(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "KT05")
	s.edit(row)
	desktest.Tab(d, 6)
	desktest.TypeOver(t, d, "330.618")
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) || d.Ledger.Target(row.Target.ID).Planned.String() != "330681" {
		t.Fatal("changed without a word though there are figures")
	}
	desktest.TypeOver(t, d, "Gõ nhầm số")
	desktest.Ctrl(t, d, fyne.KeyS)
	if got := d.Ledger.Target(row.Target.ID).Planned.String(); desktest.DialogOpen(d) || got != "330618" {
		t.Fatalf("explained, yet the plan is %s", got)
	}
	changes, err := d.Store.HistoryOf("target", row.Target.ID)
	if err != nil || changes[0].Why != "Gõ nhầm số" {
		t.Errorf("the reason is not kept: %v %v", changes, err)
	}
}

func TestLastYearInWords(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, _ := targetsOf(t, d, "VX01")
	for code, want := range map[string]string{
		"VX01": "-0,11 điểm % (năm trước 0,71)",
		"VX05": "Năm trước 1.760; so sánh khi có số của cả năm",
		"KT05": "",
	} {
		if got := onLastYear(d, s.row(t, code)); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
	jobs := s.row(t, "VX05")
	estimate := data.Result{TargetID: jobs.Target.ID, CampaignID: d.Ledger.Campaign.ID, Kind: data.Estimate, AsOf: d.Today()}
	estimate.Value = jobs.Target.Planned
	if err := d.Store.Results.Save(&estimate, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	if got := onLastYear(d, s.row(t, "VX05")); got != "102,56% (năm trước 1.760)" {
		t.Errorf("with an estimate: %q", got)
	}
}
