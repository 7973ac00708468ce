package ui

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// front counts how often a window is brought to the front.
type front struct {
	fyne.Window
	raised chan struct{}
}

func (f front) RequestFocus() { f.raised <- struct{}{} }

func TestAnotherStartBringsTheWindowToTheFront(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Sổ thi đua")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	w := front{newWindow(t, nil), make(chan struct{}, 1)}
	stop := Answer(w, folder)
	defer stop()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(folder, link); err != nil {
		t.Skip("no links here:", err)
	}
	t.Chdir(filepath.Dir(folder))
	for _, spelt := range []string{folder, "Sổ thi đua", link, folder + "/../Sổ thi đua/"} {
		if !Call(spelt, time.Minute) {
			t.Errorf("no answer to a start in %q", spelt)
		}
		select {
		case <-w.raised:
		default:
			t.Errorf("answered to %q and stayed where it was", spelt)
		}
	}
	if Call(t.TempDir(), 0) {
		t.Error("answered to a start in another folder")
	}
	stop()
	if Call(folder, 0) {
		t.Error("answered after it was closed")
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// A window that hangs has a bell and does not answer.
func TestNoAnswerFromAWindowThatHangs(t *testing.T) {
	folder := t.TempDir()
	bell, err := newBell(folder)
	if err != nil {
		t.Skip("no pipes here:", err)
	}
	defer bell.stop()
	if Call(folder, 10*time.Millisecond) {
		t.Error("an answer from nobody")
	}
}
