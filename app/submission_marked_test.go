package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/data/intake"
)

// TestAReceivedFormGoesBackMarked: the return speaks of a marked file, so there
// has to be one.
func TestAReceivedFormGoesBackMarked(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	units := unreported(t, d, 2)
	dir, contents, asked := returned(t, d, units)
	putFile(t, dir, "02.xlsx", typeInto(t, contents[1], map[string]string{cellAt(t, contents[1], "theme"): "Thi đua mẫu", asked: ""}))
	b := readFolder(t, d, dir)
	ctrl(t, d, fyne.KeyS)
	if row := b.s.rowOf(units[0].ID); b.s.canMark(row) {
		t.Error("nothing is to be marked")
	}
	row := b.s.rowOf(units[1].ID)
	if !b.s.canMark(row) {
		t.Fatal("the form cannot be marked")
	}
	_, form, err := b.s.readAgain(row)
	if err != nil || !form.hasErrors() || form.reading.Count(intake.Caution) != row.latest.Warnings {
		t.Errorf("%d points, received with %d: %v", form.reading.Count(intake.Caution), row.latest.Warnings, err)
	}
	again := readFolder(t, d, dir)
	if had := again.had(again.file(t, "02.xlsx").reading); !strings.Contains(had, "Bản 1") {
		t.Errorf("a correction stands beside %q", had)
	}
}
