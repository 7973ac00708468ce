package intake

import (
	"errors"
	"io/fs"
	"syscall"
)

// openElsewhere reports whether another program keeps the file to itself, as
// Excel does while it saves.
func openElsewhere(err error) bool {
	const sharingViolation, lockViolation = syscall.Errno(32), syscall.Errno(33)
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation)
}

// inCloud reports whether only the name of the file is on this PC, as OneDrive
// and Google Drive leave it.
func inCloud(info fs.FileInfo) bool {
	const offline, recallOnOpen, recallOnAccess = 0x1000, 0x40000, 0x400000
	attributes, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && attributes.FileAttributes&(offline|recallOnOpen|recallOnAccess) != 0
}
