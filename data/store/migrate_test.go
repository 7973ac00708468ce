package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A ledger of every earlier version opens, keeps what is in it, and is copied
// before it is changed.
func TestEveryEarlierLedgerOpens(t *testing.T) {
	files, err := filepath.Glob("migrations/*.sql")
	if err != nil || len(files) < 3 {
		t.Fatalf("migrations: %v, %v", files, err)
	}
	for version := 1; version < len(files); version++ {
		dir := t.TempDir()
		writeOldLedger(t, dir, files[:version])
		s, err := Open(dir)
		if err != nil {
			t.Errorf("version %d: %v", version, err)
			continue
		}
		campaigns, err := s.Campaigns.List(0)
		if err != nil || len(campaigns) != 1 || campaigns[0].ShortName != "Đợt cũ" {
			t.Errorf("version %d: %+v, %v", version, campaigns, err)
		}
		targets, err := s.Targets.List(1)
		if err != nil || len(targets) != 1 || targets[0].Planned.String() != "330681" {
			t.Errorf("version %d: %+v, %v", version, targets, err)
		}
		targets[0].Note = "sửa được"
		if err := s.Targets.Save(&targets[0], ""); err != nil {
			t.Errorf("version %d: %v", version, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		copies, err := filepath.Glob(filepath.Join(dir, "before-version-*.db"))
		if err != nil || len(copies) != 1 {
			t.Errorf("version %d: copies %v, %v", version, copies, err)
		}
	}
}

// writeOldLedger makes a ledger as the program with only these migrations left
// it.
func writeOldLedger(t *testing.T, dir string, files []string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	s := &Store{now: time.Now, folder: dir, tables: map[string]kind{}}
	s.defineTables()
	if err := s.connect(filepath.Join(dir, FileName)); err != nil {
		t.Fatal(err)
	}
	for i, file := range files {
		if err := s.applyMigration(file, i+1); err != nil {
			t.Fatal(err)
		}
	}
	for _, insert := range []string{
		`INSERT INTO campaign (short_name, name, year, number, issued_on, issuer, signer_title, signer, launched_on, ends_on, goal,
			unit_deadline, unit_deadline_inclusive, unit_addressee, city_deadline, city_deadline_inclusive, city_addressee, recipients, note, sample)
			VALUES ('Đợt cũ', '', 2025, '', '', '', '', '', '', '', '', '', 0, '', '', 0, '', '', '', 0)`,
		`INSERT INTO target (campaign_id, position, code, group_name, subgroup, name, measure, planned, printed, direction, tolerance, nature,
			last_year, responsible, footnote, note, not_applied)
			VALUES (1, 1, 'KT05', '', '', 'Thu ngân sách', 'triệu đồng', '330681', '330.681', 'at_least', '0', 'cumulative', '', '', '', '', 0)`,
	} {
		if _, err := s.writer.Exec(insert); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
