package report

import (
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
)

// Text is wording with live figures in it.
type Text []span

// span is a figure, or words where the field has no name.
type span struct {
	words string
	field Field
}

func (s span) live() bool { return s.field.Name != "" }

func (s span) String() string {
	if s.live() {
		return s.field.Value
	}
	return s.words
}

// Plain is wording without figures.
func Plain(words string) Text {
	if words == "" {
		return nil
	}
	return Text{{words: words}}
}

// live is a text that is one figure.
func live(f Field) Text {
	f.Label = labelOf(f.Name)
	return Text{{field: f}}
}

// String is the finished text.
func (t Text) String() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.String())
	}
	return b.String()
}

// Template is the text with its figures in braces.
func (t Text) Template() string {
	var b strings.Builder
	for _, s := range t {
		if s.live() {
			b.WriteString("{" + s.field.Name + "}")
		} else {
			b.WriteString(escape.Replace(s.words))
		}
	}
	return b.String()
}

// Fields are the figures of the text, each once.
func (t Text) Fields() []Field {
	var fields []Field
	for _, s := range t {
		if s.live() && !slices.ContainsFunc(fields, func(f Field) bool { return f.Name == s.field.Name }) {
			fields = append(fields, s.field)
		}
	}
	return fields
}

// About says which one of several the text is about: its figures are told apart
// from those of the others by id, and labelled with the owner's name.
func (t Text) About(id, owner string) Text {
	of := slices.Clone(t)
	for i, s := range of {
		if s.live() && s.field.First == "" {
			of[i].field.Name += "." + id
			of[i].field.Label = assets.T("report.label_of", "Label", s.field.Label, "Owner", owner)
		}
	}
	return of
}

// Join puts texts side by side, leaving out empty ones: sep between them, last
// before the last.
func Join(texts []Text, sep, last string) Text {
	texts = slices.DeleteFunc(slices.Clone(texts), func(t Text) bool { return t.String() == "" })
	var all Text
	for i, t := range texts {
		switch {
		case i == 0:
		case i == len(texts)-1:
			all = append(all, Plain(last)...)
		default:
			all = append(all, Plain(sep)...)
		}
		all = append(all, t...)
	}
	return all
}

// labelOf is what the office calls a figure.
func labelOf(name string) string {
	base, _, _ := strings.Cut(name, ".")
	return assets.T("report.f." + base)
}

// escape keeps braces that somebody has written apart from those of figures.
var escape = strings.NewReplacer("{", "{{", "}", "}}")

var inBraces = regexp.MustCompile(`\{\{|\}\}|\{([^{}]*)\}`)

// read goes through a template: words as they are read, and what stands in
// braces.
func read(template string, words, braces func(string)) {
	at := 0
	for _, m := range inBraces.FindAllStringSubmatchIndex(template, -1) {
		words(template[at:m[0]])
		at = m[1]
		if m[2] < 0 {
			words(template[m[0] : m[0]+1])
			continue
		}
		braces(template[m[2]:m[3]])
	}
	words(template[at:])
}

// parse fills a template with figures. Braces around anything else stay as
// they are.
func parse(template string, fields []Field) Text {
	var t Text
	read(template,
		func(words string) { t = append(t, Plain(words)...) },
		func(name string) {
			i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
			if i < 0 {
				t = append(t, Plain("{"+name+"}")...)
				return
			}
			t = append(t, span{field: fields[i]})
		})
	return t
}

// names are what stands in braces in a template, each once.
func names(template string) []string {
	var found []string
	read(template, func(string) {}, func(name string) {
		if !slices.Contains(found, name) {
			found = append(found, name)
		}
	})
	return found
}
