// Package gate is the password that opens the program: what is kept of it, what
// it takes to guess it, and the code that helps whoever has forgotten it. It
// keeps others at this PC from the window; it does not encrypt the ledger.
package gate
