package store

import "time"

// SetNow gives the ledger another clock.
func SetNow(s *Store, now func() time.Time) { s.now = now }
