package store

import (
	"os"
	"path/filepath"
	"strings"
)

// whereabouts judges by the file system that is mounted there.
func whereabouts(dir string) Where {
	if cloudByName(dir, nil) {
		return InCloud
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return OnThisPC
	}
	system, source := mountedAt(string(mounts), dir)
	switch {
	case networkSystems[system]:
		return OnNetwork
	case strings.HasPrefix(source, "/dev/") && removable(source):
		return OnRemovable
	}
	return OnThisPC
}

var networkSystems = map[string]bool{
	"nfs": true, "nfs4": true, "cifs": true, "smb3": true, "smbfs": true, "9p": true, "afs": true, "davfs": true, "fuse.davfs2": true,
	"fuse.sshfs": true, "fuse.rclone": true, "fuse.gvfsd-fuse": true, "fuse.smbnetfs": true,
}

// mountedAt finds the file system that a path is on and what it is mounted from,
// in the text of /proc/self/mountinfo.
func mountedAt(mounts, path string) (system, source string) {
	longest := -1
	unescape := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`)
	for line := range strings.Lines(mounts) {
		first, second, ok := strings.Cut(line, " - ")
		left, right := strings.Fields(first), strings.Fields(second)
		if !ok || len(left) < 5 || len(right) < 2 {
			continue
		}
		point := unescape.Replace(left[4])
		within := point == "/" || path == point || strings.HasPrefix(path, point+"/")
		if within && len(point) >= longest { // a later mount lies over an earlier
			longest, system, source = len(point), right[0], right[1]
		}
	}
	return system, source
}

// removable reports whether a device, or the one that it is a part of, can be
// pulled out.
func removable(device string) bool {
	name := filepath.Base(device)
	for _, path := range []string{"/sys/class/block/" + name + "/removable", "/sys/class/block/" + name + "/../removable"} {
		if flag, err := os.ReadFile(path); err == nil {
			return strings.TrimSpace(string(flag)) == "1"
		}
	}
	return false
}
