package support

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// maxTrace is how much of what crashes printed is kept, in bytes.
const maxTrace = 256 << 10

// cutShort begins the note of a run that ended without a word: the power failed
// or somebody ended the program.
const cutShort = "ended without a word: "

// Begin notes in the folder that the program is running and tells how the run
// before ended: "" when well or when that has been dealt with, else what is known
// of it, cleaned. The folder must be locked. ended removes the note.
func Begin(folder, version string, now time.Time) (crash string, ended func()) {
	note := filepath.Join(folder, runFile)
	left, err := os.ReadFile(note)
	killed := err == nil
	crash = tail(filepath.Join(folder, crashFile), maxTrace)
	if killed && strings.TrimSpace(crash) == "" {
		crash = cutShort + strings.TrimSpace(string(left)) + "\n"
	}
	if crash = NewCleaner(folder).Trace(crash); strings.TrimSpace(crash) != "" {
		slog.Warn("the last run did not end well", "killed", strings.HasPrefix(crash, cutShort))
		// cleaned on the disk too, and remembered until it is dealt with
		if err := os.WriteFile(filepath.Join(folder, crashFile), []byte(crash), 0o600); err != nil {
			slog.Warn("crash not kept", "error", err)
		}
	}
	begun := fmt.Sprintf("version %s, begun %s\n", version, now.UTC().Format(time.RFC3339))
	if err := os.WriteFile(note, []byte(begun), 0o600); err != nil {
		slog.Warn("run not noted", "error", err)
	}
	return strings.TrimSpace(crash), func() {
		if err := os.Remove(note); err != nil && !errors.Is(err, os.ErrNotExist) {
			slog.Warn("run stays noted", "error", err)
		}
	}
}

// Settle puts aside what is known of the last crash: it has been reported or is
// of no interest. The file itself cannot be moved while it waits for a crash of
// this run.
func Settle(folder string) error {
	path := filepath.Join(folder, crashFile)
	crash, err := os.ReadFile(path)
	if err != nil || len(crash) == 0 {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, oldCrash), crash, 0o600); err != nil {
		return err
	}
	return os.Truncate(path, 0)
}

// tail reads at most the last so many bytes of a file, whole lines only; "" when
// it cannot be read.
func tail(path string, limit int64) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return ""
	}
	from := max(0, info.Size()-limit)
	content, err := io.ReadAll(io.NewSectionReader(file, from, limit))
	if err != nil {
		return ""
	}
	text := string(content)
	if from > 0 {
		_, text, _ = strings.Cut(text, "\n")
	}
	return strings.ToValidUTF8(text, "?")
}
