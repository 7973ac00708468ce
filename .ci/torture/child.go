//go:build linux

package main

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"thidua/data"
	"thidua/data/store"
)

// child is the process that is killed: it does what the program does and tells
// of each thing before and after. What it has told to be done, the window would
// have shown as saved.
type child struct {
	dir   string // the ledger's folder
	with  string // what the scene has made ready beside it
	seed  uint64
	times int  // how often to act; 0 stands for no end
	retry bool // go on after an error, as an officer does
}

// init keeps the work on the first thread, so that its system calls can be
// counted.
func init() { runtime.LockOSThread() }

// runChild plays a scene as told by the arguments and returns the exit code.
func runChild(scenes []scene, c child, name string) int {
	signal.Ignore(syscall.SIGXFSZ) // a limit is an error then
	slog.SetDefault(slog.New(slog.DiscardHandler))
	for _, s := range scenes {
		if s.name() != name {
			continue
		}
		if err := s.act(&c); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 3
		}
		tell("end", name)
		return 0
	}
	fmt.Fprintln(os.Stderr, "no such scene:", name)
	return 2
}

// tell writes a line in one call, a second time when that fails: the fault may
// have been meant for the ledger.
func tell(what, name string) {
	line := []byte(what + "\t" + name + "\n")
	if _, err := os.Stdout.Write(line); err != nil {
		_, _ = os.Stdout.Write(line)
	}
}

// more reports whether to act for the n-th time, from 1.
func (c *child) more(n int) bool { return c.times == 0 || n <= c.times }

// do does one thing and tells of it. An officer to whom an error is shown tries
// again.
func (c *child) do(name string, act func() error) (err error) {
	for range 4 {
		tell("will", name)
		if err = act(); err == nil {
			tell("done", name)
			return nil
		}
		tell("fault", said(err)+"\t"+oneLine(err.Error()))
		if !c.retry {
			return err
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

// open opens the ledger as the program does.
func (c *child) open() (s *store.Store, err error) {
	err = c.do("open", func() error {
		s, err = store.Open(c.dir)
		return err
	})
	return s, err
}

// read reads the ledger of the campaign at hand.
func (c *child) read(s *store.Store) (l data.Ledger, err error) {
	err = c.do("read", func() error {
		l, err = newestLedger(s)
		return err
	})
	return l, err
}

// said is the key of the sentence that the officer reads, "" when there is none
// but the one for what nobody has thought of.
func said(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return p.Key
	}
	return ""
}

func oneLine(text string) string { return strings.NewReplacer("\n", "; ", "\t", " ").Replace(text) }
