package store

import (
	"context"
	"fmt"

	"thidua/data"
)

// Check reads through the open ledger, as after a crash or a power cut. It is a
// Problem ("problem.damaged") when a page cannot be read or makes no sense.
func (s *Store) Check(ctx context.Context) error {
	damaged := func(err error) error { return &data.Problem{Key: "problem.damaged", Err: err} }
	var verdict string
	if err := s.reader.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return damaged(fmt.Errorf("quick check: %w", err))
	}
	if verdict != "ok" {
		return damaged(fmt.Errorf("quick check: %s", verdict))
	}
	return nil
}
