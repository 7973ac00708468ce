package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"thidua/data"
)

// Readers says who, of those who use this PC, can read a folder.
type Readers string

// Who can read a folder.
const (
	OnlyOwner   Readers = "owner"   // besides the administrators of the PC
	OthersToo   Readers = "others"  // other users of the PC
	AnyReader   Readers = "any"     // whoever has the disk: it keeps no rights
	UnknownRead Readers = "unknown" // the system does not say
)

// MakeFolder makes a data folder unless it is there. Others are kept out of a
// new or empty one, but for a place that other PCs use too: on a disk that is
// carried about its owner would be a stranger elsewhere, on a server the rights
// are its administrator's. What is in a folder may be meant for others: that is
// left to the officer, see [KeepOthersOut].
func MakeFolder(dir string) error {
	left, err := os.ReadDir(dir)
	fresh := errors.Is(err, fs.ErrNotExist) || err == nil && len(left) == 0
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return unwritable(dir, err)
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("where the data are: %w", err)
	}
	if !fresh || filepath.Dir(full) == full || Whereabouts(dir) != OnThisPC || carried(full) || WhoReads(dir) == OnlyOwner {
		return nil
	}
	return KeepOthersOut(dir)
}

// KeepOthersOut lets only the user, the system and its administrators read a
// folder and all that is in it. A disk that keeps no rights is the Problem
// "problem.no_rights".
func KeepOthersOut(dir string) error {
	if err := restrict(dir); err != nil {
		return &data.Problem{Key: "problem.rights", Args: []any{"Folder", dir}, Err: err}
	}
	if WhoReads(dir) == AnyReader {
		return &data.Problem{Key: "problem.no_rights", Args: []any{"Folder", dir}}
	}
	return nil
}
