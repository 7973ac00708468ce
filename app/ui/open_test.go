//go:build !windows

package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// desktopHelper puts a script in the place of xdg-open that notes what it was
// asked to open, and returns how to read that.
func desktopHelper(t *testing.T, code string) (asked func() string) {
	t.Helper()
	bin := t.TempDir()
	note := filepath.Join(bin, "asked")
	script := "#!/bin/sh\nprintf '%s|' \"$@\" > '" + note + "'\nexit " + code + "\n"
	if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	return func() string {
		content, err := os.ReadFile(note)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
}

func TestFilesOfAnyNameAreOpened(t *testing.T) {
	asked := desktopHelper(t, "0")
	folder := t.TempDir()
	for _, name := range []string{
		"Báo cáo & số liệu, 100% (đợt 1).pdf", "Trường 'Lê Lợi'.xlsx", "-rf.docx", "a;b$(c)`d`.pdf", strings.Repeat("ơ", 100) + ".pdf",
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := OpenPath(path); err != nil || asked() != path+"|" {
			t.Errorf("%s: asked for %s: %v", name, asked(), err)
		}
		if err := ShowInFolder(path); err != nil || asked() != folder+"|" {
			t.Errorf("%s: asked for the folder %s: %v", name, asked(), err)
		}
	}
	t.Chdir(folder)
	if err := OpenPath("-rf.docx"); err != nil || asked() != filepath.Join(folder, "-rf.docx")+"|" {
		t.Errorf("a name like an option: asked for %s: %v", asked(), err)
	}
}

func TestWhyAFileIsNotOpened(t *testing.T) {
	folder := t.TempDir()
	put := func(name string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	want := func(what string, err error, key string) {
		t.Helper()
		var said unopened
		if !errors.As(err, &said) || said.key != key {
			t.Errorf("%s: %v, want %s", what, err, key)
		}
	}
	desktopHelper(t, "3") // as xdg-open says that there is no program
	want("no program", OpenPath(put("Quyết định.pdf")), "error.no_program")
	want("no program for folders", ShowInFolder(put("Quyết định.pdf")), "error.no_folder_program")
	t.Setenv("PATH", t.TempDir())
	want("no desktop", OpenPath(put("Quyết định.pdf")), "error.no_program")
	want("gone", OpenPath(filepath.Join(folder, "gone.pdf")), "error.gone")
	for _, name := range []string{"Minh chứng.pdf.exe", "a.BAT", "b.js", "c.lnk. "} {
		want(name, OpenPath(put(name)), "error.program_file")
	}
	if err := os.Mkdir(filepath.Join(folder, "folder.com"), 0o700); err != nil {
		t.Fatal(err)
	}
	desktopHelper(t, "0")
	if err := OpenPath(filepath.Join(folder, "folder.com")); err != nil {
		t.Errorf("a folder: %v", err)
	}
}
