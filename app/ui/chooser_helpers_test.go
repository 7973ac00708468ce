//go:build !windows

package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// makeFiles fills a new folder and makes it the officer's own; a name that
// ends in "/" is a folder.
func makeFiles(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	for _, name := range names {
		path := filepath.Join(dir, name)
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o700); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.WriteFile(path, []byte("cũ"), 0o600); err != nil {
			t.Fatal(err)
		}
		day := time.Date(2025, time.December, 9, 12, 0, 0, 0, time.Local)
		if err := os.Chtimes(path, day, day); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// listOf is the table in the dialog.
func listOf(t *testing.T, w fyne.Window) *grid {
	t.Helper()
	var found *grid
	walk(dialogOf(w), func(o fyne.CanvasObject) {
		if g, ok := o.(*grid); ok {
			found = g
		}
	})
	if found == nil {
		t.Fatalf("no list in:\n%s", words(dialogOf(w)))
	}
	return found
}

// names are the lines of the list.
func names(t *testing.T, w fyne.Window) []string {
	t.Helper()
	g := listOf(t, w)
	all := []string{}
	for _, line := range g.lines.list {
		name, _ := g.cell(line.row, 0)
		all = append(all, name)
	}
	return all
}

// click clicks the line with the name.
func click(t *testing.T, w fyne.Window, name string, mod fyne.KeyModifier) {
	t.Helper()
	i := slices.Index(names(t, w), name)
	if i < 0 {
		t.Fatalf("no %q in the list %q", name, names(t, w))
	}
	g := listOf(t, w)
	at := fyne.PointEvent{Position: fyne.NewPos(60, g.lines.at(i).top+5)}
	g.body.MouseDown(&desktop.MouseEvent{PointEvent: at, Modifier: mod})
}

// enter types over the n-th entry of the dialog and presses Enter.
func enter(t *testing.T, w fyne.Window, n int, text string) {
	t.Helper()
	typeOver(t, w, dialogOf(w), n, text)
	key(w, fyne.KeyReturn)
}

// says checks that the dialog is still open and tells the officer something.
func says(t *testing.T, w fyne.Window, want string) {
	t.Helper()
	if dialogOf(w) == nil {
		t.Fatalf("closed instead of saying %q", want)
	}
	if seen := strings.ReplaceAll(words(dialogOf(w)), "\n", " "); !strings.Contains(seen, want) {
		t.Errorf("%q is missing from: %s", want, seen)
	}
}
