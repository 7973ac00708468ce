// Package keeper keeps the ledger safe: it makes copies, in the data folder and in
// a second place, removes those that newer ones make superfluous, tries them out,
// and restores one. What it did it remembers in the settings of the ledger.
package keeper
