package paper

import (
	"encoding/xml"
	"errors"
	"slices"
	"strings"

	"thidua/data"
)

// strictSpace is the name of Word's elements in files saved as "Strict Open XML".
const strictSpace = "http://purl.oclc.org/ooxml/wordprocessingml/main"

// mostOpen is how many of our bookmarks may be open at once: none lies within
// another but by an accident of editing.
const mostOpen = 100

// textReader takes the paragraphs out of a Word document.
type textReader struct {
	properties map[string]string

	path    []string     // the elements around, those of Word without prefix, others as "?"
	found   []*paragraph // in order of where they begin
	within  []*paragraph // those being read, a text box within a paragraph
	joins   *paragraph   // ended in a mark whose deletion is tracked: the next one goes on in it
	tables  int          // around
	deleted int          // elements around whose text does not count
	unused  int          // elements around that stand for what another one has already said
	open    []*mark      // bookmarks of ours
	points  []*mark      // bookmarks that ended without text
}

// paragraph is a passage being read.
type paragraph struct {
	text  strings.Builder
	keys  []string
	aside bool
	gone  bool // its mark is deleted
}

// mark is a bookmark of ours.
type mark struct {
	id, key string
	at      *paragraph   // that it began in, nil between paragraphs
	touched []*paragraph // that have text in it
}

// token takes the next token of the document.
func (r *textReader) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		return r.begin(t)
	case xml.EndElement:
		r.end()
	case xml.CharData:
		if len(r.path) > 0 && r.path[len(r.path)-1] == "t" {
			r.say(string(t))
		}
	}
	return nil
}

func (r *textReader) begin(e xml.StartElement) error {
	name := kindOf(e)
	if len(r.path) == 0 && name != "document" {
		return &data.Problem{Key: "problem.docx_unknown", Err: errors.New("the main part is no Word document")}
	}
	r.path = append(r.path, name)
	switch {
	case superseded(name):
		r.unused++
	case r.unused > 0:
	case name == "tbl":
		r.tables++
	case name == "p":
		r.beginParagraph()
	case name == "bookmarkStart":
		return r.beginMark(attribute(e, "id"), attribute(e, "name"))
	case name == "bookmarkEnd":
		r.endMark(attribute(e, "id"))
	case removal(name):
		r.deleted++
		if r.inside("pPr", "rPr") && len(r.within) > 0 {
			r.within[len(r.within)-1].gone = true
		}
	case r.inside("r") && (name != "br" || newLine(attribute(e, "type"))):
		r.say(runSigns[name])
	}
	return nil
}

// kindOf is the name of an element of Word, "?" of any other.
func kindOf(e xml.StartElement) string {
	switch {
	case e.Name.Space == wordSpace || e.Name.Space == strictSpace:
		return e.Name.Local
	case e.Name.Local == "Fallback":
		return "fallback"
	}
	return "?"
}

// superseded reports whether an element says again what the one before it says in
// newer words, or how something was before.
func superseded(name string) bool { return name == "fallback" || strings.HasSuffix(name, "Change") }

// removal reports whether an element holds what a tracked change takes away.
func removal(name string) bool { return name == "del" || name == "moveFrom" }

// inside reports whether the element begun last stands in these.
func (r *textReader) inside(names ...string) bool {
	at := len(r.path) - 1 - len(names)
	return at >= 0 && slices.Equal(r.path[at:len(r.path)-1], names)
}

func (r *textReader) end() {
	name := r.path[len(r.path)-1]
	r.path = r.path[:len(r.path)-1]
	switch {
	case superseded(name):
		r.unused--
	case r.unused > 0:
	case name == "tbl":
		r.tables--
	case name == "p":
		r.endParagraph()
	case removal(name):
		r.deleted--
	}
}

func (r *textReader) beginParagraph() {
	if r.joins != nil && len(r.within) == 0 && r.tables == 0 {
		r.within, r.joins = append(r.within, r.joins), nil
		return
	}
	p := &paragraph{aside: r.tables > 0 || len(r.within) > 0}
	r.found, r.within = append(r.found, p), append(r.within, p)
}

func (r *textReader) endParagraph() {
	last := len(r.within) - 1
	p := r.within[last]
	r.within = r.within[:last]
	if p.gone && last == 0 && !p.aside {
		p.gone, r.joins = false, p
	}
}

// say adds to the paragraph being read.
func (r *textReader) say(text string) {
	if text == "" || len(r.within) == 0 || r.deleted > 0 || r.unused > 0 {
		return
	}
	p := r.within[len(r.within)-1]
	p.text.WriteString(text)
	for _, m := range r.open {
		if n := len(m.touched); n == 0 || m.touched[n-1] != p {
			m.touched = append(m.touched, p)
		}
	}
}

func (r *textReader) beginMark(id, name string) error {
	key := keyNamed(name, r.properties)
	if key == "" {
		return nil
	}
	if len(r.open) == mostOpen {
		return &data.Problem{Key: "problem.docx_damaged", Err: errors.New("too many open bookmarks")}
	}
	m := &mark{id: id, key: key}
	if len(r.within) > 0 {
		m.at = r.within[len(r.within)-1]
	}
	r.open = append(r.open, m)
	return nil
}

func (r *textReader) endMark(id string) {
	i := slices.IndexFunc(r.open, func(m *mark) bool { return m.id == id })
	if i < 0 {
		return
	}
	r.close(r.open[i], len(r.open[i].touched))
	r.open = slices.Delete(r.open, i, i+1)
}

// close ends a bookmark, which counts in the first of the paragraphs it touches.
func (r *textReader) close(m *mark, paragraphs int) {
	for _, p := range m.touched[:paragraphs] {
		p.add(m.key)
	}
	if paragraphs == 0 && m.at != nil {
		r.points = append(r.points, m)
	}
}

// add names a part that p is.
func (p *paragraph) add(key string) {
	if !slices.Contains(p.keys, key) {
		p.keys = append(p.keys, key)
	}
}

// passages ends the reading.
func (r *textReader) passages() []Passage {
	for _, m := range r.open { // its end was lost: what follows is not its own
		r.close(m, min(1, len(m.touched)))
	}
	for _, m := range r.points {
		// Where the words of a part were deleted and others typed, the bookmark
		// is a point in them. In the words of another part it says nothing.
		if len(m.at.keys) == 0 {
			m.at.keys = []string{m.key}
		}
	}
	var all []Passage
	for _, p := range r.found {
		if p.text.Len() > 0 || len(p.keys) > 0 {
			all = append(all, Passage{Text: strings.ReplaceAll(p.text.String(), heldDash, spacedDash), Keys: p.keys, Aside: p.aside})
		}
	}
	return all
}

// runSigns are the characters that Word has elements for.
var runSigns = map[string]string{"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}

// newLine reports whether a break of this type is one of lines, not of pages or
// columns.
func newLine(kind string) bool { return kind == "" || kind == "textWrapping" }
