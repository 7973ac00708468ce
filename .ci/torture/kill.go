//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// start makes the command of a child for a trial; before goes in front of it.
func (t *trial) start(s scene, times int, retry bool, before ...string) (*exec.Cmd, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	args := append(before, self, "act", s.name(), t.dir, t.with,
		strconv.FormatUint(t.seed, 10), strconv.Itoa(times), strconv.FormatBool(retry))
	return exec.Command(args[0], args[1:]...), nil
}

// play runs a child and hears it out. after is called once the ledger is open,
// beside it.
func (t *trial) play(cmd *exec.Cmd, after func(*os.Process)) (a account, err error) {
	return t.watch(cmd, after, func(account) {})
}

// watch is play with something to do after every line.
func (t *trial) watch(cmd *exec.Cmd, after func(*os.Process), heard func(account)) (a account, err error) {
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.StdoutPipe()
	if err != nil {
		return a, err
	}
	if err := cmd.Start(); err != nil {
		return a, err
	}
	begun := false
	a.listen(out, func() {
		if !begun && after != nil {
			begun = true
			go after(cmd.Process)
		}
		heard(a)
	})
	err = cmd.Wait()
	if err != nil && complaint.Len() > 0 {
		err = errors.Join(err, errors.New(tail(complaint.String())))
	}
	return a, err
}

// tail is the end of a long text, or its beginning when it is a panic.
func tail(text string) string {
	if len(text) > 1500 {
		return text[:1000] + " … " + text[len(text)-500:]
	}
	return text
}

// kills kills a scene at random moments.
func (r *run) kills(s stage, title string, n int) (err error) {
	span, err := r.span(s)
	if err != nil {
		return err
	}
	row := r.row("kill", title)
	var t *trial
	for i := range n {
		if i%s.chain() == 0 || t == nil {
			if t, err = r.begin(s); err != nil {
				return err
			}
		}
		t.seed = r.seed()
		wait := time.Duration(rand.Int64N(int64(span)))
		cmd, err := t.start(s, 0, false)
		if err != nil {
			return err
		}
		a, err := t.play(cmd, func(p *os.Process) {
			time.Sleep(wait)
			_ = p.Kill()
		})
		if !a.ended && killed(cmd) {
			err = nil // which was the purpose
		}
		row.note("acknowledged", len(a.done))
		if err = errors.Join(err, s.judge(t, a)); row.tell(err, t.dir, t.seed) || t.asked > 0 {
			row.note("asked at the start", t.asked)
			t = nil
		}
	}
	return nil
}

// killed reports whether a process ended by a signal.
func killed(cmd *exec.Cmd) bool { return cmd.ProcessState != nil && cmd.ProcessState.ExitCode() == -1 }

// span is how long a scene takes to act a few times after it has begun, so that
// moments can be chosen in it.
func (r *run) span(s stage) (time.Duration, error) {
	t, err := r.begin(s)
	if err != nil {
		return 0, err
	}
	cmd, err := t.start(s, 0, false)
	if err != nil {
		return 0, err
	}
	const enough = 40
	var from time.Time
	var span time.Duration
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	var a account
	a.listen(out, func() {
		if from.IsZero() {
			from = time.Now()
		}
		span = time.Since(from)
		if len(a.done) > enough || span > time.Second {
			_ = cmd.Process.Kill()
		}
	})
	if err := cmd.Wait(); err != nil && !killed(cmd) {
		return 0, fmt.Errorf("%s by itself: %w: %s", s.name(), err, tail(complaint.String()))
	}
	return span + span/8, os.RemoveAll(filepath.Join(r.dir, "trial"))
}
