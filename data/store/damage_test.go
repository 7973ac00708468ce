package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/store"
)

var everyDamage = flag.Bool("every-damage", false, "test all damages, not one in seven")

// A ledger that has been damaged is either found to be, at the start or by the
// check behind the window, or holds exactly what it held. Nothing is written to
// one that the start refuses. What is salvaged out of it is a sound ledger.
func TestDamageIsNoticed(t *testing.T) {
	sound := madeLedger(t)
	original, want := read(t, sound), dump(t, sound)
	note := read(t, filepath.Join(filepath.Dir(sound), "so-thi-dua.run"))
	outcomes := map[string]int{}
	for i, d := range damages(original) {
		if !*everyDamage && i%7 != 0 {
			continue
		}
		dir := t.TempDir()
		path := filepath.Join(dir, store.FileName)
		must(t, os.WriteFile(path, d.content, 0o600))
		must(t, os.WriteFile(filepath.Join(dir, "so-thi-dua.run"), note, 0o600))
		outcome := outcomeOf(t, dir, d.content)
		if outcome == "unnoticed" {
			if got := dump(t, path); !maps.Equal(got, want) {
				t.Errorf("%s: opens without a word although %s differ", d.name, differing(got, want))
			}
			outcome = "harmless"
		}
		kind, _, _ := strings.Cut(d.name, ":")
		outcomes[kind+": "+outcome]++
		if outcome != "harmless" && outcome != "refused as newer" {
			outcomes[kind+": "+salvaged(t, d.name, dir, d.content, want)]++
		}
	}
	for _, what := range slices.Sorted(maps.Keys(outcomes)) {
		t.Logf("%4d %s", outcomes[what], what)
	}
}

// outcomeOf opens a damaged ledger as the program does.
func outcomeOf(t *testing.T, dir string, content []byte) string {
	t.Helper()
	s, err := store.Open(dir)
	if err != nil {
		if !bytes.Equal(read(t, filepath.Join(dir, store.FileName)), content) {
			t.Errorf("%v: and the file was written to", err)
		}
		return startOutcome(t, err)
	}
	err = s.CheckThrough(context.Background())
	must(t, s.Close())
	var suspect *store.Suspect
	switch {
	case err == nil:
		return "unnoticed"
	case errors.As(err, &suspect):
		return "found by the check"
	}
	return "found by the check" // as an error in reading
}

func startOutcome(t *testing.T, err error) string {
	t.Helper()
	var suspect *store.Suspect
	var problem *data.Problem
	switch {
	case errors.As(err, &suspect):
		return "found at the start"
	case errors.As(err, &problem) && problem.Key == "problem.newer":
		return "refused as newer"
	case errors.As(err, &problem):
		return "found at the start as " + problem.Key
	}
	t.Errorf("an error without a sentence: %v", err)
	return "found at the start, without a sentence"
}

// salvaged salvages the damaged ledger and says what that has brought.
func salvaged(t *testing.T, name, dir string, content []byte, want map[string]string) string {
	t.Helper()
	must(t, os.WriteFile(filepath.Join(dir, store.FileName), content, 0o600))
	must(t, errors.Join(os.RemoveAll(filepath.Join(dir, store.FileName+"-wal")), os.RemoveAll(filepath.Join(dir, store.FileName+"-shm"))))
	result, err := store.Salvage(context.Background(), dir, func(int, int, string) {})
	if err != nil {
		t.Errorf("%s: salvage: %v", name, err)
		return "not salvaged"
	}
	if !bytes.Equal(read(t, filepath.Join(dir, store.FileName)), content) {
		t.Errorf("%s: the salvage wrote to the damaged file", name)
	}
	lost := 0
	for _, k := range result.Kinds {
		lost += k.Lost + k.Doubted
	}
	got := dump(t, result.Path)
	switch {
	case maps.Equal(got, want):
		return "salvaged whole"
	case lost == 0 && result.Broken == 0 && records(got) != records(want):
		t.Errorf("%s: salvaged %s otherwise without a word: %s", name, differing(got, want), firstDifference(got, want))
	}
	return "salvaged in part, the loss told"
}

// records is the dump of what has a history.
func records(dump map[string]string) string {
	var all []string
	for _, table := range slices.Sorted(maps.Keys(dump)) {
		if table != "change" && table != "setting" && !strings.HasPrefix(table, "search") && !strings.HasPrefix(table, "sqlite") {
			all = append(all, dump[table])
		}
	}
	return strings.Join(all, "\n")
}

type damage struct {
	name    string
	content []byte
}

