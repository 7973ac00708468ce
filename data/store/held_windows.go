package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

// heldByOther reports whether another program, a virus scanner for example,
// keeps a file to itself.
func heldByOther(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

// diskFull reports whether there is no room left.
func diskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// writeProtected reports whether the medium cannot be written to.
func writeProtected(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
