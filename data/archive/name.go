package archive

import (
	"errors"
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var (
	errAbsolute  = errors.New("the name begins at the root")
	errOutside   = errors.New("the name leads out of the archive")
	errCharacter = errors.New("the name has a character that Windows does not take")
	errReserved  = errors.New("the name means a device or ends in a dot or a blank on Windows")
	errNoName    = errors.New("no name")
)

// CleanName spells the name of a part in one way: "/" between folders, no empty
// steps, accents as one character. It refuses a name that leads out of the
// archive or that Windows would take for something else.
func CleanName(name string) (string, error) { return cleanName(name, false) }

func cleanName(name string, rooted bool) (string, error) {
	name = strings.ReplaceAll(norm.NFC.String(name), `\`, "/")
	if strings.HasPrefix(name, "/") {
		if !rooted {
			return "", errAbsolute
		}
		name = strings.TrimLeft(name, "/")
	}
	for step := range strings.SplitSeq(name, "/") {
		if err := checkStep(step); err != nil {
			return "", err
		}
	}
	name = path.Clean(name)
	if name == "." {
		return "", errNoName
	}
	return name, nil
}

// checkStep looks at the name of one folder or file.
func checkStep(step string) error {
	switch {
	case step == "" || step == ".":
		return nil
	case step == "..":
		return errOutside
	case strings.ContainsFunc(step, func(r rune) bool { return strings.ContainsRune(`<>:"|?*`, r) || unicode.IsControl(r) }):
		return errCharacter
	case strings.HasSuffix(step, ".") || strings.HasSuffix(step, " ") || device(step):
		return errReserved
	}
	return nil
}

// device reports whether Windows takes a name for a device, whatever stands
// behind its first dot.
func device(step string) bool {
	stem, _, _ := strings.Cut(step, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	number, isPort := strings.CutPrefix(stem, "COM")
	if !isPort {
		number, isPort = strings.CutPrefix(stem, "LPT")
	}
	return isPort && len([]rune(number)) == 1 && strings.Contains("0123456789¹²³", number)
}

// folded is a name as Windows compares it.
func folded(name string) string { return strings.ToLower(name) }
