package keeper

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"thidua/data"
	"thidua/data/backup"
	"thidua/data/store"
)

// Each place's newest copy is tried out once a week; after a month without a
// good trial the officer is told.
const (
	testEvery   = 7 * 24 * time.Hour
	testOverdue = 30 * 24 * time.Hour
)

// trialFolder begins the name of the folder in which a copy is tried out.
const trialFolder = "SoThiDua_thu-khoi-phuc-"

// testDue reports whether a trial is due. A clock that was set back makes it due
// early rather than never.
func testDue(p Place, now time.Time) bool {
	since := now.Sub(p.Tested.At)
	return p.Tested.Never() || since >= testEvery || since < 0
}

// TestDue reports whether the newest copy of either place is to be tried out.
func TestDue(s *store.Store) bool {
	st, now := ReadState(s), time.Now()
	if !s.SampleDay().IsZero() {
		return false
	}
	_, own := newestIn(Folder(s))
	return own && testDue(st.Own, now) || Read(s).FindSecond() != "" && testDue(st.Second, now)
}

// Test tries out the newest copy of each place that is at hand, as far as that
// goes without a passphrase, and notes how that went.
func (k *Keeper) Test(s *store.Store) error {
	k.busy.Lock()
	defer k.busy.Unlock()
	st := ReadState(s)
	st.Own.test(s, Folder(s))
	if dir := Read(s).FindSecond(); dir != "" {
		st.Second.test(s, dir)
	}
	return st.keep(s)
}

// TestOne tries out one copy, the passphrase being "" for one that is not
// encrypted. It is noted when it is the newest of its place.
func (k *Keeper) TestOne(s *store.Store, kept backup.Kept, passphrase string) error {
	k.busy.Lock()
	defer k.busy.Unlock()
	err := tryKept(s, kept, passphrase)
	var p *data.Problem
	if errors.As(err, &p) && p.Key == "problem.passphrase" {
		return err
	}
	st := ReadState(s)
	for dir, place := range map[string]*Place{Folder(s): &st.Own, Read(s).FindSecond(): &st.Second} {
		if newest, ok := newestIn(dir); ok && newest.Path == kept.Path {
			place.tried(kept, err)
		}
	}
	return errors.Join(err, st.keep(s))
}

// tried notes how a trial went. One for which there was no room says nothing of
// the copy: it stays due.
func (p *Place) tried(kept backup.Kept, err error) {
	if problem, ok := errors.AsType[*data.Problem](err); ok && problem.Key == "problem.backup_space" {
		slog.Warn("a copy was not tried out", "error", err)
		return
	}
	p.Tested = outcomeOf(time.Now(), kept.Name(), err)
}

// test tries out the newest copy in a folder.
func (p *Place) test(s *store.Store, dir string) {
	newest, ok := newestIn(dir)
	if !ok {
		return
	}
	if !newest.Encrypted {
		p.tried(newest, tryKept(s, newest, ""))
		return
	}
	// Without the passphrase only this can be said: it is as it was when it was
	// written and compared.
	if known, err := asWritten(s, newest); known {
		p.tried(newest, err)
	}
}

// asWritten compares a copy with its hash when it was written, if that is known.
func asWritten(s *store.Store, kept backup.Kept) (known bool, err error) {
	st := ReadState(s)
	for dir, place := range map[string]Place{Folder(s): st.Own, Read(s).FindSecond(): st.Second} {
		was, ok := place.Hashes[filepath.Base(kept.Path)]
		if !ok || dir != filepath.Dir(kept.Path) {
			continue
		}
		is, err := backup.Hash(kept.Path)
		switch {
		case err != nil:
			return true, &data.Problem{Key: "problem.copy_unread", Args: []any{"File", kept.Path}, Err: err}
		case was != is:
			return true, &data.Problem{Key: "problem.copy_damaged", Args: []any{"File", kept.Path}}
		}
		return true, nil
	}
	return false, nil
}

