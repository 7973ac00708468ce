// Package merge is the bringing in of a copy of the ledger that another officer
// worked on: it shows what comes in, asks what the copies contradict one another
// in, and writes nothing before that is decided.
package merge
