package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"thidua/data"
)

// CheckDue reports whether the ledger should be checked through: when the
// program, or the PC, has ended without closing it, and once a week.
func (s *Store) CheckDue() bool {
	s.noting.Lock()
	defer s.noting.Unlock()
	age := s.now().Sub(s.note.Checked)
	return !s.view && (s.note.Unclean || age > 7*24*time.Hour || age < 0)
}

// CheckThrough reads the whole ledger: its pages and indexes, the links between
// records, the seals of the history, every record against its history and the
// register against the records.
// Damage is a [Suspect], and the next [Open] says so too; so is a record that is
// not what the history says, with which one can go on.
func (s *Store) CheckThrough(ctx context.Context) error {
	err := s.checkPages(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		if !isDamage(err) {
			return err // the disk, which can be read another time
		}
		if err := s.notice(err); !isDamage(err) {
			return err
		}
		return suspect(s.folder, "problem.start_found", err)
	}
	quiet := func(_, _ int64) {}
	chain, err := s.CheckChain(ctx, quiet)
	if err != nil {
		return s.notice(err)
	}
	found, err := s.Audit(ctx, quiet)
	if err != nil {
		return s.notice(err)
	}
	if err := s.checkLines(ctx); err != nil {
		return s.notice(err)
	}
	s.noted(func(n *note) { n.Checked, n.Unclean = s.now(), false })
	if n := len(chain.Broken) + len(found.Differences) + found.More + len(found.Damaged); n > 0 {
		return suspect(s.folder, "problem.check_differs", fmt.Errorf("%+v %+v", chain, found), "Count", n)
	}
	return nil
}

func (s *Store) checkPages(ctx context.Context) error {
	damaged := func(err error) error {
		var p *data.Problem
		if errors.As(problemOf(err), &p) && p.Key != "problem.damaged" {
			return p
		}
		return &data.Problem{Key: "problem.damaged", Err: err}
	}
	var verdict string
	if err := s.reader.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return damaged(fmt.Errorf("integrity check: %w", err))
	}
	if verdict != "ok" {
		return damaged(fmt.Errorf("integrity check: %s", verdict))
	}
	var broken int
	if err := s.reader.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil {
		return damaged(fmt.Errorf("foreign key check: %w", err))
	}
	if broken > 0 {
		return damaged(fmt.Errorf("foreign key check: %d broken links", broken))
	}
	return nil
}
