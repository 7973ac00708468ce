package app

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"thidua/data"
)

// maxLog is the size in bytes at which the log of earlier runs is put aside.
const maxLog = 1 << 20

// KeepLog sends the log and what a crash prints to files in the data folder:
// a program without a console has nowhere else to say it. stop closes them.
func KeepLog(folder string) (stop func(), err error) {
	unusable := func(err error) error {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, unusable(err)
	}
	path := filepath.Join(folder, "log.txt")
	if info, err := os.Stat(path); err == nil && info.Size() > maxLog {
		if err := os.Rename(path, filepath.Join(folder, "log-old.txt")); err != nil {
			return nil, unusable(err)
		}
	}
	log, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, unusable(err)
	}
	crash, err := os.OpenFile(filepath.Join(folder, "crash.txt"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, unusable(errors.Join(err, log.Close()))
	}
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(log, nil)))
	if err := debug.SetCrashOutput(crash, debug.CrashOptions{}); err != nil {
		slog.Warn("crashes are not kept", "error", err)
	}
	return func() {
		slog.SetDefault(before)
		if err := errors.Join(debug.SetCrashOutput(nil, debug.CrashOptions{}), crash.Close(), log.Close()); err != nil {
			slog.Warn("close log", "error", err)
		}
	}, nil
}
