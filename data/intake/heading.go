package intake

import (
	"strings"
	"sync"
	"unicode"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// heading is what a text of a form's frame stands for: the cell or column of a
// section, the section itself (key ""), or a section's reply as a whole, whose
// section its place tells.
type heading struct {
	section data.Section
	key     string
}

// tabular reports whether a section is a table; the others have their cells one
// below the other.
func tabular(s data.Section) bool {
	switch s {
	case data.SectionFigures, data.SectionMovements, data.SectionExemplars, data.SectionNominations:
		return true
	}
	return false
}

// headings are what the texts of the frame stand for, by their folded words.
// Some texts, "Trả lời", stand in several sections.
var headings = sync.OnceValue(func() map[string][]heading {
	known := map[string][]heading{}
	add := func(text string, h heading) {
		key := headingKey(text)
		known[key] = append(known[key], h)
	}
	for _, s := range data.Sections() {
		add(assets.T("section."+string(s)), heading{section: s})
		for _, f := range data.FormFields(s) {
			add(assets.T("form."+string(s)+"."+f.Name), heading{s, f.Name})
		}
	}
	add(assets.T("form.reply"), heading{key: data.ReplyField})
	return known
})

// longestHeading is how many bytes a text of the frame may have, with what
// stands in brackets behind it.
const longestHeading = 200

// headingsOf tells what a text stands for, nothing for most texts.
func headingsOf(text string) []heading {
	if len(text) > longestHeading || len(text) < 2 {
		return nil
	}
	return headings()[headingKey(text)]
}

// headingKey is what a text of the frame is known by: its folded words without
// the number of a chapter before it and without stars, colons and brackets
// behind it.
func headingKey(text string) string {
	if i := strings.IndexByte(text, '('); i > 0 {
		text = text[:i]
	}
	text = strings.Trim(text, " \n\t*:.")
	if number, rest, ok := strings.Cut(text, "."); ok && chapter(number) {
		text = rest
	}
	return vn.Fold(strings.Trim(text, " \n\t*:"))
}

// chapter reports whether a text numbers a chapter: I, IV, 2, A.
func chapter(number string) bool {
	for _, r := range number {
		if !unicode.IsDigit(r) && !strings.ContainsRune("IVXABCDEFG", r) {
			return false
		}
	}
	return number != ""
}

// title is how the office words a cell or column of a section.
func title(s data.Section, key string) string {
	return assets.T("form." + string(s) + "." + key)
}
