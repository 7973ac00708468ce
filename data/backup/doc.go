// Package backup knows what copies of a ledger are called, which of them to keep,
// and how they are encrypted. It works on files and never looks into a ledger.
package backup
