//go:build linux

package main

import (
	"bufio"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// errorsOf are the errors that a call to the system is made to return. The
// driver of the database makes its calls itself, so that they are caught where
// they enter the system: by strace.
var errorsOf = map[string][]string{
	"pwrite64": {"ENOSPC", "EIO"}, "write": {"ENOSPC", "EIO"}, "copy_file_range": {"ENOSPC", "EIO"}, "pread64": {"EIO"},
	"fsync": {"EIO", "ENOSPC"}, "fdatasync": {"EIO"}, "ftruncate": {"EIO", "ENOSPC"}, "fallocate": {"ENOSPC"},
	"open": {"EIO", "EACCES", "EMFILE"}, "openat": {"EIO", "EACCES", "EMFILE"}, "rename": {"EACCES"}, "renameat": {"EACCES", "EIO"},
	"unlink": {"EACCES"}, "unlinkat": {"EACCES", "EIO"}, "mkdirat": {"ENOSPC", "EACCES"}, "fchmodat": {"EPERM"},
}

// position is one call of a scene, the n-th of its kind.
type position struct {
	call string
	n    int
}

// timesUnderFault is how often a scene acts while it is disturbed so.
func timesUnderFault(title string) int {
	return map[string]int{"edits": 14, "import": 2, "backup": 2, "restore": 2, "package": 1}[title]
}

// faults has one call to the system fail in each case: in so many places, or in
// all there are.
func (r *run) faults(s stage, title string, n int) error {
	row := r.row("fault", title)
	if why := noStrace(); why != "" {
		row.skipped = why
		return nil
	}
	times := max(1, timesUnderFault(title))
	all, err := r.positions(s, times)
	if err != nil {
		return err
	}
	row.note("places", len(all))
	for _, at := range r.choose(all, n) {
		if err := r.fault(s, row, times, at); err != nil {
			return err
		}
	}
	return nil
}

// choose picks so many positions, of each kind of call in turn: of reading and
// writing there are many times as many as of the rest.
func (r *run) choose(all []position, n int) (chosen []position) {
	r.rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	of := map[string][]position{}
	for _, p := range all {
		of[p.call] = append(of[p.call], p)
	}
	for len(of) > 0 {
		for _, call := range slices.Sorted(maps.Keys(of)) {
			if len(chosen) == n {
				return chosen
			}
			chosen = append(chosen, of[call][0])
			if of[call] = of[call][1:]; len(of[call]) == 0 {
				delete(of, call)
			}
		}
	}
	return chosen
}

// fault runs a scene once with one call failing. Every acknowledged change has
// to be there, what failed has to have a sentence, and the next try has to work.
func (r *run) fault(s stage, row *row, times int, at position) error {
	named := errorsOf[at.call]
	inject := fmt.Sprintf("inject=%s:error=%s:when=%d", at.call, named[r.rand.IntN(len(named))], at.n)
	t, err := r.begin(s)
	if err != nil {
		return err
	}
	cmd, err := t.start(s, times, true, "strace", "-f", "--seccomp-bpf", "-qqq", "-o", os.DevNull, "-e", "trace="+at.call, "-e", inject)
	if err != nil {
		return err
	}
	a, err := t.play(cmd, nil)
	switch {
	case err != nil:
		err = fmt.Errorf("it did not go on: %w", err)
	case !a.ended:
		err = errors.New("it did not end")
	case len(a.raw()) > 0:
		err = fmt.Errorf("no sentence for: %s", strings.Join(a.raw(), " | "))
	}
	for _, f := range a.fault {
		row.note(f.key, 1)
	}
	if len(a.fault) == 0 {
		row.note("not even noticed", 1)
	}
	if err = errors.Join(err, s.judge(t, a)); err != nil {
		err = fmt.Errorf("%s: %w", inject, err)
	}
	row.tell(err, t.dir, t.seed)
	return nil
}

// noStrace says why calls cannot be made to fail here, "" when they can.
func noStrace() string {
	if _, err := exec.LookPath("strace"); err != nil {
		return "strace is not installed"
	}
	if out, err := exec.Command("strace", "-f", "--seccomp-bpf", "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		return "strace is not allowed here: " + oneLine(tail(string(out)))
	}
	return ""
}

// traced is a line of strace's: the thread, the call and what it was given.
var traced = regexp.MustCompile(`^(\d+) +(\w+)\((.*)`)

// positions lists the calls that a scene makes once it is at work.
func (r *run) positions(s stage, times int) (all []position, err error) {
	t, err := r.begin(s)
	if err != nil {
		return nil, err
	}
	var calls []string
	for call := range errorsOf {
		calls = append(calls, call)
	}
	log := filepath.Join(r.dir, "calls")
	cmd, err := t.start(s, times, false, "strace", "-f", "--seccomp-bpf", "-qqq", "-o", log, "-e", "trace="+strings.Join(calls, ","))
	if err != nil {
		return nil, err
	}
	a, err := t.play(cmd, nil)
	if err != nil || !a.ended {
		return nil, fmt.Errorf("%s by itself: %w", s.name(), err)
	}
	file, err := os.Open(log)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	count, first, working := map[string]int{}, "", false
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := traced.FindStringSubmatch(lines.Text())
		if line == nil {
			continue
		}
		if first == "" {
			first = line[1]
		}
		if line[1] != first {
			continue // strace counts by thread, and the work is on the first
		}
		count[line[2]]++
		told := line[2] == "write" && strings.HasPrefix(line[3], "1,")
		working = working || told
		if working && !told {
			all = append(all, position{line[2], count[line[2]]})
		}
	}
	return all, lines.Err()
}
