package report

import (
	"cmp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Writer words a report part by part.
type Writer struct {
	office map[string]string // the office's own words by sentence
	scope  string
	parts  []Part
}

// NewWriter begins a report in the words of the office. The scope tells the
// parts and the hand edits of one report from those of another in the same
// ledger; it is "" for the ward's own report to the city.
func NewWriter(wordings []data.ReportWording, scope string) *Writer {
	return &Writer{office: byName(wordings), scope: scope}
}

// Slot is what is put in the place of a figure's name in a sentence.
type Slot struct {
	name string
	text Text
}

// Say puts a value in the place name.
func Say(name, value string) Slot { return Slot{name, live(Field{Name: name, Value: value})} }

// Count puts a number of things in the place name.
func Count(name string, n int) Slot { return Say(name, vn.Counted(n)) }

// Typed puts words in the place name that somebody has written, with numbers
// that no table vouches for. A full stop at their end is left to the sentence.
func Typed(name, words string) Slot {
	return Slot{name, live(Field{Name: name, Value: bare(words), Typed: true})}
}

// With puts a text with figures of its own in the place name.
func With(name string, t Text) Slot { return Slot{name, t} }

// In says which annex the figures of the slot are taken from.
func (s Slot) In(annex string) Slot {
	s.text = append(Text(nil), s.text...)
	for i := range s.text {
		s.text[i].field.Where = annex
	}
	return s
}

// bare is a text without the marks that end it.
func bare(s string) string { return strings.TrimRight(vn.CleanLines(s), " .;,") }

// Phrase words a sentence or a piece of one, in the words of the office where
// it has its own.
func (w *Writer) Phrase(key string, slots ...Slot) Text {
	t := Text{}
	template := cmp.Or(w.office[strings.TrimPrefix(key, sentences)], assets.T(key))
	read(template,
		func(words string) { t = append(t, Plain(words)...) },
		func(name string) {
			for _, s := range slots {
				if s.name == name {
					t = append(t, s.text...)
					return
				}
			}
			t = append(t, Plain("{"+name+"}")...)
		})
	return t
}

// Tell adds a part that is worded by a sentence.
func (w *Writer) Tell(part string, level Level, key string, slots ...Slot) {
	p := w.put(part, level, w.Phrase(key, slots...))
	p.Sentence = strings.TrimPrefix(key, sentences)
	for _, s := range slots {
		p.know(s.text.Fields())
	}
}

// Lack adds a part that says that there is nothing to say.
func (w *Writer) Lack(part string, level Level, key string, slots ...Slot) {
	w.Tell(part, level, key, slots...)
	w.parts[len(w.parts)-1].Empty = true
}

// Put adds a part that has no sentence of its own.
func (w *Writer) Put(part string, level Level, t Text) { w.put(part, level, t) }

func (w *Writer) put(part string, level Level, t Text) *Part {
	w.parts = append(w.parts, Part{Key: w.key(part), Level: level, State: Worded, Standard: t.Template(), text: t})
	p := &w.parts[len(w.parts)-1]
	p.know(t.Fields())
	return p
}

// know adds figures that the part does not have yet.
func (p *Part) know(fields []Field) {
	for _, f := range fields {
		if _, known := p.field(f.Name); !known {
			p.Fields = append(p.Fields, f)
		}
	}
}

func (p Part) field(name string) (Field, bool) {
	for _, f := range p.Fields {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}

// key is the full key of a part.
func (w *Writer) key(part string) string {
	if w.scope == "" {
		return part
	}
	return w.scope + scopeMark + part
}

// scopeMark ends the scope of a key.
const scopeMark = "/"

// scopeOf is the report that a part belongs to, its own parts included.
func scopeOf(key string) string {
	scope, _, scoped := strings.Cut(strings.TrimPrefix(key, data.OwnPart), scopeMark)
	if !scoped {
		return ""
	}
	return scope
}
