package keeper

import "thidua/data"

// spare is what a copy leaves free: the ledger needs room to be worked on.
const spare = 32 << 20

// enough refuses to begin a copy that the disk has no room for. A disk that does
// not tell is tried.
func enough(dir string, needed int64) error {
	free, err := freeSpace(dir)
	if err != nil || free >= needed+spare {
		return nil
	}
	return &data.Problem{Key: "problem.backup_space", Args: []any{
		"Folder", dir, "Needed", (needed+spare)>>20 + 1, "Free", free >> 20,
	}}
}
