package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"thidua/data"
)

// Trust takes the ledger in a folder as it is, although it is a [Suspect] that
// may be used so. Its files are first copied whole to aside, a folder beside it.
func Trust(dir string) (aside string, err error) {
	held, err := hold(dir)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, held.Close()) }()
	if aside, err = newAside(dir); err != nil {
		return "", err
	}
	if err := copyLedger(dir, aside); err != nil {
		return "", errors.Join(err, os.RemoveAll(aside))
	}
	if hasJournal(filepath.Join(dir, FileName)) {
		if err := foldIn(filepath.Join(dir, FileName)); err != nil {
			return "", &data.Problem{Key: "problem.salvage", Args: []any{"Folder", dir}, Err: err}
		}
	}
	return aside, unlink(filepath.Join(dir, noteFile))
}

// CopyFiles copies the files of the ledger in a folder, as they are, damaged or
// not, into a new folder within to.
func CopyFiles(dir, to, name string) (made string, err error) {
	made = filepath.Join(to, name)
	for n := 2; ; n++ {
		err = os.Mkdir(made, 0o700)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		made = filepath.Join(to, name+"_"+strconv.Itoa(n))
	}
	if err != nil {
		return "", &data.Problem{Key: "problem.write", Args: []any{"File", made}, Err: err}
	}
	if err := copyLedger(dir, made); err != nil {
		return "", errors.Join(err, os.RemoveAll(made))
	}
	return made, nil
}

// newAside makes the next folder for what is put aside.
func newAside(dir string) (string, error) {
	for n := 1; ; n++ {
		aside := filepath.Join(dir, "aside-"+strconv.Itoa(n))
		err := os.Mkdir(aside, 0o700)
		if err == nil {
			return aside, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", unwritable(dir, err)
		}
	}
}

// copyLedger copies the files of a ledger byte for byte, those that are there.
func copyLedger(dir, to string) error {
	for _, name := range append(ledgerFiles(), FileName+"-journal", noteFile) {
		err := copyFile(filepath.Join(dir, name), filepath.Join(to, name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return unwritten(filepath.Join(to, name), err)
		}
	}
	return forceFolder(to)
}
