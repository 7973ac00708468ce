//go:build !windows

package intake

import "io/fs"

// openElsewhere is for Windows, where a program can keep a file to itself.
func openElsewhere(error) bool { return false }

// inCloud is for Windows, which marks files that are not on the PC.
func inCloud(fs.FileInfo) bool { return false }
