package app

import (
	"thidua/app/support"
	"thidua/data"
)

// KeepLog sends the log and what a crash prints to files in the data folder: see
// [support.Keep]. stop must not be deferred: it would run before the crash that
// it takes the file from is printed.
func KeepLog(folder string) (stop func(), err error) {
	stop, err = support.Keep(folder)
	if err != nil {
		return nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
	}
	return stop, nil
}
