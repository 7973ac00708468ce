package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/store"
)

// wantSuspect wants a start that is refused with a key and has written nothing.
func wantSuspect(t *testing.T, dir, key string) {
	t.Helper()
	was := folder(t, dir)
	s, err := store.Open(dir)
	var suspect *store.Suspect
	if !errors.As(err, &suspect) || suspect.Key != key {
		if s != nil {
			must(t, s.Close())
		}
		t.Errorf("got %v; want %s", err, key)
		return
	}
	if is := folder(t, dir); !maps.Equal(is, was) {
		t.Errorf("%s: the start changed the folder", key)
	}
}

// folder reads all files of a folder but the lock.
func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		if e.Type().IsRegular() && filepath.Ext(e.Name()) != ".lock" {
			files[e.Name()] = string(read(t, filepath.Join(dir, e.Name())))
		}
	}
	return files
}

// killed is the folder of a ledger as a killed program leaves it: what was done
// last is in the -wal only. It returns how many changes the history has.
func killed(t *testing.T, edits int) (dir string, changes int64) {
	t.Helper()
	made := filepath.Dir(madeLedger(t))
	s, err := store.Open(made)
	must(t, err)
	for i := range edits {
		units, err := s.Units.List(0)
		must(t, err)
		units[0].Contact = fmt.Sprint("Người liên hệ ", i)
		must(t, s.Units.Save(&units[0], ""))
	}
	id, _, err := s.HeadAt()
	must(t, err)
	dir = t.TempDir()
	for name, content := range folder(t, made) {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	must(t, s.Close())
	return dir, id
}

// What a killed program had saved is there at the next start.
func TestTheWALOfAKilledProgramCounts(t *testing.T) {
	dir, changes := killed(t, 20)
	s, err := store.Open(dir)
	must(t, err)
	defer s.Close()
	if id, _, err := s.HeadAt(); err != nil || id != changes {
		t.Errorf("%d changes, %v; want %d", id, err, changes)
	}
	if !s.CheckDue() {
		t.Error("not checked after a kill")
	}
	must(t, s.CheckThrough(context.Background()))
	if s.CheckDue() {
		t.Error("checked again")
	}
}

// A -wal in which saved work cannot be read is noticed, wherever it is damaged.
// SQLite would drop that work without a word.
func TestADamagedWALIsNoticed(t *testing.T) {
	dir, changes := killed(t, 20)
	wal := read(t, filepath.Join(dir, store.FileName+"-wal"))
	noticed, harmless := 0, 0
	for at := 0; at < len(wal); at += 1 + len(wal)/100 {
		damaged := bytes.Clone(wal)
		damaged[at] ^= 0x10
		must(t, os.WriteFile(filepath.Join(dir, store.FileName+"-wal"), damaged, 0o600))
		copied := t.TempDir()
		for name, content := range folder(t, dir) {
			must(t, os.WriteFile(filepath.Join(copied, name), []byte(content), 0o600))
		}
		s, err := store.Open(copied)
		var suspect *store.Suspect
		if errors.As(err, &suspect) {
			noticed++
			continue
		}
		must(t, err)
		if id, _, err := s.HeadAt(); err != nil || id != changes {
			t.Errorf("byte %d of %d: %d of %d changes, %v", at, len(wal), id, changes, err)
		}
		harmless++
		must(t, s.Close())
	}
	t.Logf("%d noticed, %d harmless", noticed, harmless)
}

func TestAWALTakenAwayIsNoticed(t *testing.T) {
	dir, _ := killed(t, 3)
	must(t, os.Remove(filepath.Join(dir, store.FileName+"-wal")))
	wantSuspect(t, dir, "problem.start_wal_gone")
	aside, err := store.Trust(dir)
	must(t, err)
	if _, err := os.Stat(filepath.Join(aside, store.FileName)); err != nil {
		t.Error(err)
	}
	s, err := store.Open(dir)
	must(t, err)
	must(t, s.Close())
}

func TestALedgerThatHasGoneIsNotMadeAnew(t *testing.T) {
	path := madeLedger(t)
	dir, content := filepath.Dir(path), read(t, path)
	must(t, os.Remove(path))
	wantSuspect(t, dir, "problem.start_missing")
	must(t, os.WriteFile(path, nil, 0o600))
	wantSuspect(t, dir, "problem.start_empty")
	must(t, os.WriteFile(path, content, 0o600))
	s, err := store.Open(dir)
	must(t, err)
	must(t, s.Close())
}

func TestAnOlderLedgerInItsPlaceIsNoticed(t *testing.T) {
	path := madeLedger(t)
	dir, old := filepath.Dir(path), read(t, path)
	s, err := store.Open(dir)
	must(t, err)
	units, err := s.Units.List(0)
	must(t, err)
	units[0].Phone = "0000 000 000"
	must(t, s.Units.Save(&units[0], ""))
	must(t, s.Close())
	must(t, os.WriteFile(path, old, 0o600))
	wantSuspect(t, dir, "problem.start_older")
}

// The clock of a PC with a flat battery: the history keeps its order, and the
// officer is told.
func TestAClockSetBack(t *testing.T) {
	for _, back := range []time.Duration{time.Hour, 24 * time.Hour, 366 * 24 * time.Hour, time.Since(time.Unix(0, 0))} {
		dir := filepath.Dir(madeLedger(t))
		s, err := store.Open(dir)
		must(t, err)
		before, _, err := s.HeadAt()
		must(t, err)
		if last := s.ClockBehind(); !last.IsZero() {
			t.Errorf("told of a clock that is right: %v", last)
		}
		store.SetNow(s, func() time.Time { return time.Now().Add(-back) })
		if s.ClockBehind().IsZero() {
			t.Errorf("%v back: not told", back)
		}
		units, err := s.Units.List(0)
		must(t, err)
		units[0].Phone = "0000 000 000"
		must(t, s.Units.Save(&units[0], ""))
		history, err := s.History(1, 2)
		must(t, err)
		if history[0].ID != before+1 || back <= 24*time.Hour && history[0].At.Before(history[1].At) {
			t.Errorf("%v back: %v after %v", back, history[0], history[1])
		}
		if err := s.CheckThrough(context.Background()); err != nil {
			t.Error(err)
		}
		must(t, s.Close())
		s, err = store.Open(dir)
		must(t, err)
		must(t, s.Close())
	}
}

// A folder that goes away with a drive: nothing is saved into the void, and when
// it is back the work goes on.
func TestADriveThatIsPulledOut(t *testing.T) {
	dir := filepath.Dir(madeLedger(t))
	s, err := store.Open(dir)
	must(t, err)
	defer s.Close()
	units, err := s.Units.List(0)
	must(t, err)
	for i := range 5 {
		units[0].Contact = fmt.Sprint("Người liên hệ ", i)
		must(t, os.Rename(dir, dir+".pulled"))
		wantProblem(t, s.Units.Save(&units[0], ""), "problem.place_gone")
		must(t, os.Rename(dir+".pulled", dir))
		must(t, s.Units.Save(&units[0], ""))
	}
	must(t, os.Rename(dir, dir+".pulled"))
	must(t, os.Mkdir(dir, 0o700))
	other := madeLedger(t)
	must(t, os.WriteFile(filepath.Join(dir, store.FileName), read(t, other), 0o600))
	wantProblem(t, s.Units.Save(&units[0], ""), "problem.place_other")
	must(t, os.RemoveAll(dir))
	must(t, os.Rename(dir+".pulled", dir))
	units[0].Contact = "sau cùng"
	must(t, s.Units.Save(&units[0], ""))
}

// Another kind of journal, as on a network, a USB stick and in the cloud: what
// was in a -wal is kept, and there is none from then on.
func TestWithoutAWAL(t *testing.T) {
	t.Parallel()
	dir, changes := killed(t, 5)
	cloud := filepath.Join(t.TempDir(), "OneDrive - UBND phường", "Sổ thi đua")
	must(t, os.MkdirAll(cloud, 0o700))
	for name, content := range folder(t, dir) {
		must(t, os.WriteFile(filepath.Join(cloud, name), []byte(content), 0o600))
	}
	s, err := store.Open(cloud)
	must(t, err)
	defer s.Close()
	if id, _, err := s.HeadAt(); err != nil || id != changes || s.Where() != store.InCloud || !s.WarnOfPlace() || s.WarnOfPlace() {
		t.Errorf("%d of %d changes, %v, %q", id, changes, err, s.Where())
	}
	units, err := s.Units.List(0)
	must(t, err)
	units[0].Phone = "0000 000 000"
	must(t, s.Units.Save(&units[0], ""))
	for _, name := range []string{"-wal", "-shm"} {
		if _, err := os.Stat(filepath.Join(cloud, store.FileName+name)); err == nil {
			t.Errorf("%s is there", name)
		}
	}
	must(t, s.CheckThrough(context.Background()))
}

func TestALedgerToLookAt(t *testing.T) {
	dir := filepath.Dir(madeLedger(t))
	was := folder(t, dir)
	s, err := store.OpenToRead(dir)
	must(t, err)
	units, err := s.Units.List(0)
	if err != nil || len(units) == 0 {
		t.Error(len(units), err)
	}
	wantProblem(t, s.Units.Save(&units[0], ""), "problem.view")
	must(t, s.Close())
	if is := folder(t, dir); !maps.Equal(is, was) {
		t.Error("looking changed the folder")
	}
	dir, _ = killed(t, 1)
	_, err = store.OpenToRead(dir)
	wantProblem(t, err, "problem.view_unfinished")
}

// A ledger of a newer program stays as it is, byte for byte, with its -wal.
func TestANewerLedgerIsNotTouched(t *testing.T) {
	dir, _ := killed(t, 2)
	for version := 90; version < 100; version++ {
		content := read(t, filepath.Join(dir, store.FileName))
		content[63] = byte(version)
		must(t, os.WriteFile(filepath.Join(dir, store.FileName), content, 0o600))
		must(t, os.RemoveAll(filepath.Join(dir, store.FileName+"-wal")))
		was := folder(t, dir)
		_, err := store.Open(dir)
		wantProblem(t, err, "problem.newer")
		if is := folder(t, dir); !maps.Equal(is, was) {
			t.Error("the start changed the folder")
		}
	}
}

func TestLaterChanges(t *testing.T) {
	dir, changes := killed(t, 7)
	later, err := store.LaterChanges(dir, changes-7)
	if err != nil || len(later) != 7 || later[6].ID != changes || later[6].After["contact"] != "Người liên hệ 6" || later[0].Action != data.Updated {
		t.Errorf("%+v, %v", later, err)
	}
}
