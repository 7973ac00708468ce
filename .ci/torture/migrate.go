//go:build linux

package main

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"thidua/data/store"
)

// migrations opens a ledger that an earlier version of the program has left.
type migrations struct{ from int }

func (m migrations) name() string { return fmt.Sprint("migrate-", m.from) }

// schemas lists the files that make the schema; it is read from the repository,
// so that the ledgers are as old programs made them.
func schemas() ([]string, error) {
	files, err := filepath.Glob("data/store/migrations/*.sql")
	if err == nil && len(files) < 2 {
		err = errors.New("no schemas here; torture is run at the repository's root")
	}
	return files, err
}

const (
	oldTargets = 400
	oldChanges = 1500
	sealed     = 10 // the schema from which on changes are sealed, which SQL alone cannot do
)

func (m migrations) prepare(dir, _ string) (err error) {
	files, err := schemas()
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, store.FileName)+"?_pragma=journal_mode(WAL)")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	for _, file := range files[:m.from] {
		script, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if _, err := db.Exec(string(script)); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	if _, err := db.Exec(fmt.Sprintf("PRAGMA user_version = %d", m.from)); err != nil {
		return err
	}
	_, err = db.Exec(`INSERT INTO campaign (short_name, name, year, number, issued_on, issuer, signer_title, signer, launched_on, ends_on, goal,
		unit_deadline, unit_deadline_inclusive, unit_addressee, city_deadline, city_deadline_inclusive, city_addressee, recipients, note, sample)
		VALUES ('Đợt cũ', '', 2025, '', '', '', '', '', '', '', '', '', 0, '', '', 0, '', '', '', 0)`)
	if err != nil {
		return err
	}
	return m.fill(db)
}

// fill puts in so much that a migration takes its time.
func (m migrations) fill(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for i := range oldTargets {
		_, err := tx.Exec(`INSERT INTO target (campaign_id, position, code, group_name, subgroup, name, measure, planned, printed, direction, tolerance, nature,
			last_year, responsible, footnote, note, not_applied) VALUES (1, ?, ?, '', '', ?, 'triệu đồng', '330681', '330.681', 'at_least', '0', 'cumulative', '', '', '', ?, 0)`,
			i, fmt.Sprint("KT", i), fmt.Sprint("Chỉ tiêu mẫu ", i), strings.Repeat("ghi chú ", i%50))
		if err != nil {
			return err
		}
	}
	for i := range oldChanges {
		if m.from >= sealed {
			break
		}
		_, err := tx.Exec(`INSERT INTO change (at, who, entity, entity_id, campaign_id, action, before, after, why, batch)
			VALUES ('2025-11-01T02:03:04Z', 'mẫu', 'target', ?, 1, 'updated', '{"note":"a"}', '{"note":"b"}', '', ?)`, 1+i%oldTargets, i+1)
		if err != nil {
			return err
		}
	}
	return tx.Commit()
}

func (migrations) act(c *child) error {
	s, err := c.open()
	if err != nil {
		return err
	}
	return c.do("close", s.Close)
}

func (m migrations) judge(t *trial, _ account) error {
	err := inLedger(t, func(s *store.Store) error {
		campaigns, err := s.Campaigns.List(0)
		if err != nil || len(campaigns) != 1 || campaigns[0].ShortName != "Đợt cũ" {
			return fmt.Errorf("campaigns %v %w", campaigns, err)
		}
		targets, err := s.Targets.List(campaigns[0].ID)
		if err != nil || len(targets) != oldTargets || targets[oldTargets-1].Planned.String() != "330681" {
			return fmt.Errorf("%d targets %w", len(targets), err)
		}
		targets[0].Note = "sửa được"
		return s.Targets.Save(&targets[0], "")
	})
	if err != nil {
		return err
	}
	copies, err := filepath.Glob(filepath.Join(t.dir, "before-version-*.db"))
	if err != nil || len(copies) == 0 {
		return fmt.Errorf("no copy from before: %w", err)
	}
	for _, path := range copies {
		if err := errors.Join(sound(path), holds(path, oldTargets)); err != nil {
			return fmt.Errorf("copy from before: %w", err)
		}
	}
	return nil
}

// holds counts the targets in a file.
func holds(path string, targets int) (err error) {
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var n int
	if err := db.QueryRow("SELECT count(*) FROM target").Scan(&n); err != nil || n != targets {
		return fmt.Errorf("%s: %d targets of %d %w", filepath.Base(path), n, targets, err)
	}
	return nil
}
