//go:build !windows

package ui

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
)

// bellName is a pipe in the folder. Who calls writes its number into it and is
// answered in a pipe of its own.
const bellName = "so-thi-dua.bell"

type bell struct {
	folder string
	pipe   *os.File
	lines  *bufio.Reader
}

// newBell fails where the folder's file system has no pipes, as a USB stick's.
func newBell(folder string) (*bell, error) {
	path := filepath.Join(folder, bellName)
	if err := makePipe(path); err != nil {
		return nil, err
	}
	pipe, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0) // held open both ways: it never ends
	if err != nil {
		return nil, err
	}
	return &bell{folder: folder, pipe: pipe, lines: bufio.NewReader(pipe)}, nil
}

// makePipe makes a pipe that only the user can open, in place of one left behind.
func makePipe(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return syscall.Mkfifo(path, 0o600)
}

func answerPath(folder string, caller int) string {
	return filepath.Join(folder, bellName+"."+strconv.Itoa(caller))
}

// wait waits for a call, and returns false once stopped.
func (b *bell) wait() (caller int, ok bool) {
	for {
		line, err := b.lines.ReadString('\n')
		if err != nil {
			return 0, false
		}
		if caller, err := strconv.Atoi(strings.TrimSpace(line)); err == nil {
			return caller, true
		}
	}
}

func (b *bell) answer(caller int) {
	pipe, err := os.OpenFile(answerPath(b.folder, caller), os.O_WRONLY|syscall.O_NONBLOCK, 0)
	if err != nil { // it no longer waits
		return
	}
	defer pipe.Close()
	if _, err := pipe.WriteString("\n"); err != nil {
		slog.Warn("another start got no answer", "error", err)
	}
}

func (b *bell) stop() {
	if err := errors.Join(b.pipe.Close(), os.Remove(filepath.Join(b.folder, bellName))); err != nil {
		slog.Warn("bell not taken away", "error", err)
	}
}

// ring calls and waits for the answer. It has not rung when nobody listens.
func ring(folder string, patience time.Duration) (rung, heard bool) {
	call, err := os.OpenFile(filepath.Join(folder, bellName), os.O_WRONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return false, false
	}
	defer call.Close()
	path := answerPath(folder, os.Getpid())
	if err := makePipe(path); err != nil {
		return false, false
	}
	defer os.Remove(path) //nolint:errcheck // it is empty
	answer, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		return false, false
	}
	defer answer.Close()
	if _, err := fmt.Fprintf(call, "%d\n", os.Getpid()); err != nil {
		return false, false
	}
	if err := answer.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return true, false
	}
	_, err = answer.Read(make([]byte, 1))
	return true, err == nil
}

// raise brings a window to the front. Window managers of X11 restore it when it
// was minimised; Wayland leaves that to the user.
func raise(w fyne.Window) { w.RequestFocus() }
