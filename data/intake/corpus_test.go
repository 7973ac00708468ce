package intake

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// What a file may cost. The time is no measure of speed: whatever takes so long
// would never end.
const (
	mostTime   = 5 * time.Second
	mostMemory = 500 << 20
)

// corpus is a folder of files as units send them back, and what must be said of
// each.
type corpus struct {
	*testing.T
	d     Desk
	dir   string
	forms map[int]*filling // by the number of the unit
	want  map[string]want  // by the name of the file
}

// want is what must be said of a file, to the letter.
type want struct {
	verdict Verdict
	reason  string
	told    []pointed // all that has to be corrected or looked at
	of      *filling  // whose answer was typed; nil when the file cannot be read
}

// pointed is a finding at a cell, "Chỉ tiêu!H12".
type pointed struct {
	severity Severity
	at       string
	key      string
	args     []any
}

// say is a want for a file that is not read, by the key of its sentence.
func say(v Verdict, key string, args ...any) want {
	return want{verdict: v, reason: assets.T(key, args...)}
}

// correct is a want for a form in which one cell has to be corrected.
func correct(at, key string, args ...any) want {
	return want{verdict: Rejected, reason: assets.T("intake.faults", "Count", 1), told: []pointed{{Fault, at, key, args}}}
}

// look is a want for a form that can be taken when a cell was looked at.
func look(of *filling, at, key string, args ...any) want {
	return want{verdict: Cautioned, told: []pointed{{Caution, at, key, args}}, of: of}
}

// wardOfSixty is the made-up ward with sixty units that have shares of targets,
// and one more, before anything has come in.
func wardOfSixty(t testing.TB) data.Ledger {
	t.Helper()
	l := office(t).Ledger
	l.Results, l.UnitFigures, l.Submissions, l.Nominations, l.Decisions, l.Exemplars, l.Reminders = nil, nil, nil, nil, nil, nil, nil
	l.Allocations, l.MovementResults = nil, nil
	for n := len(l.Units) + 1; n <= 61; n++ {
		l.Units = append(l.Units, data.Unit{
			ID: int64(n), Position: n, Code: fmt.Sprint("TDP", n), Name: fmt.Sprintf("Tổ dân phố Mẫu %d", n-41), Kind: data.Neighborhood,
			Contact: "Người lập biểu (mẫu)", Phone: fmt.Sprintf("0900 000 %03d", n), Head: "Tổ trưởng (mẫu)", MustReport: true,
		})
	}
	for i := range l.Targets {
		if slices.Contains([]string{"KT01", "VX05"}, l.Targets[i].Code) {
			l.Targets[i].Aggregation = data.SumOf
		}
	}
	shares := map[string]string{"KT01": "8958.13", "VX05": "1030", "GD02": "400", "MT01": "100"}
	for _, u := range l.Units {
		if u.Position%10 == 2 {
			continue // not asked for figures
		}
		for _, target := range l.Targets {
			if share, ok := shares[target.Code]; ok {
				planned := decimal.RequireFromString(share)
				if target.Code != "MT01" {
					planned = planned.Add(decimal.NewFromInt(u.ID))
				}
				l.Allocations = append(l.Allocations, data.Allocation{
					ID: int64(len(l.Allocations) + 1), CampaignID: 1, TargetID: target.ID, UnitID: u.ID, Planned: planned,
				})
			}
		}
	}
	return l
}

// TestEveryFileHasItsAnswer makes the forms of sixty units, has them filled in
// by LibreOffice and by a second library, damages a third of them and adds what
// else people send. Every file has exactly its verdict and its reason, what was
// typed is read to the last letter and kept to the last digit, and one undo
// takes it back.
func TestEveryFileHasItsAnswer(t *testing.T) {
	kept, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	id, err := kept.Add(wardOfSixty(t), "")
	if err != nil {
		t.Fatal(err)
	}
	key, err := kept.LedgerKey()
	if err != nil {
		t.Fatal(err)
	}
	before, err := kept.Ledger(id)
	if err != nil {
		t.Fatal(err)
	}
	units := before.UnitsInOrder()
	gone := data.Succession{Kind: data.Merged, On: vn.NewDate(2025, time.November, 1), FromID: units[60].ID, ToID: units[59].ID, Basis: "Nghị quyết mẫu"}
	if err := kept.Successions.Save(&gone, ""); err != nil {
		t.Fatal(err)
	}
	before.Successions = append(before.Successions, gone)
	c := &corpus{T: t, dir: t.TempDir(), want: map[string]want{}, forms: map[int]*filling{}}
	c.d = Desk{Ledger: before, Key: key, Today: vn.NewDate(2025, time.December, 8)}
	paths := c.make()
	readings := c.read(c.d, paths)
	if len(readings) != len(c.want) {
		t.Errorf("%d files were read, %d are there", len(readings), len(c.want))
	}
	for _, r := range readings {
		c.compare(r)
	}
	if t.Failed() {
		return // the ledger would only tell the same again
	}
	c.keep(kept, id, readings, paths)
}

