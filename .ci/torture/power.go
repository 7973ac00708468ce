//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// cuts records what a scene writes, cuts the power after a random part of it,
// and builds what a disk may then hold: what was forced to the disk for sure,
// of the rest any sectors, and of the names any that came after one another.
func (r *run) cuts(s stage, title string, n int) error {
	row := r.row("power", title)
	if why := noStrace(); why != "" {
		row.skipped = why
		return nil
	}
	t, err := r.begin(s)
	if err != nil {
		return err
	}
	log := filepath.Join(r.dir, "written")
	cmd, err := t.start(s, max(1, timesUnderFault(title)), false, "strace", "-f", "--seccomp-bpf", "-qqq", "-o", log,
		"-xx", "-s", "16777216", "-e", "trace=open,openat,close,write,pwrite64,copy_file_range,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat")
	if err != nil {
		return err
	}
	if a, err := t.play(cmd, nil); err != nil || !a.ended {
		return fmt.Errorf("%s by itself: %w", s.name(), err)
	}
	calls, err := readCalls(log)
	if err := errors.Join(err, os.Remove(log)); err != nil {
		return err
	}
	row.note("calls", len(calls))
	for range n {
		before, err := s.begin(filepath.Join(r.dir, "trial"), t.seed)
		if err == nil {
			before.office = nil
			err = s.learn(before)
		}
		if err != nil {
			return err
		}
		clean, err := s.begin(filepath.Join(r.dir, "trial"), t.seed) // as it was before anybody looked
		if err != nil {
			return err
		}
		clean.office = before.office
		d, err := newPlatter(clean.dir, r.rand)
		if err != nil {
			return err
		}
		upTo := r.rand.IntN(len(calls) + 1)
		for _, c := range calls[:upTo] {
			d.do(c)
		}
		row.note("acknowledged", len(d.told.done))
		if err := d.crash(clean.dir); err != nil {
			return err
		}
		if err = s.judge(clean, d.told); err != nil {
			err = fmt.Errorf("after %d of %d calls: %w", upTo, len(calls), err)
		}
		row.note("asked at the start", clean.asked)
		row.tell(err, clean.dir, clean.seed)
	}
	return nil
}
