package campaign

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/plantext"
)

func planText(t *testing.T, name string) string {
	t.Helper()
	text, err := readPlan(filepath.Join("..", "..", "data", "plantext", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestAPlansTextBecomesACampaign(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	PlanWizard(d)
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(planText(t, "plan-restored.txt"))
	focused, ok := d.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatalf("the cursor is not where the text goes but in %T", d.Window.Canvas().Focused())
	}
	focused.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	desktest.Ctrl(t, d, fyne.KeyS)
	if _, typing := d.Window.Canvas().Focused().(interface{ SelectedText() string }); typing || !desktest.DialogOpen(d) {
		t.Fatal("what was understood is not shown before it is kept")
	}
	before, err := d.Store.Campaigns.List(0)
	if err != nil || len(before) != 1 {
		t.Fatalf("%d campaigns before the officer agreed: %v", len(before), err)
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the campaign was not made")
	}
	l := d.Ledger
	c := l.Campaign
	if c.ShortName != "Đợt thi đua năm 2025 (KH 70/KH-UBND)" || c.Year != 2025 {
		t.Errorf("campaign %q of %d", c.ShortName, c.Year)
	}
	if len(l.Targets) != 22 || len(l.Movements) != 7 || len(l.Bases) != 8 || len(l.Tasks) != 6 {
		t.Errorf("%d targets, %d movements, %d documents, %d tasks", len(l.Targets), len(l.Movements), len(l.Bases), len(l.Tasks))
	}
	if c.UnitDue() != (data.Deadline{On: c.UnitDeadline}) || c.UnitDeadline.String() != "10/12/2025" || c.CityDeadline.String() != "15/12/2025" || c.CityDeadlineInclusive {
		t.Errorf("deadlines %+v, %+v", c.UnitDue(), c.CityDue())
	}
	for _, x := range l.Doubts {
		if x.Question == "" || strings.Contains(x.Question, "plan_doubt.") || x.EntityID == 0 {
			t.Errorf("doubt %+v", x)
		}
	}
	if len(l.Doubts) == 0 {
		t.Error("nothing is asked about a plan that leaves much open")
	}
}

func TestTheWizardMarksEveryWordOfADamagedScan(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	w := newWizard(d, planText(t, "plan-scan.txt"))
	targets := 0
	for _, row := range w.rows {
		if row.item.Kind == plantext.OfTarget {
			targets++
			if row.item.Certain() || !strings.Contains(doubtText(row.item), "chữ hỏng") {
				t.Errorf("%s passes for certain", row.item.Target.Name)
			}
		}
	}
	if targets != 22 {
		t.Errorf("%d targets", targets)
	}
}

func TestTheWizardShowsThePlaceAndTakesWhatIsTicked(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	w := newWizard(d, planText(t, "plan-restored.txt"))
	w.show()
	var fifth *wizardRow
	for _, row := range w.rows {
		if row.item.Target.Code == "KT05" {
			fifth = row
		}
	}
	w.page.Select(fifth.key())
	if got := w.passage.Shown(); got != "Thu ngân sách nhà nước trên địa bàn: 330.681 triệu đồng" {
		t.Errorf("the text shows %q", got)
	}
	desktest.Press(d, fyne.KeySpace)
	if fifth.ticked {
		t.Error("Space did not leave the target out")
	}
	desktest.Press(d, fyne.KeyReturn)
	desktest.TypeOver(t, d, "Thu ngân sách (đã sửa)")
	desktest.Ctrl(t, d, fyne.KeyS)
	if !fifth.ticked || fifth.item.Target.Name != "Thu ngân sách (đã sửa)" {
		t.Errorf("edited: %+v", fifth.item.Target)
	}
	fifth.ticked = false
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(d.Ledger.Targets) != 21 {
		t.Errorf("%d targets; one was left out", len(d.Ledger.Targets))
	}
}

func TestTheWizardKeepsAllOrNothing(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	w := newWizard(d, "- Tuyển quân: 35\n- Giải quyết việc làm: 1.805 người")
	w.show()
	for _, row := range w.rows {
		if row.item.Target.Name == "Tuyển quân" {
			if row.ticked {
				t.Error("a number without a measure is taken unasked")
			}
			row.ticked = true
		}
	}
	if err := w.create(); err == nil {
		t.Error("a target without a measure was kept")
	}
	campaigns, err := d.Store.Campaigns.List(0)
	if err != nil || len(campaigns) != 1 {
		t.Errorf("%d campaigns: %v", len(campaigns), err)
	}
}

func TestACampaignIsClonedIntoTheNextYear(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	units := len(d.Ledger.Units)
	Clone(d)
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the clone was not made")
	}
	l := d.Ledger
	if l.Campaign.Year != 2026 || len(l.Targets) != 22 || len(l.Units) != units || len(l.Results) != 0 || len(l.Submissions) != 0 || len(l.Nominations) != 0 {
		t.Errorf("%d: %d targets, %d units, %d figures", l.Campaign.Year, len(l.Targets), len(l.Units), len(l.Results))
	}
	asked := 0
	for _, x := range l.Doubts {
		if x.Entity == "target" && strings.HasPrefix(x.Question, "Cần nhập kế hoạch mới") {
			asked++
		}
	}
	if asked != 22 {
		t.Errorf("%d planned values are asked about", asked)
	}
}

func TestAPlansFileIsRead(t *testing.T) {
	if _, err := readPlan(filepath.Join(t.TempDir(), "không có.txt")); err == nil {
		t.Error("a file that is not there was read")
	}
	path := filepath.Join(t.TempDir(), "kế hoạch.txt")
	if err := os.WriteFile(path, []byte("\ufeffSố: 1/KH-UBND"), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := readPlan(path); err != nil || text != "Số: 1/KH-UBND" {
		t.Errorf("%q %v", text, err)
	}
}
