// Package desk is what every screen works with: the window, the store, the
// ledger as it was last read, the places to go to, and what all screens do alike:
// keep, undo, remove, search, print, write and attach files. It knows no screen
// by name; the rooms import it and not the other way round.
package desk
