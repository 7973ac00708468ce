package keeper

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"thidua/data"
	"thidua/data/backup"
	"thidua/data/store"
)

// Keeper sees to it that only one copy is made at a time. Its zero value is
// ready.
type Keeper struct{ busy sync.Mutex }

// Report is what has been done.
type Report struct {
	Made   backup.Kept // the zero Kept when none was needed
	Holds  store.Contents
	Second error // why there is none in the second place, which does not spoil the first
	Absent bool  // the second place is not there
}

// Due reports whether the ledger has changed since the newest copy, in whichever
// of the places is at hand. A ledger of sample data is not copied by itself.
func Due(s *store.Store) bool {
	if !s.SampleDay().IsZero() {
		return false
	}
	live, err := s.Contents()
	if err != nil || live.Changes == 0 {
		return err != nil
	}
	if newest, ok := newestIn(Folder(s)); !ok || newest.Changes != live.Changes || ReadState(s).Own.Tested.Failed() {
		return true
	}
	second := Read(s).FindSecond()
	if second == "" {
		return false
	}
	newest, ok := newestIn(second)
	return !ok || newest.Changes != live.Changes
}

func newestIn(dir string) (backup.Kept, bool) {
	kept, err := backup.List(dir)
	if err != nil || len(kept) == 0 {
		return backup.Kept{}, false
	}
	return kept[0], true
}

// Make copies the ledger, first into its own folder, then to the second place if
// that is there, and removes what the new copies make superfluous. before marks a
// copy that is made before another one is restored. A copy of the state at hand
// that is there already is not made again, unless before. When it fails the
// older copies are untouched; the outcome is in the state either way.
func (k *Keeper) Make(ctx context.Context, s *store.Store, before bool) (r Report, err error) {
	k.busy.Lock()
	defer k.busy.Unlock()
	now := time.Now()
	c := Read(s)
	if c.Ledger == "" {
		if err := c.Keep(s); err != nil {
			return r, err
		}
		c = Read(s)
	}
	st := ReadState(s)
	err = k.own(ctx, s, c, &st, &r, now, before)
	if ctx.Err() != nil {
		return r, ctx.Err()
	}
	st.Own.note(now, r.Made, err)
	if err == nil {
		k.second(ctx, s, c, &st, &r, now)
	}
	return r, errors.Join(err, st.keep(s))
}

// note notes how an attempt went.
func (p *Place) note(now time.Time, made backup.Kept, err error) {
	if err == nil && made.Path == "" { // what is there is as new
		p.Copied = p.Good
		return
	}
	p.Copied = outcomeOf(now, made.Name(), err)
	if err == nil {
		p.Good = p.Copied
	}
}

// own makes the copy beside the ledger.
func (k *Keeper) own(ctx context.Context, s *store.Store, c Settings, st *State, r *Report, now time.Time, before bool) error {
	dir := Folder(s)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	sweep(dir)
	kept, err := backup.List(dir)
	if err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	if err := catchUp(s, kept); err != nil {
		return err
	}
	if r.Holds, err = s.Contents(); err != nil {
		return err
	}
	if len(kept) > 0 && kept[0].Changes == r.Holds.Changes && !before && !st.Own.Tested.Failed() {
		return nil // it is there
	}
	size, err := sizeOf(s)
	if err != nil {
		return err
	}
	if c.Encrypt == Everything {
		size *= 2
	}
	if err := enough(dir, size); err != nil {
		return err
	}
	made := backup.Kept{At: now, Changes: r.Holds.Changes, Before: before}
	made.Encrypted = c.Encrypt == Everything && !before // the way back must not hang on a passphrase
	made.Path = filepath.Join(dir, made.Name())
	if r.Holds, err = write(ctx, s, c, made, &st.Own); err != nil {
		return err
	}
	r.Made = made
	return thin(dir, c, &st.Own)
}

// write writes a copy, encrypted if it is to be. The open copy that is encrypted
// then is tried out in place of the encrypted one, which nobody can read without
// the passphrase and which was compared with it byte by byte.
func write(ctx context.Context, s *store.Store, c Settings, made backup.Kept, place *Place) (store.Contents, error) {
	if place.Tested.Failed() {
		place.Tested = Outcome{} // that was another one
	}
	if !made.Encrypted {
		holds, err := s.BackUpContext(ctx, made.Path)
		if err != nil {
			return holds, err
		}
		return holds, place.hash(made)
	}
	open := made.Path + ".open" + backup.PartEnding
	defer os.Remove(open) //nolint:errcheck // the next start sweeps what stays
	holds, err := s.BackUpContext(ctx, open)
	if err != nil {
		return holds, err
	}
	if testDue(*place, time.Now()) {
		place.tried(made, try(s, open, holds))
	}
	if err := errors.Join(c.Key.WriteKey(filepath.Dir(made.Path)), c.Key.Encrypt(open, made.Path)); err != nil {
		return holds, err
	}
	return holds, place.hash(made)
}

// hash notes the hash of a copy that has just been written and compared. A flip
// of the disk in a text is one that SQLite's own check would not see.
func (p *Place) hash(made backup.Kept) error {
	sum, err := backup.Hash(made.Path)
	if err != nil {
		return fmt.Errorf("hash of copy: %w", err)
	}
	if p.Hashes == nil {
		p.Hashes = map[string]string{}
	}
	p.Hashes[made.Name()] = sum
	return nil
}

// catchUp numbers the ledger beyond its copies when it is older than they are:
// somebody has put an old file in its place.
func catchUp(s *store.Store, kept []backup.Kept) error {
	live, err := s.Contents()
	if err != nil || len(kept) == 0 || kept[0].Changes <= live.Changes {
		return err
	}
	return s.NoteRestored("", kept[0].Changes)
}

// sizeOf is the size of the ledger's files.
func sizeOf(s *store.Store) (size int64, err error) {
	for _, ending := range []string{"", "-wal"} {
		info, err := os.Stat(filepath.Join(s.Folder(), store.FileName+ending))
		if err != nil && ending == "" {
			return 0, fmt.Errorf("size of ledger: %w", err)
		}
		if err == nil {
			size += info.Size()
		}
	}
	return size, nil
}

// thin removes the copies that newer ones make superfluous.
func thin(dir string, c Settings, place *Place) error {
	kept, err := backup.List(dir)
	if err != nil {
		return fmt.Errorf("list copies: %w", err)
	}
	for _, k := range c.rotation().Prune(kept) {
		if err := os.Remove(k.Path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return &data.Problem{Key: "problem.backup_remove", Args: []any{"File", k.Path}, Err: err}
		}
		delete(place.Hashes, k.Name())
	}
	return nil
}

// sweep removes copies that a killed program left half-written.
func sweep(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, entry := range entries {
		name := entry.Name()
		if strings.HasPrefix(name, "SoThiDua_") && strings.Contains(name, backup.PartEnding) && !entry.IsDir() {
			_ = os.Remove(filepath.Join(dir, name)) // if not now, then next time
		}
	}
}

// Sweep removes what a killed program left of trials and opened copies. It is for
// the start, before there are new ones.
func Sweep(s *store.Store) {
	sweep(Folder(s))
	left, err := filepath.Glob(filepath.Join(Folder(s), trialFolder+"*"))
	if err != nil {
		return // the folder's name is no pattern: nothing is found
	}
	for _, dir := range left {
		_ = os.RemoveAll(dir)
	}
}
