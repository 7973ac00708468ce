package vn

import (
	"regexp"
	"strings"
)

// fullCitation is a number and sign with the day of the document behind it.
var fullCitation = regexp.MustCompile(`(\d+(?:/\d{4})?[-/][\p{Lu}\d][\p{L}\d/-]*),?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}| tháng )`)

// CitedInFull lists the numbers of the documents that a text cites with their
// day, in capitals: "13/NQ-HĐND" for "Nghị quyết số 13/NQ-HĐND ngày 05/8/2025".
func CitedInFull(text string) []string {
	var numbers []string
	for _, m := range fullCitation.FindAllStringSubmatch(text, -1) {
		numbers = append(numbers, strings.ToUpper(m[1]))
	}
	return numbers
}

// CitationOf matches how a document may be cited in running text: by kind and
// number, with or without its day, its issuer and what it is about.
func CitationOf(kind, number, issuer, about string) *regexp.Regexp {
	quote := regexp.QuoteMeta
	return regexp.MustCompile(`(?i:` + quote(kind) + `)\s+số\s+` + quote(number) +
		`(?:,?\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?(?:,?\s+của\s+` + quote(issuer) + `)?(?:,?\s+về\s+(?i:` + quote(BareAbout(about)) + `))?`)
}

var firstDigits = regexp.MustCompile(`\d+`)

// CitationHead matches the beginning of a line that tells of a document:
// "- Nghị quyết số 57-NQ/TW:", "NQ 57:".
func CitationHead(kind, number string) *regexp.Regexp {
	short := ""
	for word := range strings.FieldsSeq(kind) {
		short += strings.ToUpper(string([]rune(word)[:1]))
	}
	quote := regexp.QuoteMeta
	return regexp.MustCompile(`^\s*[-–+•]?\s*(?:(?i:` + quote(kind) + `|` + short + `)(?:\s+số)?\s+)?(?:` + quote(number) + `|` + firstDigits.FindString(number) + `)\s*:\s*`)
}

// BareAbout is what a document is about, without "về" or "về việc" before it.
func BareAbout(about string) string {
	about = strings.TrimSpace(about)
	for _, head := range []string{"về việc ", "Về việc ", "về ", "Về "} {
		if rest, found := strings.CutPrefix(about, head); found {
			return rest
		}
	}
	return about
}
