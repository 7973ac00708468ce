package ui

import (
	"log/slog"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// lastFolder is the setting that remembers where the officer last opened or
// saved a file.
const lastFolder = "files.folder"

// LastFolder is the folder in which the officer last opened or saved a file, ""
// when there was none.
func LastFolder(s Settings) string { return s.Get(lastFolder) }

// fileQuestion is what a file dialog asks. Its method show, one for Windows and
// one for other systems, asks it and hands on the paths chosen, at least one.
type fileQuestion struct {
	start   string   // folder to begin in, "" for the system's choice
	name    string   // suggested for saving
	exts    []string // of the files wanted, such as ".xlsx"; any when empty
	save    bool
	folder  bool
	several bool
}

// OpenFile asks for a file with one of the extensions (".xlsx") and hands on
// its path. Nothing happens when the officer cancels, here and below.
func OpenFile(w fyne.Window, exts []string, s Settings, done func(path string)) {
	ask(w, s, fileQuestion{exts: exts}, func(paths []string) { done(paths[0]) })
}

// OpenFiles is OpenFile for several files at once.
func OpenFiles(w fyne.Window, exts []string, s Settings, done func(paths []string)) {
	ask(w, s, fileQuestion{exts: exts, several: true}, done)
}

// SaveFile asks where to save a file, suggesting a name, and hands on the path
// with the extension (".xlsx"). The dialog asks before an existing file is
// replaced. The file itself is the caller's to write.
func SaveFile(w fyne.Window, name, ext string, s Settings, done func(path string)) {
	ask(w, s, fileQuestion{exts: []string{ext}, save: true, name: SafeName(withExtension(name, ext))}, func(paths []string) {
		done(withExtension(paths[0], ext))
	})
}

// PickFolder asks for a folder.
func PickFolder(w fyne.Window, s Settings, done func(dir string)) {
	ask(w, s, fileQuestion{folder: true}, func(paths []string) { done(paths[0]) })
}

// ask begins in the folder last used and remembers the one of the answer.
func ask(w fyne.Window, s Settings, q fileQuestion, done func(paths []string)) {
	if s != nil {
		q.start = s.Get(lastFolder)
	}
	q.show(w, func(paths []string) {
		dir := paths[0]
		if !q.folder {
			dir = filepath.Dir(dir)
		}
		rememberFolder(s, dir)
		done(paths)
	})
}

// rememberFolder keeps the folder for the next file dialog. Failing to is no
// reason to disturb the officer.
func rememberFolder(s Settings, dir string) {
	if s == nil {
		return
	}
	if err := s.Set(lastFolder, dir); err != nil {
		slog.Warn("last folder not kept", "error", err)
	}
}

// withExtension gives a file name the extension unless it has it already.
func withExtension(path, ext string) string {
	if strings.EqualFold(filepath.Ext(path), ext) {
		return path
	}
	return path + ext
}
