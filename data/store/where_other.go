//go:build !linux && !windows

package store

// whereabouts knows only the names of cloud folders.
func whereabouts(dir string) Where {
	if cloudByName(dir, nil) {
		return InCloud
	}
	return OnThisPC
}
