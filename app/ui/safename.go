package ui

import (
	"slices"
	"strings"

	"thidua/data/vn"
)

// SafeName makes s a file name that Windows accepts, keeping its Vietnamese
// letters: no reserved characters or device names, no dots or spaces at the
// end, at most 120 characters.
func SafeName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, vn.Clean(s))
	ext := ""
	if dot := strings.LastIndexByte(s, '.'); dot > 0 && len(s)-dot <= 6 && !strings.Contains(s[dot:], " ") {
		s, ext = s[:dot], s[dot:]
	}
	if runes := []rune(s); len(runes) > 120-len(ext) {
		s = string(runes[:120-len(ext)])
	}
	s = strings.TrimRight(s, ". ") + ext
	s = strings.TrimRight(s, ". ")
	if s == "" || isDevice(s) {
		s = "_" + s
	}
	return s
}

// isDevice reports whether Windows takes the name for a device, whatever its
// extension.
func isDevice(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	devices := []string{"CON", "PRN", "AUX", "NUL"}
	numbered := len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) && stem[3] >= '1' && stem[3] <= '9'
	return numbered || slices.Contains(devices, stem)
}
