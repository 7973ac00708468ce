//go:build !windows

package store

import (
	"errors"
	"syscall"
)

// heldByOther reports whether another program keeps a file to itself, which only
// Windows lets happen.
func heldByOther(error) bool { return false }

// diskFull reports whether there is no room left.
func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// writeProtected reports whether the medium cannot be written to.
func writeProtected(err error) bool { return errors.Is(err, syscall.EROFS) }