// read reads all files as the program does.
func (c *corpus) read(d Desk, paths []string) []Reading {
	c.Helper()
	was := c.sums()
	sources, err := List(context.Background(), paths)
	if err != nil {
		c.Fatal(err)
	}
	readings := make([]Reading, 0, len(sources))
	for _, s := range sources {
		readings = append(readings, c.one(s, d))
	}
	Judge(readings, d)
	if is := c.sums(); is != was {
		c.Error("reading has changed files")
	}
	return readings
}

// one reads a file and watches what that costs.
func (c *corpus) one(s Source, d Desk) (r Reading) {
	ctx, cancel := context.WithTimeout(context.Background(), mostTime)
	defer cancel()
	stop := context.AfterFunc(ctx, func() { panic("no end of " + s.Path) })
	defer stop()
	var from, to runtime.MemStats
	runtime.ReadMemStats(&from)
	r = Read(s.Read(), d, "")
	runtime.ReadMemStats(&to)
	if took := to.TotalAlloc - from.TotalAlloc; took > mostMemory {
		c.Errorf("%s: %d MB", r.Name, took>>20)
	}
	return r
}

// sums is a checksum over the files of the folder.
func (c *corpus) sums() string {
	c.Helper()
	all := sha256.New()
	entries, err := os.ReadDir(c.dir)
	if err != nil {
		c.Fatal(err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			c.Fatal(err)
		}
		fmt.Fprintln(all, e.Name(), info.Size(), info.ModTime())
	}
	return fmt.Sprintf("%x", all.Sum(nil))
}

// compare holds a reading against what must be said of its file.
func (c *corpus) compare(r Reading) {
	c.Helper()
	w, known := c.want[r.Name]
	if !known {
		c.Errorf("%s: nobody sent this", r.Name)
		return
	}
	if r.Verdict != w.verdict || r.Reason != w.reason {
		c.Errorf("%s: want %s: %s\n%s", r.Name, w.verdict, w.reason, told(r))
		return
	}
	c.comparePoints(r, w.told)
	if w.of == nil {
		return
	}
	if got, typed := c.worded(r.Answer), c.worded(w.of.answer); got != typed || r.Unit.ID != w.of.unit.ID {
		c.Errorf("%s: read as\n%s\nwas typed\n%s\n%s", r.Name, got, typed, told(r))
	}
}

// comparePoints holds the faults and cautions against those that must be there.
func (c *corpus) comparePoints(r Reading, points []pointed) {
	c.Helper()
	weighty := slices.DeleteFunc(slices.Clone(r.Findings), func(f Finding) bool { return f.Severity == Note })
	if len(weighty) != len(points) {
		c.Errorf("%s: want %d findings\n%s", r.Name, len(points), told(r))
		return
	}
	for i, f := range weighty {
		w := points[i]
		at := strings.TrimPrefix(f.Sheet+"!"+f.Cell, "!")
		said := assets.T(w.key, append([]any{"Found", f.Found, "Field", f.Field}, w.args...)...)
		if f.Severity != w.severity || at != w.at || f.Said != said || (f.Severity == Fault) != (f.Expected != "") {
			c.Errorf("%s: want %s at %q: %s\n%s", r.Name, w.severity, w.at, said, told(r))
		}
	}
}

// worded is an answer in full.
func (c *corpus) worded(a data.Answer) string {
	c.Helper()
	text, err := json.MarshalIndent(a, "", " ")
	if err != nil {
		c.Fatal(err)
	}
	return string(text)
}

// path is where a file of the corpus lies.
func (c *corpus) path(name string) string { return filepath.Join(c.dir, name) }

// put writes a file of which something must be said.
func (c *corpus) put(name string, content []byte, w want) {
	c.Helper()
	c.expect(name, w)
	if err := os.WriteFile(c.path(name), content, 0o600); err != nil {
		c.Fatal(err)
	}
}

// expect says what must be said of a file.
func (c *corpus) expect(name string, w want) {
	c.Helper()
	if _, twice := c.want[name]; twice {
		c.Fatalf("%s is there already", name)
	}
	c.want[name] = w
}

// content is a file of the corpus.
func (c *corpus) content(name string) []byte {
	c.Helper()
	content, err := os.ReadFile(c.path(name))
	if err != nil {
		c.Fatal(err)
	}
	return content
}
