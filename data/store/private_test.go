//go:build !windows

package store_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"thidua/data/store"
)

// A new or an empty folder becomes the user's own; one that holds something may
// be meant for others, until the officer says otherwise.
func TestADataFolderIsReadByItsOwnerOnly(t *testing.T) {
	dir := t.TempDir()
	fresh, empty, used := filepath.Join(dir, "a", "b"), filepath.Join(dir, "trống"), filepath.Join(dir, "chung")
	for _, made := range []string{empty, used} {
		if err := os.Mkdir(made, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(used, "lịch.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for folder, want := range map[string]store.Readers{fresh: store.OnlyOwner, empty: store.OnlyOwner, used: store.OthersToo} {
		if err := store.MakeFolder(folder); err != nil {
			t.Fatal(err)
		}
		if got := store.WhoReads(folder); got != want {
			t.Errorf("%s is read by %s, want %s", folder, got, want)
		}
	}
	if err := store.KeepOthersOut(used); err != nil || store.WhoReads(used) != store.OnlyOwner {
		t.Errorf("asked to keep others out: %v, read by %s", err, store.WhoReads(used))
	}
}

// Whatever the folder is open to, the files in it are not.
func TestEveryFileOfTheLedgerIsItsOwners(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Set("thử", "1"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BackUp(filepath.Join(dir, "bản sao.db")); err != nil {
		t.Fatal(err)
	}
	files := 0
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		info, err := entry.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is %v", path, info.Mode())
		}
		files++
		return err
	})
	if err != nil || files < 4 {
		t.Errorf("%d files, %v", files, err)
	}
}
