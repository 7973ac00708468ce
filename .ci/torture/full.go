//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// small is a disk in memory whose size can be set from one moment to the next.
type small struct{ dir string }

const (
	roomy  = 512 << 20
	enough = 120 // things done without the disk running full
)

func newSmall(dir string) (small, error) {
	d := small{filepath.Join(dir, "small")}
	if err := os.MkdirAll(d.dir, 0o700); err != nil {
		return d, err
	}
	if err := syscall.Mount("tmpfs", d.dir, "tmpfs", 0, fmt.Sprint("size=", roomy)); err != nil {
		return d, fmt.Errorf("a small disk needs root: %w", err)
	}
	return d, nil
}

// resize sets how large the disk is.
func (d small) resize(bytes int64) error {
	return syscall.Mount("tmpfs", d.dir, "tmpfs", syscall.MS_REMOUNT, fmt.Sprint("size=", bytes))
}

// used is how much lies on the disk.
func (d small) used() (int64, error) {
	var fs syscall.Statfs_t
	err := syscall.Statfs(d.dir, &fs)
	return int64(fs.Blocks-fs.Bfree) * fs.Bsize, err
}

// sizes are the small disks that are worked full, in bytes.
func sizes() []int64 { return []int64{4 << 20, 8 << 20, 16 << 20} }

// full has the disk run full: by working on disks of several sizes until
// nothing more goes, and with so many different amounts of room left when the
// work begins, from nothing to as much as it takes.
func (r *run) full(s stage, title string, n int) error {
	row := r.row("full", title)
	d, err := newSmall(r.dir)
	if err != nil {
		row.skipped = err.Error()
		return nil
	}
	defer func() { _ = syscall.Unmount(d.dir, syscall.MNT_DETACH) }()
	for _, size := range sizes() {
		if err := r.onSmall(s, d, row, func(int64) int64 { return size }, 0); err != nil {
			return err
		}
	}
	times := max(1, timesUnderFault(title))
	need, err := r.need(s, d, times)
	if err != nil {
		return err
	}
	row.note("KB needed", int(need>>10))
	for i := range n {
		room := need * int64(i) / int64(n)
		if err := r.onSmall(s, d, row, func(used int64) int64 { return used + room }, times); err != nil {
			return err
		}
	}
	return nil
}

// need is how much room a scene takes at most, as well as it can be seen from
// outside.
func (r *run) need(s stage, d small, times int) (need int64, err error) {
	t, err := r.onto(s, d)
	if err != nil {
		return 0, err
	}
	before, err := d.used()
	if err != nil {
		return 0, err
	}
	cmd, err := t.start(s, times, false)
	if err != nil {
		return 0, err
	}
	_, err = t.watch(cmd, nil, func(account) {
		if used, err := d.used(); err == nil {
			need = max(need, used-before)
		}
	})
	return max(need+need/4, 384<<10), err // a file that is written beside and renamed is not seen
}

func (r *run) onto(s stage, d small) (*trial, error) {
	if err := d.resize(roomy); err != nil {
		return nil, err
	}
	t, err := s.begin(filepath.Join(d.dir, "trial"), r.seed())
	if err != nil {
		return nil, err
	}
	return t, s.learn(t)
}

// onSmall has a scene work on a disk of the size. When an error has been told,
// room is made, and the work has to go on.
func (r *run) onSmall(s stage, d small, row *row, size func(used int64) int64, times int) error {
	t, err := r.onto(s, d)
	if err != nil {
		return err
	}
	used, err := d.used()
	if err != nil {
		return err
	}
	limit := max(size(used), used+4096)
	if err := d.resize(limit); err != nil {
		return err
	}
	a, err := t.until(s, d, times)
	for _, f := range a.fault {
		row.note(f.key, 1)
	}
	row.note("acknowledged", len(a.done))
	if err := d.resize(roomy); err != nil {
		return err
	}
	if raw := a.raw(); len(raw) > 0 {
		err = errors.Join(err, fmt.Errorf("no sentence for: %v", slices.Compact(raw)))
	}
	if err = errors.Join(err, s.judge(t, a)); err != nil {
		err = fmt.Errorf("%d KB free: %w", (limit-used)>>10, err)
	}
	row.tell(err, t.dir, t.seed)
	return nil
}

// until lets the scene work until the disk is full, makes room, and lets it go
// on; without a number of times it is then ended.
func (t *trial) until(s stage, d small, times int) (account, error) {
	cmd, err := t.start(s, times, true)
	if err != nil {
		return account{}, err
	}
	met := false
	a, err := t.watch(cmd, nil, func(a account) {
		if len(a.fault) > 0 && !met {
			met = true
			_ = d.resize(roomy)
		}
		if times == 0 && (met && a.doing == "" || len(a.done) > enough) { // it has gone on, or writes over the same for ever
			_ = cmd.Process.Kill()
		}
	})
	if killed(cmd) && times == 0 {
		err = nil
	}
	return a, err
}
