// Package store keeps the ledger in one SQLite file. It is the only place with
// SQL. Every write goes through Store.write: one transaction, the rules of
// package data checked inside it, and an entry in the history for every record
// changed, so that nothing is altered silently and everything can be undone.
package store
