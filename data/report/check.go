package report

import (
	"regexp"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// FindingKind is what is not right with the text of a part, numbers aside.
type FindingKind string

// The kinds.
const (
	FoundEmpty FindingKind = "empty" // the ledger has nothing to say here
	FoundStale FindingKind = "stale" // worded by hand, and the figures have changed since
	FoundGone  FindingKind = "gone"  // worded by hand about something that is there no more
	FoundBlank FindingKind = "blank" // dots to be filled in
	FoundMark  FindingKind = "mark"  // a sign of doubt, "[?]"
	FoundBrace FindingKind = "brace" // a figure in braces that the sentence does not have
	FoundTwice FindingKind = "twice" // a document that was cited in full before
)

// Finding is something in the report to be looked at before it is signed.
type Finding struct {
	Part string // key
	Kind FindingKind
	Text string // what was found, with the words around it
}

// Question words the finding.
func (f Finding) Question() data.Question {
	keys := map[FindingKind]string{
		FoundEmpty: "report.found.empty", FoundStale: "report.found.stale", FoundGone: "report.found.gone",
		FoundBlank: "report.found.blank", FoundMark: "report.found.mark", FoundBrace: "report.found.brace",
		FoundTwice: "report.found.twice",
	}
	return data.Question{Key: keys[f.Kind], Args: []any{"Text", f.Text}}
}

// unfinished are the shapes of what was left to be filled in.
var unfinished = []struct {
	kind  FindingKind
	shape *regexp.Regexp
}{
	{FoundMark, regexp.MustCompile(`\[\s*\?+\s*\]|\?\?+`)},
	{FoundBlank, regexp.MustCompile(`…{2,}|\.{4,}|_{3,}|\s(?:…|\.{3})`)},
	{FoundBrace, regexp.MustCompile(`\{[^{}]*\}`)},
}

// Findings lists what is to be looked at before the report is signed, in the
// order of the report.
func Findings(r Report) []Finding {
	var found []Finding
	cited := map[string]bool{}
	for _, p := range r.Parts {
		if p.State == Gone {
			found = append(found, Finding{p.Key, FoundGone, p.Text})
		}
		if !p.Shown() {
			continue
		}
		switch {
		case p.Empty && p.State == Worded:
			found = append(found, Finding{p.Key, FoundEmpty, p.Text})
		case p.State == Stale:
			found = append(found, Finding{p.Key, FoundStale, changesIn(p.Lost)})
		}
		for _, u := range unfinished {
			if m := u.shape.FindStringIndex(p.Text); m != nil {
				found = append(found, Finding{p.Key, u.kind, around(p.Text, m[0], m[1])})
			}
		}
		for _, number := range vn.CitedInFull(p.Text) {
			if cited[number] {
				found = append(found, Finding{p.Key, FoundTwice, number})
			}
			cited[number] = true
		}
	}
	return found
}

// changesIn lists changes, "số đơn vị đã nộp: 31 → 33".
func changesIn(changes []Change) string {
	lines := make([]string, len(changes))
	for i, c := range changes {
		lines[i] = c.String()
	}
	return strings.Join(lines, "; ")
}

// String is the change in a line.
func (c Change) String() string {
	then, now := c.Was, c.Field.Value
	if then == "" {
		then = "–"
	}
	if now == "" {
		now = "–"
	}
	return c.Field.Label + ": " + then + " → " + now
}
