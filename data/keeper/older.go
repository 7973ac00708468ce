package keeper

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"thidua/data"
	"thidua/data/backup"
	"thidua/data/store"
)

// Older is what still holds a state of the ledger from before a change: of
// interest after a person's data were removed.
type Older struct {
	Copies []backup.Kept // in both places
	Aside  []string      // files and folders that were put aside at a restoring or before a new schema
	Absent bool          // there is a second place, and it is not at hand
	Last   time.Time     // when the last of the copies goes that go by themselves, if one is made every day; zero when none does
	Stay   int           // copies that do not go by themselves
}

// Any reports whether anything is known to hold it.
func (o Older) Any() bool { return len(o.Copies)+len(o.Aside) > 0 || o.Absent }

// OlderThan finds what holds the ledger as it was before a change.
func OlderThan(s *store.Store, change int64, now time.Time) (o Older, err error) {
	c := Read(s)
	dirs := []string{Folder(s)}
	if second := c.FindSecond(); second != "" {
		dirs = append(dirs, second)
	}
	o.Absent = c.Second != "" && len(dirs) == 1
	for _, dir := range dirs {
		kept, err := backup.List(dir)
		if err != nil {
			return o, err
		}
		gone := c.rotation().Until(kept, now)
		for _, k := range kept {
			if k.Changes >= change {
				continue
			}
			o.Copies = append(o.Copies, k)
			switch at, goes := gone[k.Path]; {
			case !goes:
				o.Stay++
			case at.After(o.Last):
				o.Last = at
			}
		}
	}
	for _, pattern := range []string{"aside-*", "before-version-*.db"} {
		found, err := filepath.Glob(filepath.Join(s.Folder(), pattern))
		if err != nil {
			continue // the folder's name is no pattern: nothing is found
		}
		o.Aside = append(o.Aside, found...)
	}
	return o, nil
}

// DropOlder makes a copy of the ledger as it stands, then removes what holds it
// as it was before a change. What cannot be removed is told and stays.
func (k *Keeper) DropOlder(ctx context.Context, s *store.Store, change int64) (n int, err error) {
	if _, err := k.Make(ctx, s, false); err != nil {
		return 0, err
	}
	if newest, ok := newestIn(Folder(s)); !ok || newest.Changes < change {
		return 0, &data.Problem{Key: "problem.backup"}
	}
	o, err := OlderThan(s, change, time.Now())
	if err != nil {
		return 0, err
	}
	k.busy.Lock()
	defer k.busy.Unlock()
	st := ReadState(s)
	var failed []error
	for _, c := range o.Copies {
		if err := os.Remove(c.Path); err != nil && !errors.Is(err, os.ErrNotExist) {
			failed = append(failed, &data.Problem{Key: "problem.backup_remove", Args: []any{"File", c.Path}, Err: err})
			continue
		}
		delete(st.Own.Hashes, c.Name())
		delete(st.Second.Hashes, c.Name())
		n++
	}
	for _, path := range o.Aside {
		if err := os.RemoveAll(path); err != nil {
			failed = append(failed, &data.Problem{Key: "problem.backup_remove", Args: []any{"File", path}, Err: err})
			continue
		}
		n++
	}
	return n, errors.Join(append(failed, st.keep(s))...)
}
