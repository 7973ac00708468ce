package vn

import (
	"regexp"
	"strings"
)

var (
	numberAndDay = regexp.MustCompile(`(?i)^(.*?)[\s,;]*ngày\s*(.*)$`)
	dayAtEnd     = regexp.MustCompile(`^(.*?)[\s,;(]+(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4})\)?$`)
	yearAtEnd    = regexp.MustCompile(`(?i)^(.*?)[\s,;(]+(năm (?:19|20)\d\d)\)?$`)
	numberWords  = regexp.MustCompile(`(?i)^(quyết định|qđ)?\s*số\s*:?\s*`)
	currency     = regexp.MustCompile(`(?i)\s*(đồng|đ|vnđ|vnd|d)\s*\.?$`)
)

// SplitCitation splits how a document is cited, "Số 12/QĐ-UBND ngày
// 05/01/2024", into its number and the text of its day or year, either of which
// may be missing.
func SplitCitation(text string) (number, day string) {
	text = Clean(text)
	for _, form := range []*regexp.Regexp{numberAndDay, dayAtEnd, yearAtEnd} {
		if m := form.FindStringSubmatch(text); m != nil {
			return BareNumber(strings.Trim(m[1], " ,;(")), strings.Trim(m[2], " ,;)")
		}
	}
	if d, err := ParseDate(text); err == nil && !d.IsZero() {
		return "", text
	}
	return BareNumber(text), ""
}

// BareNumber is a document's number without the words before it.
func BareNumber(text string) string { return numberWords.ReplaceAllString(text, "") }

// WithoutCurrency is an amount without the word for đồng behind it.
func WithoutCurrency(text string) string { return currency.ReplaceAllString(Clean(text), "") }
