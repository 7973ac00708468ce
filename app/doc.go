// Package app is the window: navigation, menu and one file per screen. A screen
// reads the ledger on the desk, shows it, and writes through the store; after
// any write the desk reads the ledger again and every screen shows it anew.
package app
