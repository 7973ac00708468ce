//go:build linux

package main

import "slices"

// rows are all rows, in README's order. A new one is one entry in one of these
// lists.
func rows() []row { return slices.Concat(filesRows(), ledgerRows(), upwardRows(), windowRows()) }
