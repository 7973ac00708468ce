// Package guard asks for the password that opens the program, where one was set:
// at the start, after a rest and when told to. Until it is given nothing of the
// ledger can be read in the window.
package guard
