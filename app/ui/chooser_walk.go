//go:build !windows

package ui

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/data/vn"
)

// start opens the first folder that can be read: the one last used, the
// officer's own, the root.
func (c *chooser) start() {
	home, err := os.UserHomeDir()
	if err != nil {
		slog.Warn("home folder unknown", "error", err)
	}
	for _, dir := range []string{c.q.start, home, string(filepath.Separator)} {
		if dir != "" && c.goTo(dir) {
			return
		}
	}
}

// goTo shows another folder. One that cannot be read is explained, and the
// list stays as it is.
func (c *chooser) goTo(dir string) bool {
	items, err := readFolder(dir, c.q.wants)
	if err != nil {
		c.modal.say(Sentence(err))
		return false
	}
	c.modal.say("")
	from := c.dir
	c.dir, c.items = dir, items
	clear(c.marked)
	c.aimAt(dir)
	if filepath.Dir(dir) == dir {
		c.parent.Disable()
	} else {
		c.parent.Enable()
	}
	c.showItems(from)
	return true
}

// walk is goTo on the way through folders: the cursor goes to the list.
func (c *chooser) walk(dir string) {
	if c.goTo(dir) {
		c.window.Canvas().Focus(c.list.body)
	}
}

func (c *chooser) goUp() { c.walk(filepath.Dir(c.dir)) }

func (c *chooser) goHome() {
	home, err := os.UserHomeDir()
	if err != nil {
		c.modal.say(Sentence(folderProblem("~", err)))
		return
	}
	c.walk(home)
}

// target is the path that is chosen: of what was clicked, or as typed, from
// the folder shown when it does not begin at the root.
func (c *chooser) target() string {
	if !c.typed() {
		return c.aim
	}
	path := strings.TrimSpace(c.path.Text)
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || rest[0] == filepath.Separator) {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.dir, path)
	}
	return onDisk(filepath.Clean(path))
}

// pathKey goes from the path down into the list.
func (c *chooser) pathKey(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyDown {
		return false
	}
	c.window.Canvas().Focus(c.list.body)
	if c.list.selected < 0 && len(c.items) > 0 {
		c.list.selectRow(0)
	}
	return true
}

// create asks for a name, makes a folder of that name and goes into it.
func (c *chooser) create() {
	var name, path string
	Form{
		Window: c.window, Title: T("file.create_title"), Verb: T("file.create_verb"),
		Fields: []Field{TextField(T("file.create_name"), &name, Required(), Name("name"))},
		Save: func() error {
			path = onDisk(filepath.Join(c.dir, SafeName(vn.Clean(name))))
			return makeFolder(path)
		},
		OnDone: func() { c.walk(path) },
	}.Show()
}

func makeFolder(path string) error {
	err := os.Mkdir(path, 0o777)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return pathProblem{"file.create_exists", path}
	}
	slog.Warn("folder not made", "error", err)
	return pathProblem{"file.create_failed", path}
}
