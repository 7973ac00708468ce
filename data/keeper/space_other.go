//go:build !windows

package keeper

import "golang.org/x/sys/unix"

// drives are no letters here.
func drives() []string { return nil }

// freeSpace is how many bytes the user can still write in a folder.
func freeSpace(dir string) (int64, error) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return int64(s.Bavail) * int64(s.Bsize), nil //nolint:unconvert // the types differ from system to system
}
