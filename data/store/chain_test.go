package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

func quiet(_, _ int64) {}

// byHand changes the file as somebody would who goes around the program.
func byHand(t testing.TB, s *store.Store, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(s.Folder(), store.FileName))
	must(t, err)
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, db.Close())
}

func check(t testing.TB, s *store.Store) store.Findings {
	t.Helper()
	f, err := s.CheckChain(context.Background(), quiet)
	must(t, err)
	return f
}

// busy is a ledger with some strokes in it.
func busy(t *testing.T) (*store.Store, data.Ledger) {
	t.Helper()
	s, l := opened(t)
	for i := range 5 {
		u := l.Units[0]
		u.Note = fmt.Sprint("lần ", i)
		must(t, s.Units.Save(&u, "sửa"))
	}
	must(t, s.SetOffice(data.Office{Ward: "phường Mẫu", Officer: "Nguyễn Thị Mẫu"}))
	l, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	return s, l
}

func TestWhatIsDoneToTheHistoryByHandIsFound(t *testing.T) {
	tampering := map[string]struct {
		do   string
		kind store.BreakKind
	}{
		"a field":              {"UPDATE change SET after = replace(after, 'lần 2', 'lần 9') WHERE id = (SELECT max(id) - 3 FROM change)", store.Altered},
		"an author":            {"UPDATE change SET who = 'ai đó' WHERE id = 4", store.Altered},
		"a moment":             {"UPDATE change SET at = '2020-01-01T00:00:00Z' WHERE id = 4", store.Altered},
		"a record":             {"UPDATE change SET entity_id = 77 WHERE id = 4", store.Altered},
		"one gone":             {"DELETE FROM change WHERE id = 4", store.Missing},
		"the end gone":         {"DELETE FROM change WHERE id > (SELECT max(id) - 2 FROM change)", store.Missing},
		"two exchanged":        {"UPDATE change SET seal = (SELECT seal FROM change WHERE id = 5) WHERE id = 4", store.Unlinked},
		"emptied on the quiet": {"UPDATE change SET before = 'null', after = 'null', salt = '', redacted = '2025-12-01T00:00:00Z' WHERE id = 4", store.Emptied},
	}
	for name, c := range tampering {
		t.Run(name, func(t *testing.T) {
			s, _ := busy(t)
			if f := check(t, s); !f.Sound() || f.Head == "" {
				t.Fatalf("an honest history: %+v", f)
			}
			byHand(t, s, c.do)
			f := check(t, s)
			if len(f.Broken) == 0 || f.Broken[0].Kind != c.kind {
				t.Errorf("found %+v; want %s", f.Broken, c.kind)
			}
		})
	}
}

// Somebody who seals anew all that follows what he altered cannot make the head
// what it was when it was noted.
func TestTheHeadTellsAForgedHistory(t *testing.T) {
	s, l := busy(t)
	id, noted, err := s.HeadAt()
	must(t, err)
	u := l.Units[0]
	u.Note = "sau khi ghi mã"
	must(t, s.Units.Save(&u, ""))
	if seal, err := s.SealAt(id); err != nil || seal != noted {
		t.Errorf("the seal of entry %d has become %q, %v", id, seal, err)
	}
	if head, err := s.Head(); err != nil || head == noted || head == "" {
		t.Errorf("the head stays %q after a change, %v", head, err)
	}
}

func audit(t testing.TB, s *store.Store) store.Findings {
	t.Helper()
	f, err := s.Audit(context.Background(), quiet)
	must(t, err)
	return f
}

func TestWhatIsDoneToTheTablesByHandIsFound(t *testing.T) {
	tampering := map[string]struct {
		do            string
		entity        string
		column, table string
	}{
		"a text":       {"UPDATE nomination SET name = 'Đỗ Thị Hoa'", "nomination", "name", "Đỗ Thị Hoa"},
		"a number":     {"UPDATE target SET planned = '10712726.78'", "target", "planned", "10712726.78"},
		"undeleted":    {"UPDATE unit SET deleted = '' WHERE name = 'Đã bỏ'", "unit", "deleted", ""},
		"deleted":      {"UPDATE unit SET deleted = '2025-01-01T00:00:00Z' WHERE id = 1", "unit", "deleted", "2025-01-01T00:00:00Z"},
		"a row put in": {"INSERT INTO holiday (day, name) VALUES ('2025-09-02', 'lạ')", "holiday", "", "1"},
		"a row gone":   {"DELETE FROM search; DELETE FROM nomination", "nomination", "", ""},
		"the office":   {"UPDATE setting SET value = 'phường Khác' WHERE key = 'office.ward'", "office", "ward", "phường Khác"},
	}
	for name, c := range tampering {
		t.Run(name, func(t *testing.T) {
			s, _ := busy(t)
			gone := data.Unit{Name: "Đã bỏ"}
			must(t, s.Units.Save(&gone, ""))
			must(t, s.Units.Delete(gone.ID, ""))
			if f := audit(t, s); !f.Sound() || f.Records < 8 {
				t.Fatalf("an honest ledger: %+v", f)
			}
			byHand(t, s, c.do)
			f := audit(t, s)
			if len(f.Differences) != 1 {
				t.Fatalf("found %+v; want one", f.Differences)
			}
			if d := f.Differences[0]; d.Entity != c.entity || d.Column != c.column || d.Table != c.table {
				t.Errorf("found %+v; want %+v", d, c)
			}
		})
	}
}

func TestADamagedFileIsFound(t *testing.T) {
	s, l := busy(t)
	must(t, s.Attach(store.File{Attachment: &data.Attachment{CampaignID: l.Campaign.ID, Entity: "nomination", EntityID: 1, Name: "đơn.pdf"}, Content: []byte("nội dung")}))
	byHand(t, s, "UPDATE content SET bytes = x'00'")
	if f := audit(t, s); f.Files != 1 || len(f.Damaged) != 1 || f.Damaged[0] != "đơn.pdf" {
		t.Errorf("found %+v", f)
	}
}

// An edit may take the chain's toll, but no more than half of a bare commit; see
// BenchmarkSaveOneEdit. Here: how long the checks take.
func BenchmarkCheckHistory(b *testing.B) {
	s := open(b)
	must(b, s.KeepAwards(context.Background(), manyAwards(100_000), "", func(int) {}))
	b.Run("chain", func(b *testing.B) {
		for b.Loop() {
			if f := check(b, s); !f.Sound() {
				b.Fatal(f)
			}
		}
	})
	b.Run("audit", func(b *testing.B) {
		heap := watchHeap()
		for b.Loop() {
			if f := audit(b, s); !f.Sound() {
				b.Fatal(f)
			}
		}
		b.ReportMetric(heap(), "MB-heap")
	})
	find := func(name string, h store.HistorySearch) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.FindHistory(context.Background(), h, 0, 200); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	find("first page", store.HistorySearch{})
	find("nothing found", store.HistorySearch{Words: "khongcogi"})
	find("oldest first name", store.HistorySearch{Words: "nguyen", Entity: "award"})
	find("a day", store.HistorySearch{To: vn.DateOf(time.Now()).AddDays(-3)})
}
