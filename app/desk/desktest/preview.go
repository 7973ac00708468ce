package desktest

import (
	"fmt"
	"os"
	"runtime"
	"testing"

	"thidua/app/desk"
)

// LookedAt reports whether a document is looked at.
func LookedAt(d *desk.Desk) bool {
	return fmt.Sprintf("%T", d.Window.Canvas().Focused()) == "*ui.sheetsBody"
}

// Previewed is the desk on a PC without a program for PDF, whose officer
// saves files in a folder of the test.
func Previewed(t *testing.T, d *desk.Desk) (shown *desk.Desk, folder string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows asks with windows of its own")
	}
	t.Setenv("PATH", "")
	folder = t.TempDir()
	if err := d.Store.Set("files.folder", folder); err != nil {
		t.Fatal(err)
	}
	return d, folder
}

// filesIn are the names of what lies in a folder.
func filesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
