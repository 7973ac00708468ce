//go:build !windows

package support

import (
	"os"
	"runtime"
	"strings"
)

// system names the PC's system.
func system() string {
	release, err := os.ReadFile("/etc/os-release")
	if err != nil {
		return runtime.GOOS
	}
	for line := range strings.Lines(string(release)) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "PRETTY_NAME="); ok {
			return strings.Trim(name, `"`)
		}
	}
	return runtime.GOOS
}

// screens are known on Windows only.
func screens() []string { return nil }
