// Package rescue is what the officer sees instead of the window when the ledger
// may be damaged: what is wrong, what is safe, and the ways on from there. It
// works on the files of a ledger that nobody has open.
package rescue