// damages makes a ledger's damaged versions, the same ones each time.
func damages(original []byte) []damage {
	random := rand.New(rand.NewPCG(8, 2026))
	var all []damage
	add := func(name string, change func(b []byte) []byte) {
		all = append(all, damage{name, change(bytes.Clone(original))})
	}
	for range 300 {
		at, bit := random.IntN(len(original)), byte(1)<<random.IntN(8)
		add(fmt.Sprintf("flipped bit: %d/%d", at, bit), func(b []byte) []byte { b[at] ^= bit; return b })
	}
	for at := range 100 {
		add(fmt.Sprintf("header: byte %d", at), func(b []byte) []byte { b[at] ^= 0xff; return b })
	}
	kinds := map[byte]string{0x02: "index branch", 0x05: "table branch", 0x0a: "index leaf", 0x0d: "table leaf"}
	for n := 0; n < len(original)/4096; n++ {
		page := original[n*4096:]
		head := 0
		if n == 0 {
			head = 100
		}
		kind, ok := kinds[page[head]]
		if !ok {
			kind = "free or overflow page"
		}
		if n%4 != 0 && kind != "table branch" && kind != "index branch" {
			continue
		}
		add(kind+" zeroed: page "+fmt.Sprint(n+1), func(b []byte) []byte { clear(b[n*4096 : (n+1)*4096]); return b })
		add(kind+" head: page "+fmt.Sprint(n+1), func(b []byte) []byte { b[n*4096+head] ^= 0x08; return b })
		add(kind+" count: page "+fmt.Sprint(n+1), func(b []byte) []byte { b[n*4096+head+4]++; return b })
	}
	if trunk := binary.BigEndian.Uint32(original[32:]); trunk > 0 {
		add("freelist: trunk", func(b []byte) []byte { b[(trunk-1)*4096+7] ^= 0x55; return b })
		add("freelist: next", func(b []byte) []byte { b[(trunk-1)*4096+3] ^= 0x55; return b })
	}
	for i := 1; i < 20; i++ {
		add(fmt.Sprintf("cut: to %d/20", i), func(b []byte) []byte { return b[:len(b)*i/20] })
	}
	add("cut: to nothing", func([]byte) []byte { return []byte{} })
	add("cut: last page", func(b []byte) []byte { return b[:len(b)-4096] })
	add("written over: with text", func(b []byte) []byte {
		return append(bytes.Repeat([]byte("Kính gửi: "), 100), b[1300:]...)
	})
	add("written over: by a workbook", func([]byte) []byte { return []byte("PK\x03\x04 and so on") })
	add("written over: by another database", func(b []byte) []byte { copy(b[68:], "\x12\x34\x56\x78"); return b })
	return all
}

// madeLedger is a ledger with sample data, changed, undone and put aside, that
// has been closed.
func madeLedger(t *testing.T) (path string) {
	t.Helper()
	dir := t.TempDir()
	s, err := store.Open(dir)
	must(t, err)
	fillSample(t, s)
	must(t, s.Close())
	return filepath.Join(dir, store.FileName)
}

func fillSample(t *testing.T, s *store.Store) {
	t.Helper()
	var sample data.Ledger
	must(t, json.Unmarshal(assets.Sample, &sample))
	id, err := s.Add(sample, "")
	must(t, err)
	targets, err := s.Targets.List(id)
	must(t, err)
	for i := range targets {
		targets[i].Note = fmt.Sprint("Ghi chú lần ", i)
		must(t, s.Targets.Save(&targets[i], "sửa"))
	}
	must(t, s.Attach(store.File{
		Attachment: &data.Attachment{CampaignID: id, Entity: "target", EntityID: targets[0].ID, Name: "minh chứng.txt"},
		Content:    bytes.Repeat([]byte("minh chứng "), 3000),
	}))
	reminders, err := s.Reminders.List(id)
	must(t, err)
	if len(reminders) > 0 {
		must(t, s.Reminders.Delete(reminders[0].ID, ""))
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	must(t, err)
	return content
}

// dump reads all rows of all tables of ours, as a reader would see them.
func dump(t *testing.T, path string) map[string]string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro&immutable=1")
	must(t, err)
	defer db.Close()
	tables := column(t, db, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'")
	all := map[string]string{}
	for _, table := range tables {
		names := column(t, db, "SELECT quote(name) FROM pragma_table_info('"+table+"')")
		for i, name := range names {
			names[i] = "quote(" + `"` + strings.Trim(name, "'") + `"` + ")"
		}
		rows := column(t, db, "SELECT "+strings.Join(names, "||','||")+" FROM "+table+" ORDER BY 1")
		all[table] = strings.Join(rows, "\n")
	}
	return all
}

func column(t *testing.T, db *sql.DB, query string) (texts []string) {
	t.Helper()
	rows, err := db.Query(query)
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		var text string
		must(t, rows.Scan(&text))
		texts = append(texts, text)
	}
	must(t, rows.Err())
	return texts
}

func differing(got, want map[string]string) (tables []string) {
	for table := range want {
		if got[table] != want[table] {
			tables = append(tables, table)
		}
	}
	return tables
}

func firstDifference(got, want map[string]string) string {
	for _, table := range differing(got, want) {
		was, is := strings.Split(want[table], "\n"), strings.Split(got[table], "\n")
		for i := range was {
			if i >= len(is) || is[i] != was[i] {
				return was[i] + " ≠ " + strings.Join(is[min(i, len(is)):min(i+1, len(is))], "")
			}
		}
	}
	return ""
}
