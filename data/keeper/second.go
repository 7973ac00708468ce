package keeper

import (
	"context"
	"path/filepath"
	"time"

	"thidua/data/backup"
	"thidua/data/store"
)

// second brings the newest copy to the second place.
func (k *Keeper) second(ctx context.Context, s *store.Store, c Settings, st *State, r *Report, now time.Time) {
	if c.Second == "" {
		return
	}
	dir := c.FindSecond()
	if dir == "" {
		r.Absent = true
		return
	}
	newest, ok := newestIn(Folder(s))
	if !ok || ctx.Err() != nil {
		return
	}
	made, err := bring(newest, dir, c, &st.Second)
	r.Second = err
	if ctx.Err() == nil {
		st.Second.note(now, made, err)
	}
}

// bring copies a copy to a folder, if it is not there, and thins out what is
// there.
func bring(newest backup.Kept, dir string, c Settings, place *Place) (made backup.Kept, err error) {
	sweep(dir)
	made = newest
	made.Encrypted = newest.Encrypted || c.Encrypt != Nothing
	made.Path = filepath.Join(dir, made.Name())
	if there, ok := newestIn(dir); ok && there.Changes == newest.Changes && there.Encrypted == made.Encrypted && !place.Tested.Failed() {
		return there, nil
	}
	if err := enough(dir, newest.Size); err != nil {
		return made, err
	}
	if made.Encrypted == newest.Encrypted {
		err = backup.Copy(newest.Path, made.Path)
	} else {
		err = c.Key.Encrypt(newest.Path, made.Path)
	}
	if err == nil && made.Encrypted {
		err = c.Key.WriteKey(dir)
	}
	if err == nil {
		err = place.hash(made)
	}
	if err != nil {
		return made, err
	}
	if place.Tested.Failed() {
		place.Tested = Outcome{} // that was another one
	}
	return made, thin(dir, c, place)
}
