// Package backups shows the copies of the ledger, makes them at the start and
// when the window closes, and restores one.
package backups
