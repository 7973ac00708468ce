//go:build linux

package window

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"thidua/app/desk"
)

// built builds a program of this repository, with the tags it is handed out
// with.
func built(b *testing.B, pkg string) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "program")
	cmd := exec.Command("go", "build", "-tags", "migrated_fynedo,no_emoji", "-o", path, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%s: %s %v", pkg, out, err)
	}
	return path
}

// fullWard makes the ledger of a ward in the middle of its work.
func fullWard(b *testing.B) string {
	b.Helper()
	dir := b.TempDir()
	s, err := desk.OpenLedger(dir, true)
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return dir
}
