package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"thidua/data"
	"thidua/data/store"
)

// filled opens a ledger with a campaign in it.
func filled(t *testing.T) (*store.Store, string) {
	t.Helper()
	dir := t.TempDir()
	s, err := store.Open(dir)
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	_, err = s.Add(small(), "")
	must(t, err)
	return s, dir
}

// keyOf is the key of the sentence that an error comes with.
func keyOf(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return p.Key
	}
	return ""
}

// A copy holds what the ledger holds, is one whole file with nothing beside it,
// and looking at it changes nothing.
func TestBackUpIsVerifiedAndWhole(t *testing.T) {
	s, dir := filled(t)
	path := filepath.Join(dir, "copy.db")
	made, err := s.BackUp(path)
	must(t, err)
	live, err := s.Contents()
	must(t, err)
	if !made.Equal(live) || made.Changes == 0 || made.Records["target"] == 0 || len(made.Campaigns) != 1 {
		t.Fatalf("copy %+v, ledger %+v", made, live)
	}
	before, err := os.ReadFile(path)
	must(t, err)
	seen, err := store.Look(path, t.TempDir())
	must(t, err)
	if !seen.Equal(made) {
		t.Errorf("looked at %+v, made %+v", seen, made)
	}
	after, err := os.ReadFile(path)
	must(t, err)
	beside, err := filepath.Glob(path + "*")
	must(t, err)
	if !bytes.Equal(before, after) || len(beside) != 1 {
		t.Errorf("looking changed the file or left %v", beside)
	}
}

// What is no sound ledger is refused, each for its own reason.
func TestLookRefuses(t *testing.T) {
	s, dir := filled(t)
	good := filepath.Join(dir, "good.db")
	_, err := s.BackUp(good)
	must(t, err)
	content, err := os.ReadFile(good)
	must(t, err)
	spoilt := bytes.Clone(content)
	for i := 4096 * 3; i < 4096*6; i++ {
		spoilt[i] ^= 0x5a
	}
	newer := bytes.Clone(content)
	newer[62], newer[63] = 0x7f, 0xff // user_version
	for name, c := range map[string]struct {
		content []byte
		key     string
	}{
		"empty":   {nil, "problem.copy_strange"},
		"text":    {[]byte("Kính gửi Ủy ban nhân dân phường"), "problem.copy_strange"},
		"cut":     {content[:len(content)-4096*2], "problem.copy_damaged"},
		"spoilt":  {spoilt, "problem.copy_damaged"},
		"a newer": {newer, "problem.newer"},
	} {
		path := filepath.Join(dir, "bad.db")
		must(t, os.WriteFile(path, c.content, 0o600))
		if _, err := store.Look(path, t.TempDir()); keyOf(err) != c.key {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := store.Replace(t.TempDir(), path); keyOf(err) != c.key {
			t.Errorf("%s replaces a ledger: %v", name, err)
		}
	}
	if _, err := store.Look(filepath.Join(dir, "none.db"), dir); keyOf(err) != "problem.copy_unread" {
		t.Errorf("no file: %v", err)
	}
}

// A failed copy leaves the older one of the name, and nothing else.
func TestBackUpFailsWithoutTrace(t *testing.T) {
	s, dir := filled(t)
	if _, err := s.BackUp(filepath.Join(dir, "gone", "copy.db")); keyOf(err) != "problem.write" {
		t.Errorf("a folder that is gone: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "gone")); err == nil {
		t.Error("the folder was made")
	}
}

// What a killed program left in the -wal file is part of what is looked at and
// of what is restored.
func TestLookReadsTheJournal(t *testing.T) {
	s, dir := filled(t)
	live, err := s.Contents()
	must(t, err)
	away := t.TempDir() // as a killed program would leave it
	for _, ending := range []string{"", "-wal"} {
		content, err := os.ReadFile(filepath.Join(dir, store.FileName+ending))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(away, "old.db"+ending), content, 0o600))
	}
	if info, err := os.Stat(filepath.Join(away, "old.db-wal")); err != nil || info.Size() == 0 {
		t.Fatal("no journal to read")
	}
	seen, err := store.Look(filepath.Join(away, "old.db"), t.TempDir())
	must(t, err)
	if !seen.Equal(live) {
		t.Errorf("looked at %+v, ledger %+v", seen, live)
	}
	target := t.TempDir()
	_, err = store.Replace(target, filepath.Join(away, "old.db"))
	must(t, err)
	restored, err := store.Look(filepath.Join(target, store.FileName), t.TempDir())
	must(t, err)
	if !restored.Equal(live) {
		t.Errorf("restored %+v, ledger %+v", restored, live)
	}
}

// A restored ledger goes on numbering beyond what came after the copy, and its
// history is whole.
func TestRestoredLedgerNumbersBeyond(t *testing.T) {
	s, dir := filled(t)
	copied := filepath.Join(t.TempDir(), "copy.db")
	old, err := s.BackUp(copied)
	must(t, err)
	for _, name := range []string{"Một", "Hai"} {
		must(t, s.Campaigns.Save(&data.Campaign{ShortName: name, Name: name, Year: 2026}, ""))
	}
	lost, err := s.Contents()
	must(t, err)
	since, same, err := s.ChangesSince(old)
	must(t, err)
	if !same || len(since) != 2 || since[0].After["short_name"] != "Hai" {
		t.Fatalf("since the copy: %v %v", same, since)
	}
	must(t, s.Close())
	_, err = store.Replace(dir, copied)
	must(t, err)
	s, err = store.Open(dir)
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	must(t, s.NoteRestored(copied, lost.Changes))
	now, err := s.Contents()
	must(t, err)
	if now.Changes != lost.Changes+1 || now.Total() != old.Total() {
		t.Errorf("restored %+v, lost %+v", now, lost)
	}
	if _, same, err := s.ChangesSince(lost); same || err != nil {
		t.Errorf("what was lost is still known: %v, %v", same, err)
	}
	found, err := s.CheckChain(t.Context(), func(int64, int64) {})
	if err != nil || !found.Sound() {
		t.Errorf("history: %+v, %v", found, err)
	}
}
