package report

import (
	"strconv"

	"thidua/data"
)

// Exported is how a part stood when a file for Word was written.
type Exported struct {
	Lines  []string          `json:"lines"` // as printed, see [Part.Lines]
	Mark   string            `json:"mark"`  // its number or dash among them
	Words  string            `json:"words"` // how it read, as a template
	Values []string          `json:"values"`
	Was    string            `json:"was"` // how the figures alone had it
	Meant  map[string]string `json:"meant"`
}

// Export is how the parts of a report stood when a file for Word was written,
// by key. It is kept beside the file, to know afterwards what the officer
// changed in it and what only the figures have changed.
type Export map[string]Exported

// ExportOf notes how the report stands.
func ExportOf(r Report) Export {
	all := Export{}
	for _, p := range r.Parts {
		if !p.Shown() {
			continue
		}
		e := Exported{Lines: p.Lines(), Mark: p.mark(), Words: p.Template, Was: p.Standard, Meant: map[string]string{}}
		for _, s := range p.text {
			if s.live() {
				e.Values = append(e.Values, s.String())
			}
		}
		for _, f := range p.Fields {
			e.Meant[f.Name] = f.meaning()
		}
		all[p.Key] = e
	}
	return all
}

// text is the part as it read then, with its figures.
func (e Exported) text() Text {
	var t Text
	n := 0
	read(e.Words,
		func(words string) { t = append(t, Plain(words)...) },
		func(name string) {
			value := ""
			if n < len(e.Values) {
				value = e.Values[n]
			}
			n++
			t = append(t, span{field: Field{Name: name, Value: value}})
		})
	return t
}

// Paragraph is a paragraph of a Word file as it was read back.
type Paragraph struct {
	Keys  []string // of the parts that it is, or was put together from; none when it is new
	Text  string
	Aside bool // in a table: the head of the document, the signature, an annex
}

// LineKey is the key of paragraph n of a part, from 0: "movement.12",
// "movement.12#2".
func LineKey(key string, n int) string {
	if n == 0 {
		return key
	}
	return key + lineMark + strconv.Itoa(n+1)
}

const lineMark = "#"

// WordKind is what the officer did to a part in Word.
type WordKind string

// The kinds.
const (
	WordChanged WordKind = "changed"
	WordRemoved WordKind = "removed"
	WordAdded   WordKind = "added"
	WordMoved   WordKind = "moved" // cannot be taken over: the order is the program's
	WordBared   WordKind = "bared" // a heading is gone, what belongs to it is not: it stays
)

// WordChange is something that the officer changed in Word.
type WordChange struct {
	Kind     WordKind
	Part     Part   // as it stands now; of an added one, the part that it follows
	Was      string // as it was written into the file
	Text     string // as it is in the file now
	Conflict bool   // the part has been changed in the program too since
	Edit     data.ReportEdit
	Takes    bool // there is an edit to take over
}
