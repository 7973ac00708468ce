package ui

import (
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

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

// ask shows Windows' own dialog on a thread of its own, as the dialog has a
// message loop of its own, and hands on the answer on the UI goroutine.
func ask(w fyne.Window, s Settings, q fileQuestion, done func(paths []string)) {
	q.start = folderOf(s)
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if window, ok := context.(driver.WindowsWindowContext); ok {
				q.owner = window.HWND
			}
		})
	}
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		paths, err := askWindows(q)
		fyne.Do(func() {
			if err != nil || len(paths) == 0 {
				ShowError(w, err)
				return
			}
			dir := paths[0]
			if !q.folder {
				dir = filepath.Dir(dir)
			}
			rememberFolder(s, dir)
			done(paths)
		})
	}()
}
