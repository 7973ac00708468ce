package rescue

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
	"thidua/data/backup"
	"thidua/data/store"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// What was entered after the backup is told before it is restored, and what was
// salvaged is told kind by kind.
func TestTheChoiceIsExplained(t *testing.T) {
	test.NewTempApp(t)
	must(t, ui.UseVietnamese())
	dir := t.TempDir()
	s, err := store.Open(dir)
	must(t, err)
	var sample data.Ledger
	must(t, json.Unmarshal(assets.Sample, &sample))
	_, err = s.Add(sample, "")
	must(t, err)
	must(t, os.Mkdir(filepath.Join(dir, backup.Folder), 0o700))
	_, err = s.BackUp(filepath.Join(dir, backup.Folder, "SoThiDua_2026-11-23_220945_500.db"))
	must(t, err)
	units, err := s.Units.List(0)
	must(t, err)
	units[0].Note = "ghi sau bản sao lưu"
	must(t, s.Units.Save(&units[0], ""))
	must(t, s.Close())
	path := filepath.Join(dir, store.FileName)
	content, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, content[:len(content)-3*4096], 0o600))

	_, err = store.Open(dir)
	var suspect *store.Suspect
	if !errors.As(err, &suspect) || suspect.Key != "problem.start_cut" {
		t.Fatal(err)
	}
	r := Rescue{Suspect: suspect}
	copies := copiesIn(dir)
	if len(copies) != 1 || !strings.Contains(copies[0].label, "23/11/2026") {
		t.Fatalf("%+v", copies)
	}
	r.lookAt(&copies[0])
	must(t, copies[0].err)
	lines := strings.Join(laterLines(copies[0].later, shownLater), "\n")
	if !strings.Contains(lines, "Sửa Đơn vị") || !strings.Contains(lines, "“ghi sau bản sao lưu”") {
		t.Errorf("the lost change is not told: %s", lines)
	}
	result, err := store.Salvage(context.Background(), dir, func(int, int, string) {})
	must(t, err)
	told, _ := savedLines(result)
	t.Log(strings.Join(told, "\n"))
	if len(told) == 0 || strings.Contains(strings.Join(told, ""), "entity.") || strings.Contains(lines, "entity.") {
		t.Errorf("%q", told)
	}
}
