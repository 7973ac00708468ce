// Package data says what the office keeps (a campaign, its targets and their
// figures, the units and their submissions, nominations, decisions, rule sets)
// and every rule about them, as pure functions that take days and values as
// arguments. It touches no file, no database and no screen.
//
// A Ledger is everything kept about one campaign; screens, annexes and printed
// lists are all made from one.
//
// The json tag of a field is its name wherever it is kept: in the store's
// columns, in the history and in the files under assets.
package data