// tryKept tries out a copy.
func tryKept(s *store.Store, kept backup.Kept, passphrase string) error {
	path, remove, err := Opened(s, kept, passphrase)
	if err != nil {
		return err
	}
	defer remove()
	holds, err := store.Look(path, s.Folder())
	if err != nil {
		return err
	}
	if holds.Changes != kept.Changes {
		return &data.Problem{Key: "problem.copy_differs", Args: []any{"File", kept.Path}}
	}
	return try(s, path, holds)
}

// try restores a copy into a folder of its own, opens it there as the program
// would, schema brought up to date and all, reads every record and every
// attached file, and compares the counts with those of the copy and the end of
// its history with the ledger's.
func try(s *store.Store, path string, holds store.Contents) (err error) {
	size, err := os.Stat(path)
	if err != nil {
		return &data.Problem{Key: "problem.copy_unread", Args: []any{"File", path}, Err: err}
	}
	if err := enough(s.Folder(), 2*size.Size()); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(Folder(s), trialFolder)
	if err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", Folder(s)}, Err: err}
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := backup.Copy(path, filepath.Join(dir, store.FileName)); err != nil {
		return err
	}
	restored, err := store.Open(dir)
	if err != nil {
		return fmt.Errorf("open restored: %w", err)
	}
	defer func() { err = errors.Join(err, restored.Close()) }()
	differs := func(err error) error {
		return &data.Problem{Key: "problem.copy_differs", Args: []any{"File", path}, Err: err}
	}
	is, err := restored.Contents()
	if err != nil {
		return err
	}
	for kind, n := range holds.Records {
		if is.Records[kind] != n {
			return differs(fmt.Errorf("%d of %d %s", is.Records[kind], n, kind))
		}
	}
	if err := readAll(restored); err != nil {
		return err
	}
	return sameHistory(s, holds, differs)
}

// sameHistory compares the end of a copy's history with the ledger's, which knows
// it unless it was itself restored from an older copy.
func sameHistory(s *store.Store, holds store.Contents, differs func(error) error) error {
	live, err := s.Contents()
	if err != nil || holds.Changes == 0 {
		return err
	}
	if live.Changes == holds.Changes && live.Head != holds.Head {
		return differs(fmt.Errorf("head %s, not %s", holds.Head, live.Head))
	}
	return nil
}

// readAll reads everything in a ledger as the screens do, and the content of all
// attached files.
func readAll(s *store.Store) error {
	campaigns, err := s.Campaigns.List(0)
	if err != nil {
		return err
	}
	for _, c := range campaigns {
		if _, err := s.Ledger(c.ID); err != nil {
			return err
		}
	}
	found, err := s.Audit(context.Background(), func(int64, int64) {})
	if err == nil && len(found.Damaged) > 0 {
		err = &data.Problem{Key: "problem.attachment_damaged", Args: []any{"Name", found.Damaged[0]}}
	}
	return err
}

// Opened is the path of a copy that is not encrypted: its own, or that of one
// decrypted beside the ledger, which remove takes away.
// A copy that is no longer as it was written is refused.
func Opened(s *store.Store, kept backup.Kept, passphrase string) (path string, remove func(), err error) {
	if _, err := asWritten(s, kept); err != nil {
		return "", nil, err
	}
	if !kept.Encrypted {
		return kept.Path, func() {}, nil
	}
	if err := os.MkdirAll(Folder(s), 0o700); err != nil {
		return "", nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", Folder(s)}, Err: err}
	}
	if err := enough(Folder(s), kept.Size); err != nil {
		return "", nil, err
	}
	dir, err := os.MkdirTemp(Folder(s), trialFolder)
	if err != nil {
		return "", nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", Folder(s)}, Err: err}
	}
	remove = func() { _ = os.RemoveAll(dir) } // swept before the next copy otherwise
	path = filepath.Join(dir, "copy.db")
	if err := backup.Decrypt(kept.Path, path, passphrase); err != nil {
		remove()
		return "", nil, err
	}
	return path, remove, nil
}
