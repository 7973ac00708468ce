package app

import (
	"log/slog"

	"thidua/app/support"
	"thidua/data"
	"thidua/data/store"
)

// KeepLog makes the data folder and sends the log and what a crash prints to files in the data folder: see
// [support.Keep]. stop must not be deferred: it would run before the crash that
// it takes the file from is printed.
func KeepLog(folder string) (stop func(), err error) {
	if err := store.MakeFolder(folder); err != nil {
		slog.Warn("others are not kept out of the data folder", "error", err)
	}
	stop, err = support.Keep(folder)
	if err != nil {
		return nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
	}
	return stop, nil
}
