//go:build !windows

package ui

import (
	"log/slog"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// OpenFile asks for a file with one of the extensions (".xlsx") and hands on
// its path. Nothing happens when the officer cancels, here and below.
func OpenFile(w fyne.Window, exts []string, s Settings, done func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			ShowError(w, err)
			return
		}
		closeQuietly(r)
		path := r.URI().Path()
		rememberFolder(s, filepath.Dir(path))
		done(path)
	}, w)
	d.SetFilter(storage.NewExtensionFileFilter(exts))
	show(w, d, s)
}

// OpenFiles is OpenFile for several files at once, where the system's dialog
// can: Fyne's own picks one.
func OpenFiles(w fyne.Window, exts []string, s Settings, done func(paths []string)) {
	OpenFile(w, exts, s, func(path string) { done([]string{path}) })
}

// SaveFile asks where to save a file, suggesting a name, and hands on the path
// with the extension (".xlsx"). The dialog asks before an existing file is
// replaced. The file itself is the caller's to write.
func SaveFile(w fyne.Window, name, ext string, s Settings, done func(path string)) {
	d := dialog.NewFileSave(func(u fyne.URIWriteCloser, err error) {
		if err != nil || u == nil {
			ShowError(w, err)
			return
		}
		closeQuietly(u)
		path := withExtension(u.URI().Path(), ext)
		rememberFolder(s, filepath.Dir(path))
		done(path)
	}, w)
	d.SetFileName(SafeName(withExtension(name, ext)))
	show(w, d, s)
}

// PickFolder asks for a folder.
func PickFolder(w fyne.Window, s Settings, done func(dir string)) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil || u == nil {
			ShowError(w, err)
			return
		}
		rememberFolder(s, u.Path())
		done(u.Path())
	}, w)
	show(w, d, s)
}

// show opens the dialog in the folder last used, if it is still there. Esc
// closes it, which Fyne leaves to us.
func show(w fyne.Window, d *dialog.FileDialog, s Settings) {
	if dir := folderOf(s); dir != "" {
		if list, err := storage.ListerForURI(storage.NewFileURI(dir)); err == nil {
			d.SetLocation(list)
		}
	}
	c := w.Canvas()
	keys := c.OnTypedKey()
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			d.Dismiss()
		}
	})
	d.SetOnClosed(func() { c.SetOnTypedKey(keys) })
	d.Show()
	d.Resize(fyne.NewSize(820, 560))
}

func closeQuietly(c interface{ Close() error }) {
	if err := c.Close(); err != nil {
		slog.Warn("close a chosen file", "error", err)
	}
}
