package store

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// whereabouts judges by the kind of drive and by the marks that cloud programs
// leave.
func whereabouts(dir string) Where {
	named := []string{os.Getenv("OneDrive"), os.Getenv("OneDriveCommercial"), os.Getenv("OneDriveConsumer")}
	volume := filepath.VolumeName(dir)
	switch {
	case cloudByName(dir, named) || markedByCloud(dir) || strings.Contains(label(volume), "Google Drive"):
		return InCloud
	case strings.HasPrefix(volume, `\\`) && !strings.HasPrefix(volume, `\\?\`):
		return OnNetwork
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return OnThisPC
	}
	switch windows.GetDriveType(root) {
	case windows.DRIVE_REMOTE:
		return OnNetwork
	case windows.DRIVE_REMOVABLE:
		return OnRemovable
	}
	return OnThisPC
}

// markedByCloud reports whether the folder has the attributes by which the
// system fetches files from a server, or keeps them here.
func markedByCloud(dir string) bool {
	const pinned, unpinned, recallOnOpen = 0x80000, 0x100000, 0x40000
	name, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return false
	}
	attributes, err := windows.GetFileAttributes(name)
	return err == nil && attributes&(pinned|unpinned|recallOnOpen) != 0
}

// label is the name of a volume.
func label(volume string) string {
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return ""
	}
	var name [windows.MAX_PATH + 1]uint16
	if windows.GetVolumeInformation(root, &name[0], uint32(len(name)), nil, nil, nil, nil, 0) != nil {
		return ""
	}
	return windows.UTF16ToString(name[:])
}
