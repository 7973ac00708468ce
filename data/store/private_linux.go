package store

import (
	"os"
	"path/filepath"
	"slices"
)

// keepsNoRights reports whether a folder is on a disk as cameras and sticks have
// it.
func keepsNoRights(dir string) bool {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	full, failed := filepath.Abs(dir)
	if err != nil || failed != nil {
		return false
	}
	system, _ := mountedAt(string(mounts), full)
	return slices.Contains([]string{"vfat", "exfat", "msdos"}, system)
}
