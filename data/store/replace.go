package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"thidua/data"
)

// A ledger is replaced in steps, each of which can be the last one before the
// power fails:
//
//  1. what comes in is copied to comingIn and looked at;
//  2. intent names the folder aside-N. From here on the new ledger is decided
//     upon, and whoever opens the folder next goes on;
//  3. the present files move to aside-N, the -wal before the database that it
//     belongs to: beside another one it would be its ruin;
//  4. comingIn gets the name of the ledger;
//  5. intent goes.
const (
	comingIn = FileName + ".new"
	intent   = FileName + ".replacing"
)

// Replace puts a copy of the ledger file from in the place of the ledger in
// folder, which nobody may have open, and returns where the present one has been
// put aside, "" when there was none. from is looked at first: see [Look]. On an
// error the present ledger is where it was. Killed at any point, either the old
// or the new ledger is there at the next [Open], whole.
func Replace(folder, from string) (aside string, err error) {
	held, err := hold(folder)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, held.Close()) }()
	if err := settle(folder); err != nil {
		return "", err
	}
	if err := bringIn(folder, from); err != nil {
		return "", errors.Join(err, unlink(partsOfComing(folder)...))
	}
	name, err := decide(folder)
	if err != nil {
		return "", errors.Join(err, unlink(partsOfComing(folder)...))
	}
	if err := exchange(folder, name); err != nil {
		return "", errors.Join(&data.Problem{Key: "problem.replace", Args: []any{"Folder", folder}, Err: err}, takeBackExchange(folder, name))
	}
	aside = filepath.Join(folder, name)
	if os.Remove(aside) == nil { // it is empty: there was no ledger
		return "", nil
	}
	return aside, nil
}

// hold takes the folder for one program, as [Open] does.
func hold(folder string) (*flock.Flock, error) {
	s := &Store{}
	if err := s.lock(folder); err != nil {
		return nil, err
	}
	return s.held, nil
}

func partsOfComing(folder string) []string {
	path := filepath.Join(folder, comingIn)
	return []string{path + partEnding, path + partEnding + "-wal", path + partEnding + "-shm", path}
}

// bringIn copies the new ledger into the folder and compares the copy with it.
func bringIn(folder, from string) error {
	is, err := Look(from, folder)
	if err != nil {
		return err
	}
	path := filepath.Join(folder, comingIn)
	part := path + partEnding
	if err := unlink(partsOfComing(folder)...); err != nil {
		return unwritten(path, err)
	}
	if hasJournal(from) {
		err = errors.Join(copyWithJournal(from, part), foldIn(part))
	} else {
		err = copyFile(from, part)
	}
	if err != nil {
		return unwritten(path, err)
	}
	copied, err := Look(part, folder)
	if err != nil {
		return err
	}
	if !copied.Equal(is) {
		return &data.Problem{Key: "problem.copy_differs", Args: []any{"File", from}}
	}
	return finish(part, path)
}

// foldIn writes what the -wal file has back into the database.
func foldIn(path string) error {
	s := &Store{}
	err := s.connect(path)
	if err == nil {
		_, err = s.writer.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	}
	return errors.Join(err, s.Close(), unlink(path+"-wal", path+"-shm"), forceToDisk(path))
}

// decide makes the folder aside-N and writes its name down.
func decide(folder string) (name string, err error) {
	for n := 1; ; n++ {
		name = "aside-" + strconv.Itoa(n)
		err := os.Mkdir(filepath.Join(folder, name), 0o700)
		if err == nil {
			break
		}
		if !errors.Is(err, os.ErrExist) {
			return "", &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
		}
	}
	path := filepath.Join(folder, intent)
	if err := os.WriteFile(path+partEnding, []byte(name), 0o600); err != nil {
		return "", errors.Join(unwritten(path, err), os.Remove(filepath.Join(folder, name)))
	}
	if err := errors.Join(forceToDisk(path+partEnding), finish(path+partEnding, path)); err != nil {
		return "", errors.Join(unwritten(path, err), unlink(path), os.Remove(filepath.Join(folder, name)))
	}
	return name, nil
}

// ledgerFiles are the files of a ledger and the note about its last run, in the order in which they may be moved
// away.
func ledgerFiles() []string {
	return []string{FileName + "-wal", FileName + "-shm", noteFile, FileName}
}

// exchange moves the present files aside and the new ledger into their place. It
// may be done again and again until it has gone through.
func exchange(folder, name string) error {
	if _, err := os.Stat(filepath.Join(folder, comingIn)); err == nil {
		for _, file := range ledgerFiles() {
			if err := move(filepath.Join(folder, file), filepath.Join(folder, name, file)); err != nil {
				return err
			}
		}
		if err := errors.Join(forceFolder(filepath.Join(folder, name)), forceFolder(folder)); err != nil {
			return err
		}
		if err := move(filepath.Join(folder, comingIn), filepath.Join(folder, FileName)); err != nil {
			return err
		}
		if err := forceFolder(folder); err != nil {
			return err
		}
	}
	return unlink(filepath.Join(folder, noteFile), filepath.Join(folder, intent)) // the note was of the old one
}

// takeBackExchange puts the present ledger back where it was.
func takeBackExchange(folder, name string) error {
	var failed []error
	files := ledgerFiles()
	for i := len(files) - 1; i >= 0; i-- { // the database before its -wal
		failed = append(failed, move(filepath.Join(folder, name, files[i]), filepath.Join(folder, files[i])))
	}
	if err := errors.Join(failed...); err != nil {
		return err // intent stays: the next Open goes on
	}
	return errors.Join(unlink(append(partsOfComing(folder), filepath.Join(folder, intent))...), os.Remove(filepath.Join(folder, name)))
}

// move renames a file if it is there. A virus scanner may hold it for a moment.
func move(from, to string) (err error) {
	for wait := 20 * time.Millisecond; wait < time.Second; wait *= 2 {
		if err = os.Rename(from, to); err == nil || errors.Is(err, os.ErrNotExist) {
			return nil
		}
		time.Sleep(wait)
	}
	return err
}

// settle finishes a replacing that was broken off, and removes what is left of
// one that was never decided upon. The folder must be held.
func settle(folder string) error {
	named, err := os.ReadFile(filepath.Join(folder, intent))
	switch {
	case errors.Is(err, os.ErrNotExist):
		removeEmptyAsides(folder)
		if err := unlink(append(partsOfComing(folder), filepath.Join(folder, intent+partEnding))...); err != nil {
			return unwritable(folder, err)
		}
		return nil
	case err != nil:
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
	}
	name := strings.TrimSpace(string(named))
	if !filepath.IsLocal(name) || !strings.HasPrefix(name, "aside-") {
		return fmt.Errorf("replacing names %q", name)
	}
	if err := os.MkdirAll(filepath.Join(folder, name), 0o700); err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
	}
	_, coming := os.Stat(filepath.Join(folder, comingIn))
	_, there := os.Stat(filepath.Join(folder, FileName))
	if coming != nil && there != nil { // somebody has removed the new one
		err = takeBackExchange(folder, name)
	} else {
		err = exchange(folder, name)
	}
	if err != nil {
		return &data.Problem{Key: "problem.replace", Args: []any{"Folder", folder}, Err: err}
	}
	return nil
}

// removeEmptyAsides removes folders that were made and never needed.
func removeEmptyAsides(folder string) {
	asides, err := filepath.Glob(filepath.Join(folder, "aside-*"))
	if err != nil {
		return // the folder's name is no pattern: nothing is found
	}
	for _, aside := range asides {
		_ = os.Remove(aside) // which only an empty one lets happen
	}
}
