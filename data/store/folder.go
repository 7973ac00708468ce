package store

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// portableMarkers are the names of the file beside the program that makes it
// keep its data in a folder beside itself, on a USB stick for example. Windows
// editors add the ending.
var portableMarkers = []string{"portable", "portable.txt"}

// DefaultFolder is where the ledger lives when the user names no folder:
// beside a portable program, else in the user's own local application data.
func DefaultFolder() (string, error) {
	program, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("find program: %w", err)
	}
	beside := filepath.Dir(program)
	for _, marker := range portableMarkers {
		if _, err := os.Stat(filepath.Join(beside, marker)); err == nil {
			return filepath.Join(beside, "data"), nil
		}
	}
	if runtime.GOOS == "windows" {
		local, err := os.UserCacheDir() // %LocalAppData%, which does not roam
		return filepath.Join(local, "SoThiDua"), err
	}
	if home := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, "so-thi-dua"), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "so-thi-dua"), err
}
