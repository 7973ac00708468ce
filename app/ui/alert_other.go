//go:build !windows

package ui

// Alert has nothing to add here: the program is started from a console or a
// desktop that keeps what it prints.
func Alert(string, string) {}
