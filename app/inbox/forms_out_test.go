package inbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/xlsx"
)

// formsOf writes the forms of units of the sample for the period on the desk
// and returns their paths in the order of the units.
func formsOf(t *testing.T, d *desk.Desk, units []data.Unit) []string {
	t.Helper()
	var ids []int64
	for _, u := range units {
		ids = append(ids, u.ID)
	}
	b, err := newFormBatch(d, d.Period(), ids, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := b.write(context.Background(), ui.Progress{}); err != nil {
		t.Fatal(err)
	}
	paths := make([]string, len(units))
	for i, name := range formNames(units) {
		paths[i] = filepath.Join(b.folder, name)
	}
	return paths
}

func TestOneFormAUnit(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	offered, ticked := formUnits(d, d.Period())
	var ids []int64
	for _, o := range offered {
		ids = append(ids, o.ID)
	}
	if len(ids) != len(d.Ledger.Units) || len(ticked) == 0 || len(ticked) >= len(ids) {
		t.Fatalf("%d of %d units are ticked", len(ticked), len(ids))
	}
	for _, id := range ticked {
		if s, ok := d.Ledger.SubmissionOf(id, 0); ok && s.HasCome() && s.State != data.Returned {
			t.Errorf("%s has reported and is ticked", d.Ledger.Unit(id).Name)
		}
	}
	dir := t.TempDir()
	b, err := newFormBatch(d, d.Period(), ids, dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.write(context.Background(), ui.Progress{}); err != nil {
		t.Fatal(err)
	}
	at := intake.Desk{Ledger: d.Ledger, Key: b.key, Today: d.Today()}
	for i, name := range formNames(b.units) {
		content, err := os.ReadFile(filepath.Join(b.folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if u := b.units[i]; name != u.Code+"_"+u.Name+".xlsx" {
			t.Errorf("the form of %s is called %s", u.Name, name)
		}
		if r := intake.Read(intake.File{Name: "đổi tên.xlsx", Content: content}, at, ""); r.Unit.ID != b.units[i].ID || r.Reason != ui.T("intake.untouched") {
			t.Errorf("%s is read as %q: %s %s", name, r.Unit.Name, r.Verdict, r.Reason)
		}
	}
	found, err := os.ReadDir(b.folder)
	if err != nil || len(found) != len(ids) {
		t.Errorf("%d files for %d units: %v", len(found), len(ids), err)
	}
}

func TestFormsNeverReplaceOlderOnes(t *testing.T) {
	dir := t.TempDir()
	first, err := newFolder(dir, "Biểu mẫu")
	if err != nil {
		t.Fatal(err)
	}
	second, err := newFolder(dir, "Biểu mẫu")
	if err != nil || second == first || filepath.Base(second) != "Biểu mẫu (2)" {
		t.Errorf("the second folder is %s: %v", second, err)
	}
	if _, err := newFolder(filepath.Join(dir, "không có"), "x"); err == nil {
		t.Error("a folder was made where none can be")
	}
}

func TestCancellingLeavesWholeForms(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	b, err := newFormBatch(d, d.Period(), []int64{1, 2, 3, 4}, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	ctx := &cancelledAfter{Context: context.Background(), left: 2}
	if err := b.write(ctx, ui.Progress{}); !errors.Is(err, context.Canceled) || b.written != 2 {
		t.Fatalf("%d written: %v", b.written, err)
	}
	found, err := os.ReadDir(b.folder)
	if err != nil || len(found) != 2 {
		t.Fatalf("%d files lie there: %v", len(found), err)
	}
	for _, f := range found {
		content, err := os.ReadFile(filepath.Join(b.folder, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := xlsx.ReadTable(bytes.NewReader(content), int64(len(content))); err != nil {
			t.Errorf("%s is not whole: %v", f.Name(), err)
		}
	}
}

// cancelledAfter is cancelled after it was asked so many times.
type cancelledAfter struct {
	context.Context
	left int
}

func (c *cancelledAfter) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestNamesOfFormsSuitWindows(t *testing.T) {
	long := strings.Repeat("Trường Tiểu học rất dài ", 10)
	units := []data.Unit{
		{Code: "GD01", Name: "Trường Mầm non Mẫu"},
		{Name: "Công an phường: đội 1/2"},
		{Name: "CON"},
		{Name: "Tổ dân phố 5."},
		{Code: "A", Name: "b"},
		{Code: "a", Name: "B"},
		{Code: "X", Name: long + "một"},
		{Code: "X", Name: long + "hai"},
		{Name: ""},
	}
	names := formNames(units)
	want := []string{"GD01_Trường Mầm non Mẫu.xlsx", "Công an phường- đội 1-2.xlsx", "_CON.xlsx", "Tổ dân phố 5.xlsx", "A_b.xlsx", "a_B (2).xlsx"}
	if got := names[:len(want)]; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("called %q, want %q", got, want)
	}
	seen := map[string]bool{}
	for _, name := range names {
		if n := len([]rune(name)); n > longestName || n <= len(".xlsx") || !strings.HasSuffix(name, ".xlsx") || seen[strings.ToLower(name)] {
			t.Errorf("%q (%d letters)", name, n)
		}
		seen[strings.ToLower(name)] = true
	}
}
