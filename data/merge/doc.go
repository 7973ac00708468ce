// Package merge compares two copies of a ledger that were worked on apart: what
// each has done to a record since the copies parted, what of it comes in, and
// what only the officer can decide. It works on changes and on rows as texts and
// knows neither SQL nor any kind of record.
package merge
