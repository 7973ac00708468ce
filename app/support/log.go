package support

import (
	"errors"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
)

// Keep sends the log, Fyne's too, and what a crash prints to files in the data
// folder, making it when it is missing: a program without a console has nowhere
// else to say it. What a line may hold is said at newLogger. stop puts things
// back as they were.
func Keep(folder string) (stop func(), err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	file, err := openLog(folder, maxLog)
	if err != nil {
		return nil, err
	}
	crash, err := os.OpenFile(filepath.Join(folder, crashFile), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	before, output, flags := slog.Default(), log.Writer(), log.Flags()
	slog.SetDefault(newLogger(file, NewCleaner(folder)))
	log.SetOutput(libraryLog{})
	if err := debug.SetCrashOutput(crash, debug.CrashOptions{}); err != nil {
		slog.Warn("crashes are not kept", "error", err)
	}
	return func() {
		log.SetOutput(output) // first: the logger of before may write there
		log.SetFlags(flags)
		slog.SetDefault(before)
		if err := errors.Join(debug.SetCrashOutput(nil, debug.CrashOptions{}), crash.Close(), file.Close()); err != nil {
			slog.Warn("close log", "error", err)
		}
	}, nil
}
