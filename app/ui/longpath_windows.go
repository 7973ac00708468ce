package ui

import "strings"

// How Windows spells paths of any length, on a drive and on a share.
const (
	anyLength      = `\\?\`
	anyLengthShare = `\\?\UNC\`
)

// extended spells a whole path so that Windows takes it however long it is.
func extended(path string) string {
	switch {
	case strings.HasPrefix(path, anyLength):
		return path
	case strings.HasPrefix(path, `\\`):
		return anyLengthShare + path[2:]
	}
	return anyLength + path
}

// plain takes that spelling back.
func plain(path string) string {
	if share, ok := strings.CutPrefix(path, anyLengthShare); ok {
		return `\\` + share
	}
	return strings.TrimPrefix(path, anyLength)
}
