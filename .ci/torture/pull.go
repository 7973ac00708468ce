//go:build linux

package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
	"unsafe"
)

// disk is a file system of our own in a file, of which we can pull the plug.
type disk struct{ image, dir string }

const (
	diskSize = 320 << 20
	// XFS's own way to cut a disk off from one moment to the next without writing
	// files back: XFS_IOC_GOINGDOWN, made for testing what is left after a failure.
	// Its journal is written, for without that an fsync that is under way reports
	// success although nothing came: what the power takes from a journal is the
	// business of the fault "power". ext4 has the same call, but there an fsync
	// may report success for what is lost even so; the scene "bare" shows it.
	cutOff   = 0x8004587d
	logFlush = 1
)

// newDisk makes and mounts one. It needs root and loop devices.
func newDisk(dir string) (disk, error) {
	d := disk{filepath.Join(dir, "disk.img"), filepath.Join(dir, "disk")}
	if os.Geteuid() != 0 {
		return d, errors.New("a disk of its own needs root")
	}
	f, err := os.Create(d.image)
	if err != nil {
		return d, err
	}
	if err := errors.Join(f.Truncate(diskSize), f.Close(), os.MkdirAll(d.dir, 0o700)); err != nil {
		return d, err
	}
	if out, err := exec.Command("mkfs.xfs", "-q", "-f", d.image).CombinedOutput(); err != nil {
		return d, fmt.Errorf("mkfs.xfs: %s %w", tail(string(out)), err)
	}
	return d, d.mount()
}

func (d disk) mount() error {
	if out, err := exec.Command("mount", "-o", "loop", d.image, d.dir).CombinedOutput(); err != nil {
		return fmt.Errorf("mount: %s %w", oneLine(string(out)), err)
	}
	return nil
}

// unmount waits until nobody is at it any more.
func (d disk) unmount() (err error) {
	for range 50 {
		if err = syscall.Unmount(d.dir, 0); err == nil || errors.Is(err, syscall.EINVAL) {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

// pull cuts the disk off: what was not forced to it is lost, and every call
// from now on fails.
func (d disk) pull() error {
	f, err := os.Open(d.dir)
	if err != nil {
		return err
	}
	defer f.Close()
	how := uint32(logFlush)
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), cutOff, uintptr(unsafe.Pointer(&how))); errno != 0 {
		return errno
	}
	return nil
}

// pulls cuts the disk off in the middle of work, as when a USB stick is pulled
// out or the power fails, and looks at what is on it when it is back.
func (r *run) pulls(s stage, title string, n int) error {
	row := r.row("pull", title)
	d, err := newDisk(r.dir)
	if err != nil {
		row.skipped = oneLine(err.Error())
		return nil
	}
	defer func() { _ = d.unmount() }()
	span, err := r.span(s)
	if err != nil {
		return err
	}
	for range n {
		t, err := s.begin(filepath.Join(d.dir, "trial"), r.seed())
		if err == nil {
			err = s.learn(t)
		}
		if err != nil {
			return err
		}
		syscall.Sync()
		a, err := t.pulled(s, d, time.Duration(rand.Int64N(int64(span))))
		if err != nil {
			return err
		}
		row.note("acknowledged", len(a.done))
		for _, f := range a.fault {
			if f.key != "" {
				row.note(f.key, 1)
			}
		}
		if err := errors.Join(d.unmount(), d.mount()); err != nil {
			return err
		}
		if _, plain := s.scene.(bare); len(a.raw()) > 0 && !plain {
			err = fmt.Errorf("no sentence for: %v", a.raw())
		}
		err = errors.Join(err, s.judge(t, a))
		row.note("asked at the start", t.asked)
		row.tell(err, t.dir, t.seed)
	}
	return nil
}

// pulled runs a child and pulls the disk after a while. The child may go on for
// a moment: the officer reads what it says.
func (t *trial) pulled(s stage, d disk, after time.Duration) (account, error) {
	cmd, err := t.start(s, 0, true)
	if err != nil {
		return account{}, err
	}
	pulled := make(chan error, 1)
	a, err := t.play(cmd, func(p *os.Process) {
		time.Sleep(after)
		pulled <- d.pull()
		time.Sleep(150 * time.Millisecond)
		_ = p.Kill()
	})
	if cmd.ProcessState == nil {
		return a, err
	}
	if a.doing == "" && len(a.done)+len(a.tried) == 0 {
		return a, nil // it was gone before it began
	}
	return a, <-pulled // that it ended, in whatever way, is what was meant
}
