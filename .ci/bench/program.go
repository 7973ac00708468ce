//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
)

// builder builds the benchmarks of packages, each once.
type builder struct {
	short bool
	root  string
	built map[string]program
}

// program is the test program of a package.
type program struct{ path, dir string }

// figures are what a benchmark reports, by unit.
type figures map[string]float64

func newBuilder(short bool) (*builder, error) {
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	return &builder{short: short, root: root, built: map[string]program{}}, os.MkdirAll("build/bench", 0o755)
}

func (b *builder) build(in string) (program, error) {
	if p, ok := b.built[in]; ok {
		return p, nil
	}
	name := strings.NewReplacer("./", "", "/", "-").Replace(in) + ".test"
	p := program{filepath.Join(b.root, "build", "bench", name), filepath.Join(b.root, in)}
	c := exec.Command("go", "test", "-c", "-vet=off", "-tags", os.Getenv("TAGS"), "-o", p.path, in)
	if out, err := c.CombinedOutput(); err != nil {
		return p, fmt.Errorf("go test -c %s: %w\n%s", in, err, out)
	}
	b.built[in] = p
	return p, nil
}

// run runs one benchmark in a process of its own. What it says when it leaves
// itself out is in skipped.
func (p program) run(name, how string, short bool) (f figures, skipped string, err error) {
	var out bytes.Buffer
	c := exec.Command(p.path, "-test.run", "^$", "-test.bench", pattern(name), "-test.benchtime", how, "-test.benchmem",
		"-test.timeout", "10m", "-test.short="+strconv.FormatBool(short))
	c.Dir, c.Stdout, c.Stderr = p.dir, &out, &out
	if err := c.Run(); err != nil {
		return nil, "", fmt.Errorf("benchmark %s: %w\n%s", name, err, &out)
	}
	if f = parse(out.String()); f != nil {
		f[peak] = residentMB(c.ProcessState)
		return f, "", nil
	}
	if _, why, ok := strings.Cut(out.String(), "--- SKIP: "); ok {
		return nil, strings.Join(strings.Fields(why), " "), nil
	}
	return nil, "", fmt.Errorf("there is no benchmark %s in %s:\n%s", name, p.dir, &out)
}

// pattern finds one benchmark and no other.
func pattern(name string) string {
	parts := strings.Split("Benchmark"+name, "/")
	for i, part := range parts {
		parts[i] = "^" + regexp.QuoteMeta(part) + "$"
	}
	return strings.Join(parts, "/")
}

// parse reads the line of a benchmark's results: its name, how often it ran,
// and pairs of a value and its unit.
func parse(out string) figures {
	for line := range strings.Lines(out) {
		fields := strings.Fields(line)
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
			continue
		}
		f := figures{}
		for i := 2; i+1 < len(fields); i += 2 {
			if value, err := strconv.ParseFloat(fields[i], 64); err == nil {
				f[fields[i+1]] = value
			}
		}
		return f
	}
	return nil
}

// residentMB is the most memory that an ended process held.
func residentMB(p *os.ProcessState) float64 {
	used, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return float64(used.Maxrss) / 1024
}
