package support

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

// hidden stands for what was taken out of a text.
const hidden = "***"

// Cleaner takes out of texts for the log whatever could tell of a person, a
// unit or a figure: see [Cleaner.Error], [Cleaner.Text], [Cleaner.Path] and
// [Cleaner.Trace].
type Cleaner struct {
	folder string // of the ledger
	home   string // of the PC's user; "" when unknown
}

// NewCleaner is for a program whose ledger is in folder.
func NewCleaner(folder string) Cleaner {
	if whole, err := filepath.Abs(folder); err == nil {
		folder = whole
	}
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return Cleaner{folder: folder, home: home}
}

var (
	// ownFile is what the program itself calls files at the top of its folder.
	ownFile = regexp.MustCompile(`^[a-z0-9.-]+\.(db|db-wal|db-shm|lock|txt|trial|part)$`)
	// knownEnding tells a kind of file; another ending may be part of a name.
	knownEnding = regexp.MustCompile(`(?i)^\.(xlsx|xlsm|xls|ods|csv|docx|doc|odt|pdf|png|jpe?g|tiff?|bmp|zip|json|xml|txt|db|part|exe|dll|ttf)$`)
)

// Path says of a file only where it is, the user's folder (~) or the ledger's
// (<data>), and of what kind: its name may be that of a unit or a person. Files
// of the program's own at the top of its folder keep their names.
func (c Cleaner) Path(path string) string {
	ending := filepath.Ext(strings.TrimRight(path, `/\`))
	if !knownEnding.MatchString(ending) {
		ending = ""
	}
	rest, ok := below(c.folder, path)
	switch {
	case ok && rest == "":
		return "<data>"
	case ok && ownFile.MatchString(rest):
		return "<data>/" + rest
	case ok:
		return "<data>/" + hidden + ending
	}
	if _, ok := below(c.home, path); ok {
		return "~/" + hidden + ending
	}
	return "<path>/" + hidden + ending
}

// below returns what of path follows the folder it is in.
func below(folder, path string) (rest string, ok bool) {
	folder, path = strings.TrimRight(filepath.ToSlash(folder), "/"), filepath.ToSlash(path)
	if folder == "" || len(path) < len(folder) {
		return "", false
	}
	same := path[:len(folder)] == folder || runtime.GOOS == "windows" && strings.EqualFold(path[:len(folder)], folder)
	rest = path[len(folder):]
	if !same || rest != "" && rest[0] != '/' {
		return "", false
	}
	return strings.Trim(rest, "/"), true
}

var (
	// inText is a whole path in a text, up to where a sentence goes on.
	inText = regexp.MustCompile(`(^|[\s"'“(=\[])((?:[A-Za-z]:[\\/]|\\\\|/)[^:"'”\n]*)`)
	// fileName is a name with the ending of a document, with what stands before
	// it: it may have spaces.
	fileName = regexp.MustCompile(`(?i)[^:;"'/\\\n]*(\.(?:xlsx|xlsm|xls|ods|csv|docx|doc|odt|pdf|png|jpe?g|zip|json|xml))\b`)
	quoted   = regexp.MustCompile("\"[^\"\n]*\"|'[^'\n]*'|“[^”\n]*”|‘[^’\n]*’|`[^`\n]*`")
	foreign  = regexp.MustCompile(`[^\s:;,()]*[^\x00-\x7f][^\s:;,()]*`) // English has ASCII only
	title    = regexp.MustCompile(`\b[A-Z][a-z]+(?: [A-Z][a-z]*\b)+`)   // Nguyen Van A
	inner    = regexp.MustCompile(`([^.:;!?)\s] )[A-Z][a-z]+\b`)        // capital within a sentence
	numbers  = regexp.MustCompile(`0x[0-9A-Fa-f]+|[vV@]?\d[\d.,]*\d`)
	source   = regexp.MustCompile(`[^\s"'(]*?([^/\\\s]+[/\\][^/\\\s]+\.go:\d+)`)
)

// Text cleans a sentence that we did not word ourselves, as libraries and the
// system put them. It keeps English words and small numbers, and takes out
// whatever is quoted, has letters that English lacks, looks like a name, a file
// or a figure.
func (c Cleaner) Text(text string) string {
	if at := source.FindStringSubmatchIndex(text); at != nil { // a place in the program
		return c.Text(text[:at[0]]) + text[at[2]:at[3]] + c.Text(text[at[1]:])
	}
	text = c.paths(text)
	text = quoted.ReplaceAllString(text, hidden)
	text = fileName.ReplaceAllStringFunc(text, func(name string) string {
		if strings.Contains(name, hidden) || strings.Contains(name, "<data>") {
			return name
		}
		before := len(name) - len(strings.TrimLeft(name, " "))
		return name[:before] + hidden + strings.ToLower(filepath.Ext(name))
	})
	text = foreign.ReplaceAllString(text, hidden)
	text = title.ReplaceAllString(text, hidden)
	text = inner.ReplaceAllString(text, "${1}"+hidden)
	return numbers.ReplaceAllStringFunc(text, func(number string) string {
		if len(number) < 4 && !strings.ContainsAny(number, ".,") || strings.ContainsAny(number[:min(2, len(number))], "xvV@") {
			return number
		}
		return "#"
	})
}

// paths shortens the paths in a text.
func (c Cleaner) paths(text string) string {
	return inText.ReplaceAllStringFunc(text, func(found string) string {
		parts := inText.FindStringSubmatch(found)
		path := strings.TrimRight(parts[2], " \t")
		if len(path) < 2 || strings.HasPrefix(path, "//") {
			return found
		}
		return parts[1] + c.Path(path)
	})
}
