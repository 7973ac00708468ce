//go:build !windows

package ui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"thidua/data/vn"
)

// accept answers with what is chosen, or goes to a folder where a file is
// asked for.
func (c *chooser) accept() {
	switch {
	case c.q.save:
		c.acceptSave()
	case len(c.marked) > 0 && !c.typed():
		c.acceptMarked()
	default:
		c.acceptPath(c.target())
	}
}

// open follows Enter and the double click in the list.
func (c *chooser) open(row int) {
	if item := c.items[row]; item.folder {
		c.walk(item.path)
		return
	}
	c.selected(row) // and nothing typed since
	c.accept()
}

func (c *chooser) acceptMarked() {
	var paths []string
	for _, item := range c.items {
		if c.marked[item.path] {
			paths = append(paths, item.path)
		}
	}
	c.answer(paths...)
}

func (c *chooser) acceptPath(path string) {
	switch info, err := os.Stat(path); {
	case err != nil:
		c.modal.say(Sentence(folderProblem(path, err)))
	case c.q.folder && !info.IsDir():
		c.modal.say(T("file.not_folder", "Name", norm.NFC.String(info.Name())))
	case c.q.folder:
		c.answerFolder(path)
	case info.IsDir() && path == c.dir:
		c.modal.say(T("file.none"))
	case info.IsDir():
		c.walk(path)
	case !c.q.wants(path):
		c.modal.say(T("file.wrong_kind", "Name", norm.NFC.String(info.Name()), "Kinds", strings.Join(c.q.exts, " ")))
	default:
		c.answer(path)
	}
}

// answerFolder answers with a folder that can be looked into.
func (c *chooser) answerFolder(dir string) {
	if _, err := os.ReadDir(dir); err != nil {
		c.modal.say(Sentence(folderProblem(dir, err)))
		return
	}
	c.answer(dir)
}

// acceptSave answers with the name in the folder shown, once a path that was
// typed has been followed.
func (c *chooser) acceptSave() {
	if text := strings.TrimSpace(c.name.Text); filepath.IsAbs(text) || strings.HasPrefix(text, "~") {
		c.path.SetText(text) // a path, put in the place of the name
		c.name.SetText(c.q.name)
	}
	if c.typed() && !c.follow() {
		return
	}
	name := vn.Clean(c.name.Text)
	if name == "" {
		c.modal.say(T("field.missing", "Field", T("file.save_name")))
		c.window.Canvas().Focus(c.name)
		return
	}
	path := onDisk(filepath.Join(c.dir, SafeName(withExtension(name, c.q.exts[0]))))
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		c.answer(path)
	case err != nil:
		c.modal.say(Sentence(pathProblem{"file.name_unusable", path}))
	case info.IsDir():
		c.modal.say(Sentence(pathProblem{"file.name_folder", path}))
	default:
		c.replace(path, info)
	}
}

// follow goes where the path typed leads and reports whether that is a file to
// save, whose name it then takes over.
func (c *chooser) follow() bool {
	path := c.target()
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		if c.goTo(path) {
			c.window.Canvas().Focus(c.name)
		}
		return false
	case !c.q.wants(path): // most likely a folder, misspelt
		c.modal.say(Sentence(pathProblem{"file.missing", path}))
		return false
	}
	if !c.goTo(filepath.Dir(path)) {
		return false
	}
	c.name.SetText(filepath.Base(path))
	return true
}

// replace asks before the caller overwrites a file.
func (c *chooser) replace(path string, info fs.FileInfo) {
	text := T("file.replace_text", "Name", norm.NFC.String(info.Name()), "Date", vn.DateOf(info.ModTime()).String())
	Confirm(c.window, T("file.replace_title"), text, T("file.replace_verb"), true, func() { c.answer(path) })
}

func (c *chooser) answer(paths ...string) {
	c.modal.hide()
	c.done(paths)
}
