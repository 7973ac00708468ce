//go:build !windows

package store

import "os"

// WhoReads tells who can read a folder, and with it all that is in it.
func WhoReads(dir string) Readers {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return UnknownRead
	case info.Mode().Perm()&0o077 == 0:
		return OnlyOwner
	case keepsNoRights(dir):
		return AnyReader
	}
	return OthersToo
}

func restrict(dir string) error { return os.Chmod(dir, 0o700) }

// carried reports whether a folder is on a disk that is used at other PCs, where
// the user may have another number.
func carried(string) bool { return false }
