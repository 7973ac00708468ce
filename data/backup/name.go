package backup

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"thidua/data"
)

// Folder is the folder of the copies within the data folder.
const Folder = "backups"

// Kept is a copy in a folder, as its name has it.
type Kept struct {
	Path      string
	At        time.Time // when it was made, by the clock of the PC
	Changes   int64     // number of the newest change in it
	Size      int64
	Encrypted bool
	Before    bool // made of what was at hand before another copy was restored
}

// stamp is how the moment stands in a name, in local time as the officer reads
// it.
const stamp = "2006-01-02_150405"

var pattern = regexp.MustCompile(`^SoThiDua_(\d{4}-\d{2}-\d{2}_\d{6})_(\d{1,18})(_truoc-khi-khoi-phuc)?\.db(\.age)?$`)

// Name is the name of the file of a copy, its path left out.
func (k Kept) Name() string {
	name := "SoThiDua_" + k.At.Local().Format(stamp) + "_" + strconv.FormatInt(k.Changes, 10)
	if k.Before {
		name += "_truoc-khi-khoi-phuc"
	}
	if name += ".db"; k.Encrypted {
		name += Ending
	}
	return name
}

// Parse reads the name of a file; false when it is not one of ours.
func Parse(name string) (Kept, bool) {
	parts := pattern.FindStringSubmatch(name)
	if parts == nil {
		return Kept{}, false
	}
	at, err := time.ParseInLocation(stamp, parts[1], time.Local)
	if err != nil {
		return Kept{}, false
	}
	changes, err := strconv.ParseInt(parts[2], 10, 64)
	if err != nil {
		return Kept{}, false
	}
	return Kept{At: at, Changes: changes, Before: parts[3] != "", Encrypted: parts[4] != ""}, true
}

// List finds the copies in a folder by their names, the newest first: that with
// the newest change, whatever the clock said. A folder that is not there has
// none.
func List(dir string) ([]Kept, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	var kept []Kept
	for _, entry := range entries {
		k, ours := Parse(entry.Name())
		if !ours || !entry.Type().IsRegular() {
			continue
		}
		info, err := entry.Info()
		if errors.Is(err, os.ErrNotExist) {
			continue // removed meanwhile
		}
		if err != nil {
			return nil, fmt.Errorf("size of copy: %w", err)
		}
		k.Path, k.Size = filepath.Join(dir, entry.Name()), info.Size()
		kept = append(kept, k)
	}
	slices.SortStableFunc(kept, newestFirst)
	return kept, nil
}

func newestFirst(a, b Kept) int {
	return cmp.Or(cmp.Compare(b.Changes, a.Changes), b.At.Compare(a.At))
}
