//go:build linux

package window

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// screen is a display of our own whose picture lies in memory that we can see.
type screen struct {
	name    string // for DISPLAY
	pixels  []byte
	line    int // bytes
	width   int
	height  int
	nothing map[int]uint32 // the samples before any window was there
}

// newScreen starts a display for as long as the benchmark runs.
func newScreen(b *testing.B) *screen {
	b.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		b.Skip("no Xvfb")
	}
	dir := b.TempDir()
	told, tell, err := os.Pipe()
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset", "-fbdir", dir)
	cmd.ExtraFiles = []*os.File{tell}
	if err := errors.Join(cmd.Start(), tell.Close()); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	var number int
	if _, err := fmt.Fscan(told, &number); err != nil {
		b.Fatal("no display: ", err)
	}
	s := &screen{name: fmt.Sprint(":", number)}
	if err := s.see(filepath.Join(dir, "Xvfb_screen0")); err != nil {
		b.Fatal(err)
	}
	return s
}

// see maps the picture, which has the form of an XWD file.
func (s *screen) see(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	all, err := syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return err
	}
	field := func(i int) int { return int(binary.BigEndian.Uint32(all[4*i:])) }
	s.width, s.height, s.line = field(4), field(5), field(12)
	s.pixels = all[field(0)+12*field(19):]
	s.nothing = s.sample()
	return nil
}

// sample looks at pixels all over the screen.
func (s *screen) sample() map[int]uint32 {
	const step = 12
	seen := make(map[int]uint32, s.width*s.height/step/step)
	for y := 0; y < s.height; y += step {
		for x := 0; x < s.width; x += step {
			at := y*s.line + 4*x
			seen[at] = binary.NativeEndian.Uint32(s.pixels[at:])
		}
	}
	return seen
}

// painted reports whether a window is there with something in it: most of the
// screen has changed, and not to one colour.
func (s *screen) painted() bool {
	changed, colours := 0, map[uint32]bool{}
	now := s.sample()
	for at, was := range s.nothing {
		if now[at] != was {
			changed++
			colours[now[at]] = true
		}
	}
	return 10*changed > 7*len(now) && len(colours) > 1
}

// program is one that shows a window on the screen.
type program struct {
	*exec.Cmd
	s *screen
}

// start starts a program as on a PC that never saw it.
func (s *screen) start(b *testing.B, home, path string, args ...string) program {
	b.Helper()
	p := program{exec.Command(path, args...), s}
	p.Env = append(os.Environ(), "DISPLAY="+s.name, "WAYLAND_DISPLAY=", "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home,
		"XDG_DATA_HOME="+home, "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1", "LC_ALL=C.UTF-8")
	if err := p.Start(); err != nil {
		b.Fatal(err)
	}
	return p
}

// shown waits for the window.
func (p program) shown(b *testing.B) {
	b.Helper()
	for end := time.Now().Add(60 * time.Second); !p.s.painted(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			b.Fatal("no window after a minute")
		}
	}
}

// stop ends a program and waits until its window is gone.
func (p program) stop(b *testing.B) {
	b.Helper()
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		b.Fatal(err)
	}
	_ = p.Wait() // how it ends is not measured here
	for end := time.Now().Add(10 * time.Second); p.s.painted(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			b.Fatal("the window stays")
		}
	}
}
