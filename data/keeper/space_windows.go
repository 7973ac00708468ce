package keeper

import (
	"math"

	"golang.org/x/sys/windows"
)

// drives are the letters, with their colons, of the disks and sticks of this PC. A
// network drive whose server is gone would hold the window up.
func drives() []string {
	there, err := windows.GetLogicalDrives()
	if err != nil {
		return nil
	}
	var local []string
	for i := range 26 {
		drive := string(rune('A'+i)) + ":"
		root, err := windows.UTF16PtrFromString(drive + `\`)
		if there&(1<<i) == 0 || err != nil {
			continue
		}
		if kind := windows.GetDriveType(root); kind == windows.DRIVE_REMOVABLE || kind == windows.DRIVE_FIXED {
			local = append(local, drive)
		}
	}
	return local
}

// freeSpace is how many bytes the user can still write in a folder.
func freeSpace(dir string) (int64, error) {
	path, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var free uint64
	if err := windows.GetDiskFreeSpaceEx(path, &free, nil, nil); err != nil {
		return 0, err
	}
	return int64(min(free, math.MaxInt64)), nil
}
