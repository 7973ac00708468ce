package paper

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"thidua/data"
)

// element is an element of a part of a Word file, named with its prefix. The
// zero element stands for one that is left out.
type element struct {
	name       string
	attributes []string // names and values in turn
	children   []element
	text       string
	made       []string // all of it in pieces, written already
}

// el is an element around others.
func el(name string, children ...element) element { return element{name: name, children: children} }

// val is an element that has nothing but a value, <w:jc w:val="center"/>.
func val(name string, value any) element { return el(name).with("w:val", value) }

// when is e if it is wanted.
func when(wanted bool, e element) element {
	if !wanted {
		return element{}
	}
	return e
}

// with adds attributes, names and values in turn.
func (e element) with(pairs ...any) element {
	e.attributes = e.attributes[:len(e.attributes):len(e.attributes)]
	for _, p := range pairs {
		e.attributes = append(e.attributes, fmt.Sprint(p))
	}
	return e
}

// saying gives e a text.
func (e element) saying(text string) element {
	e.text = text
	return e
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// writeTo writes e, and refuses a character that XML has no place for.
func (e element) writeTo(b *writing) error {
	if e.name == "" {
		return nil
	}
	if e.made != nil {
		b.take(e.made)
		return nil
	}
	b.WriteString("<" + e.name)
	for i := 0; i < len(e.attributes); i += 2 {
		b.WriteString(" " + e.attributes[i] + `="` + escapes.Replace(e.attributes[i+1]) + `"`)
	}
	if e.text == "" && len(e.children) == 0 {
		b.WriteString("/>")
		return nil
	}
	b.WriteString(">")
	if i := strings.IndexFunc(e.text, unwritable); i >= 0 {
		char, _ := utf8.DecodeRuneInString(e.text[i:])
		return &data.Problem{Key: "problem.glyph", Args: []any{"Char", fmt.Sprintf("%U", char), "Text", e.text}}
	}
	b.WriteString(escapes.Replace(e.text))
	for _, child := range e.children {
		if err := child.writeTo(b); err != nil {
			return err
		}
	}
	b.WriteString("</" + e.name + ">")
	return nil
}

// made is e written: a table of 10,000 rows takes a tenth of the memory so.
func made(e element) (element, error) {
	var b writing
	err := e.writeTo(&b)
	return element{name: e.name, made: b.all()}, err
}

// writing is a text that grows from pieces, without copying those that are made.
type writing struct {
	strings.Builder
	pieces []string
}

func (w *writing) take(made []string) {
	w.pieces = append(append(w.pieces, w.String()), made...)
	w.Reset()
}

func (w *writing) all() []string { return append(w.pieces, w.String()) }

// unwritable reports whether XML 1.0 cannot hold a character.
func unwritable(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF
}
