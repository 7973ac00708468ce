package support

import (
	"regexp"
	"strings"
)

var (
	// frame is a place in the program, in a list of calls.
	frame = regexp.MustCompile(`^\t.*?([^/\\\s]+[/\\][^/\\\s]+\.(?:go|s|c|cpp|h):\d+)(.*)$`)
	// spoken begins what the program said when it gave up.
	spoken = regexp.MustCompile(`^(\t*(?:panic|fatal error|runtime|\[originating from)[^:]*: )(.*)$`)
	// call is one line of the list: a function with addresses.
	call = regexp.MustCompile(`^(goroutine \d+|created by |\[signal |rax |[a-z]{2,6}[0-9]* +0x|[\w./\-@·%]+[.\w()*\[\]…,]*\()`)
)

// Trace cleans the list of calls that Go prints at a crash. Calls and addresses
// tell nothing of a person and are kept; the sentence before them is cleaned as
// [Cleaner.Text] does, and of source files only the last two names are kept.
func (c Cleaner) Trace(trace string) string {
	lines := strings.Split(strings.ReplaceAll(trace, "\r\n", "\n"), "\n")
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, cutShort): // our own
		case frame.MatchString(line):
			lines[i] = "\t" + frame.ReplaceAllString(line, "$1$2")
		case spoken.MatchString(line):
			parts := spoken.FindStringSubmatch(line)
			lines[i] = parts[1] + c.said(parts[2])
		case call.MatchString(line):
			lines[i] = foreign.ReplaceAllStringFunc(c.paths(line), func(word string) string {
				if strings.Trim(word, "…·") == "" || strings.Contains(word, "[...]") || strings.Contains(word, "·") {
					return word // as Go itself prints generic and assembly functions
				}
				return hidden
			})
		default:
			lines[i] = c.Text(line)
		}
	}
	return strings.Join(lines, "\n")
}

// said cleans the sentence of a panic. Go's own sentences are kept: their
// numbers are lengths and places in memory.
func (c Cleaner) said(text string) string {
	if strings.HasPrefix(text, "runtime error: ") {
		return foreign.ReplaceAllString(text, hidden)
	}
	return c.Text(text)
}
