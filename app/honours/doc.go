// Package honours is the register of awards over all years, with the import of
// old registers and the statistics. It reads what the other rooms have decided
// from the ledger.
package honours
