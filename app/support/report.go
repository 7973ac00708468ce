package support

import (
	"archive/zip"
	"cmp"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/store"
)

// Subject is what a report is about.
type Subject struct {
	Window fyne.Window
	Folder string
	Store  *store.Store // nil when the ledger could not be opened
}

// part is one file of a report.
type part struct{ name, content string }

// parts are the files of a report: what the program and the PC are, how many
// records of each kind the ledger holds, the log, and what crashes printed, each
// cleaned once more. Names, figures and documents are in none of them.
func (s Subject) parts(now time.Time) []part {
	c := NewCleaner(s.Folder)
	all := []part{{"info.txt", s.info(now)}}
	for _, name := range []string{logFile, oldLog} {
		all = append(all, part{name, c.lines(tail(filepath.Join(s.Folder, name), maxLog/2))})
	}
	for _, name := range []string{crashFile, oldCrash} {
		all = append(all, part{name, c.Trace(tail(filepath.Join(s.Folder, name), maxTrace))})
	}
	return slices.DeleteFunc(all, func(p part) bool { return strings.TrimSpace(p.content) == "" })
}

// lines cleans a log that has been cleaned when it was written: one by an
// earlier version may not have been.
func (c Cleaner) lines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = foreign.ReplaceAllString(c.paths(line), hidden)
	}
	return strings.Join(lines, "\n")
}

// Write writes the report as one zip file, whole or not at all.
func (s Subject) Write(path string, now time.Time) error {
	return desk.WriteFile(path, func(w io.Writer) error { return s.pack(w, now) })
}

func (s Subject) pack(w io.Writer, now time.Time) error {
	archive := zip.NewWriter(w)
	for _, p := range s.parts(now) {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: now})
		if err == nil {
			_, err = io.WriteString(file, p.content)
		}
		if err != nil {
			return fmt.Errorf("part %s: %w", p.name, err)
		}
	}
	return archive.Close()
}

// info tells of the program, the PC and the ledger, a fact a line.
func (s Subject) info(now time.Time) string {
	var b strings.Builder
	say := func(what, format string, values ...any) {
		fmt.Fprintf(&b, "%-10s %s\n", what, fmt.Sprintf(format, values...))
	}
	say("made", "%s", now.UTC().Format(time.RFC3339))
	say("program", "%s, %s", desk.Version, runtime.Version())
	say("system", "%s, %s, %d processors", system(), runtime.GOARCH, runtime.NumCPU())
	for _, screen := range screens() {
		say("screen", "%s", screen)
	}
	size := s.Window.Canvas().Size()
	say("window", "%.0f x %.0f, scale %.2f", size.Width, size.Height, s.Window.Canvas().Scale())
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	say("memory", "%d MB", memory.Sys>>20)
	way := func(way string) string {
		if way == "" {
			return desk.RenderAuto
		}
		return way
	}
	say("drawing", "%s", way(ui.Rendering()))
	if s.Store == nil {
		say("ledger", "not open")
		return b.String()
	}
	say("settings", "scale %s, drawing %s", cmp.Or(s.Store.Get(desk.SettingScale), "100"), way(s.Store.Get(desk.SettingRender)))
	contents, err := s.Store.Contents()
	if err != nil {
		say("ledger", "%s", NewCleaner(s.Folder).Error(err))
		return b.String()
	}
	say("ledger", "schema %d, %d changes", contents.Schema, contents.Changes)
	for _, kind := range slices.Sorted(maps.Keys(contents.Records)) {
		say("records", "%6d %s", contents.Records[kind], kind)
	}
	return b.String()
}
