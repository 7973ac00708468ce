package inbox

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/intake"
)

// TestAReceivedFormGoesBackMarked: the return speaks of a marked file, so there
// has to be one.
func TestAReceivedFormGoesBackMarked(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	units := unreported(t, d, 2)
	dir, contents, asked := returned(t, d, units)
	desktest.PutFile(t, dir, "02.xlsx", typeInto(t, contents[1], map[string]string{cellAt(t, contents[1], "theme"): "Thi đua mẫu", asked: ""}))
	b := readFolder(t, d, dir)
	desktest.Ctrl(t, d, fyne.KeyS)
	latest := func(unitID int64) (v data.Version) {
		for _, row := range d.Ledger.SubmissionRowsIn(d.Period(), d.Today()) {
			if row.Unit.ID == unitID {
				v, _ = d.Ledger.LatestVersion(row.Submission.ID)
			}
		}
		return v
	}
	if latest(units[0].ID).Warnings > 0 {
		t.Error("nothing is to be marked")
	}
	version := latest(units[1].ID)
	a, ok := d.Attachment(version.AttachmentID)
	if !ok || version.Warnings == 0 {
		t.Fatal("the form cannot be marked")
	}
	_, form, err := readAgain(d, a, units[1].ID, b.file(t, "02.xlsx").reading.Period.ID)
	if err != nil || !form.hasErrors() || form.reading.Count(intake.Caution) != version.Warnings {
		t.Errorf("%d points, received with %d: %v", form.reading.Count(intake.Caution), version.Warnings, err)
	}
	again := readFolder(t, d, dir)
	if had := again.had(again.file(t, "02.xlsx").reading); !strings.Contains(had, "Bản 1") {
		t.Errorf("a correction stands beside %q", had)
	}
}
