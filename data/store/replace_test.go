package store

import (
	"os"
	"path/filepath"
	"testing"

	"thidua/data"
)

// ledgerNamed makes a ledger with one campaign of the name in dir and returns a
// copy of it elsewhere.
func ledgerNamed(t *testing.T, dir, name string) (copied string) {
	t.Helper()
	s, err := Open(dir)
	check(t, err)
	check(t, s.Campaigns.Save(&data.Campaign{ShortName: name, Name: name, Year: 2025}, ""))
	copied = filepath.Join(t.TempDir(), "copy.db")
	_, err = s.BackUp(copied)
	check(t, err)
	check(t, s.Close())
	return copied
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// nameIn opens the ledger in dir as the program does and returns the name of its
// campaign.
func nameIn(t *testing.T, dir string) string {
	t.Helper()
	s, err := Open(dir)
	check(t, err)
	defer func() { check(t, s.Close()) }()
	campaigns, err := s.Campaigns.List(0)
	check(t, err)
	if len(campaigns) != 1 {
		t.Fatalf("campaigns %+v", campaigns)
	}
	return campaigns[0].ShortName
}

// The new ledger is in place, the old one aside and whole.
func TestReplacePutsTheOldOneAside(t *testing.T) {
	dir := t.TempDir()
	ledgerNamed(t, dir, "Cũ")
	coming := ledgerNamed(t, t.TempDir(), "Mới")
	aside, err := Replace(dir, coming)
	check(t, err)
	if got := nameIn(t, dir); got != "Mới" {
		t.Errorf("in place is %q", got)
	}
	if got := nameIn(t, aside); got != "Cũ" {
		t.Errorf("aside is %q", got)
	}
	if _, err := Replace(t.TempDir(), coming); err != nil {
		t.Errorf("into an empty folder: %v", err)
	}
}

// An open ledger is not replaced under whoever has it open.
func TestReplaceRefusesAnOpenLedger(t *testing.T) {
	dir := t.TempDir()
	coming := ledgerNamed(t, t.TempDir(), "Mới")
	s, err := Open(dir)
	check(t, err)
	defer func() { check(t, s.Close()) }()
	if _, err := Replace(dir, coming); err == nil {
		t.Error("replaced")
	}
}

// Whatever step was the last one before the power failed, the next start finds
// one of the two ledgers whole, and from the decision on the new one.
func TestReplaceKilledAfterEachStep(t *testing.T) {
	coming := ledgerNamed(t, t.TempDir(), "Mới")
	aside := func(dir, file string) func() error {
		return func() error { return move(filepath.Join(dir, file), filepath.Join(dir, "aside-1", file)) }
	}
	steps := func(dir string) []func() error {
		return []func() error{
			func() error { return copyFile(coming, filepath.Join(dir, comingIn+partEnding)) },
			func() error { return bringIn(dir, coming) },
			func() error { return os.Mkdir(filepath.Join(dir, "aside-1"), 0o700) },
			func() error { return os.WriteFile(filepath.Join(dir, intent+partEnding), []byte("asi"), 0o600) },
			func() error { check(t, os.Remove(filepath.Join(dir, "aside-1"))); _, err := decide(dir); return err },
			aside(dir, FileName+"-wal"),
			aside(dir, FileName+"-shm"),
			aside(dir, noteFile),
			aside(dir, FileName),
			func() error { return move(filepath.Join(dir, comingIn), filepath.Join(dir, FileName)) },
			func() error { return unlink(filepath.Join(dir, intent)) },
		}
	}
	const decided = 5
	for last := range len(steps("")) + 1 {
		dir := t.TempDir()
		killedWithJournal(t, dir, "Cũ")
		for _, step := range steps(dir)[:last] {
			check(t, step())
		}
		want := "Cũ"
		if last >= decided {
			want = "Mới"
		}
		if got := nameIn(t, dir); got != want {
			t.Errorf("killed after step %d: %q, want %q", last, got, want)
		}
		if last >= decided {
			if got := nameIn(t, filepath.Join(dir, "aside-1")); got != "Cũ" {
				t.Errorf("killed after step %d: aside is %q", last, got)
			}
		}
		for _, left := range append(partsOfComing(dir), filepath.Join(dir, intent), filepath.Join(dir, intent+partEnding)) {
			if _, err := os.Stat(left); err == nil {
				t.Errorf("killed after step %d: %s is left", last, filepath.Base(left))
			}
		}
	}
}

// killedWithJournal makes a ledger whose last change is only in its -wal file, as
// after a kill.
func killedWithJournal(t *testing.T, dir, name string) {
	t.Helper()
	living := t.TempDir()
	s, err := Open(living)
	check(t, err)
	check(t, s.Campaigns.Save(&data.Campaign{ShortName: name, Name: name, Year: 2025}, ""))
	for _, file := range ledgerFiles() {
		check(t, copyFile(filepath.Join(living, file), filepath.Join(dir, file)))
	}
	check(t, s.Close())
}

// When a file cannot be moved, the present ledger stays where it was.
func TestReplaceThatFailsLeavesTheOldOne(t *testing.T) {
	dir := t.TempDir()
	ledgerNamed(t, dir, "Cũ")
	coming := ledgerNamed(t, t.TempDir(), "Mới")
	check(t, bringIn(dir, coming))
	name, err := decide(dir)
	check(t, err)
	check(t, move(filepath.Join(dir, FileName), filepath.Join(dir, name, FileName)))
	check(t, takeBackExchange(dir, name))
	if got := nameIn(t, dir); got != "Cũ" {
		t.Errorf("in place is %q", got)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "aside-*")); err != nil || len(left) != 0 {
		t.Errorf("left %v, %v", left, err)
	}
}
