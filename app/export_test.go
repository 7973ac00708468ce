package app

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thidua/app/desk"
	"thidua/data"
)

func TestExportWithoutAWindow(t *testing.T) {
	dir, out := t.TempDir(), &bytes.Buffer{}
	if err := Export(Options{Folder: t.TempDir(), Demo: true}, dir, out); err != nil {
		t.Fatal(err)
	}
	for pattern, want := range map[string]int{
		"*_BaoCao.docx": 1, "*_BaoCao.pdf": 1, "*_PhuLuc.xlsx": 1, "*_DanhSachKhenThuong_*.pdf": 2, "*_DanhSachKhenThuong_*.docx": 2,
	} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(found) != want {
			t.Errorf("%d files %s; want %d", len(found), pattern, want)
		}
		for _, path := range found {
			if !strings.Contains(filepath.Base(path), "MAU") {
				t.Errorf("%s is made from sample data but not named so", path)
			}
			if !strings.Contains(out.String(), path) {
				t.Errorf("%s is not told", path)
			}
		}
	}
	if !strings.Contains(out.String(), "[1/7]") {
		t.Errorf("no progress in %q", out)
	}
}

func TestExportOfAnEmptyLedgerSaysWhatToDo(t *testing.T) {
	err := Export(Options{Folder: t.TempDir()}, t.TempDir(), io.Discard)
	var p *data.Problem
	if !errors.As(err, &p) || p.Key != "problem.no_campaign" {
		t.Fatalf("got %v", err)
	}
	if s := Sentence(err); strings.Contains(s, "problem.") {
		t.Errorf("no sentence: %q", s)
	}
}

func TestExportIntoAFolderThatCannotBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "tep")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := Export(Options{Folder: t.TempDir(), Demo: true}, filepath.Join(file, "con"), io.Discard)
	if !strings.Contains(Sentence(err), filepath.Join(file, "con")) {
		t.Errorf("the sentence does not name the folder: %q", Sentence(err))
	}
}

func TestAFileIsWholeOrNotThere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "Phụ lục.xlsx")
	text := func(s string, fail error) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, s)
			return errors.Join(err, fail)
		}
	}
	if err := desk.WriteFile(path, text("cũ", nil)); err != nil {
		t.Fatal(err)
	}
	if err := desk.WriteFile(path, text("dở dang", errors.New("đứt quãng"))); err == nil {
		t.Error("a failed writing was not told")
	}
	if got, _ := os.ReadFile(path); string(got) != "cũ" {
		t.Errorf("the old file became %q", got)
	}
	if err := desk.WriteFile(filepath.Join(dir, "không có", "a"), text("x", nil)); err == nil {
		t.Error("a missing folder was not told")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
