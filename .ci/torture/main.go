//go:build linux

// Command torture disturbs the program's work in every way that we know how to
// make here, looks whether anything was lost, and prints the figures. It is run
// at the repository's root, by .ci/dev torture.
package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == "act" {
		os.Exit(act(os.Args[2:]))
	}
	long := flag.Bool("long", false, "the long form: over a thousand kills, every position of every fault")
	seed := flag.Uint64("seed", 0, "to repeat the strokes of an earlier run")
	only := flag.String("only", "", "some of the faults and scenes, by name: kill,edits")
	flag.Parse()
	if err := torture(*long, *seed, *only); err != nil {
		fmt.Fprintln(os.Stderr, "torture:", err)
		os.Exit(1)
	}
}

// act is what a child does, by the arguments that start gives it.
func act(args []string) int {
	if len(args) != 6 {
		fmt.Fprintln(os.Stderr, "act SCENE DIR WITH SEED TIMES RETRY")
		return 2
	}
	seed, err := strconv.ParseUint(args[3], 10, 64)
	times, err2 := strconv.Atoi(args[4])
	if err := errors.Join(err, err2); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	return runChild(scenes(false), child{dir: args[1], with: args[2], seed: seed, times: times, retry: args[5] == "true"}, args[0])
}

// scenes are all scenes, the long form's with as much in them as an office has.
func scenes(long bool) []scene {
	units := 40
	if long {
		units = 300
	}
	all := []scene{bare{}, edits{}, imports{units}, papers{"workbook"}, papers{"pdf"}, papers{"docx"}, packages{}, backups{}, restores{}}
	if files, err := schemas(); err == nil {
		for from := 1; from < len(files); from++ {
			all = append(all, migrations{from})
		}
	}
	return all
}

// run is one run of everything.
type run struct {
	long bool
	dir  string // where all is done
	rand *rand.Rand
	only []string
	rows []*row
	kept int
}

func (r *run) seed() uint64 { return r.rand.Uint64() >> 16 }

// row is a line of the table. All migrations are on one.
func (r *run) row(fault, scene string) *row {
	scene, _, _ = strings.Cut(scene, "-")
	for _, line := range r.rows {
		if line.fault == fault && line.scene == scene {
			return line
		}
	}
	line := &row{fault: fault, scene: scene, notes: map[string]int{}, began: time.Now(), keep: r.keep}
	r.rows = append(r.rows, line)
	return line
}

// keep moves the folder of a case that failed to where nobody clears it away.
func (r *run) keep(dir string) string {
	r.kept++
	kept := filepath.Join(r.dir, fmt.Sprint("failed-", r.kept))
	if err := os.Rename(dir, kept); err != nil {
		return dir
	}
	return kept
}

// begin copies the folder of a scene to where it is disturbed.
func (r *run) begin(s stage) (*trial, error) {
	t, err := s.begin(filepath.Join(r.dir, "trial"), r.seed())
	if err != nil {
		return t, err
	}
	return t, s.learn(t)
}

// wanted reports whether a fault, or a scene, is to be done: those that were
// named, or all when none was.
func (r *run) wanted(names ...string) bool {
	kinds := [][]string{{"kill", "fault", "full", "pull", "power", "two", "newer"}, nil}
	for _, s := range scenes(r.long) {
		title, _, _ := strings.Cut(s.name(), "-")
		kinds[1] = append(kinds[1], title, s.name())
	}
	for _, kind := range kinds {
		if !slices.Contains(kind, names[0]) {
			continue
		}
		named := slices.ContainsFunc(r.only, func(o string) bool { return slices.Contains(kind, o) })
		return !named || slices.ContainsFunc(names, func(n string) bool { return slices.Contains(r.only, n) })
	}
	return true
}

// quick is a place in memory where there is room: a process that is killed does
// not ask how slow the disk is. Elsewhere, "" is the system's usual place.
func quick() string {
	const shared, room = "/dev/shm", 2 << 30
	var fs syscall.Statfs_t
	if os.Getenv("TMPDIR") != "" || syscall.Statfs(shared, &fs) != nil || fs.Bavail*uint64(fs.Bsize) < room {
		return ""
	}
	return shared
}

func torture(long bool, seed uint64, only string) error {
	if seed == 0 {
		seed = uint64(time.Now().UnixNano()) >> 16
	}
	dir, err := os.MkdirTemp(quick(), "torture-")
	if err != nil {
		return err
	}
	r := &run{long: long, dir: dir, rand: rand.New(rand.NewPCG(seed, 1))}
	if only != "" {
		r.only = strings.Split(only, ",")
	}
	fmt.Println("seed", seed)
	began := time.Now()
	if err := r.all(); err != nil {
		return fmt.Errorf("%w (%s is left)", err, dir)
	}
	failed, cases := 0, 0
	fmt.Println()
	for _, line := range r.rows {
		fmt.Println(line)
		failed, cases = failed+line.failed, cases+line.cases
	}
	fmt.Printf("%d cases, %d failed, %.0f s, seed %d\n", cases, failed, time.Since(began).Seconds(), seed)
	if failed > 0 {
		return fmt.Errorf("%d cases failed; their folders are in %s", failed, dir)
	}
	return os.RemoveAll(dir)
}

// all does everything that was asked for.
func (r *run) all() error {
	for _, s := range scenes(r.long) {
		title, _, _ := strings.Cut(s.name(), "-")
		if !r.wanted(title, s.name()) {
			continue
		}
		at, err := setUp(s, filepath.Join(r.dir, "scenes"))
		if err != nil {
			return err
		}
		if err := r.disturb(at, title); err != nil {
			return fmt.Errorf("%s: %w", s.name(), err)
		}
		fmt.Println(s.name(), "done")
	}
	return nil
}

// disturb does one scene in all ways.
func (r *run) disturb(s stage, title string) error {
	for _, way := range []struct {
		fault       string
		do          func(s stage, title string, n int) error
		short, long int
	}{
		{"kill", r.kills, r.howMany(title), r.howMany(title)},
		{"fault", r.faults, 4, 300},
		{"full", r.full, 4, 100},
		{"pull", r.pulls, 0, 40}, // by hand: it needs root and a disk of its own
		{"power", r.cuts, 4, 50},
		{"two", r.two, 200, 1000},
		{"newer", r.newer, 2, 10},
	} {
		if !suits(way.fault, title) {
			continue
		}
		n := way.short
		if r.long {
			n = way.long
		}
		if n > 0 && title == "migrate" && way.fault != "kill" {
			if n = max(1, n/9); !r.long && s.name() != "migrate-5" { // one of them has to do
				continue
			}
		}
		if n == 0 || !r.wanted(way.fault) {
			continue
		}
		if err := way.do(s, title, n); err != nil {
			return fmt.Errorf("%s: %w", way.fault, err)
		}
	}
	return nil
}

// suits reports whether a fault says anything of a scene.
func suits(fault, title string) bool {
	switch {
	case title == "bare":
		return fault == "pull"
	case fault == "two" || fault == "newer":
		return title == "edits"
	}
	return true
}

// howMany is how often a scene is killed.
func (r *run) howMany(title string) int {
	short := map[string]int{"edits": 50, "import": 16, "workbook": 10, "pdf": 5, "docx": 5, "package": 15, "backup": 15, "restore": 15, "migrate": 2}
	long := map[string]int{"edits": 500, "import": 100, "workbook": 100, "pdf": 50, "docx": 50, "package": 100, "backup": 100, "restore": 100, "migrate": 50}
	if r.long {
		return long[title]
	}
	return short[title]
}
