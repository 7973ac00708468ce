package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"thidua/data"
)

// listener takes from a part of XML what it is read for.
type listener interface {
	open(e xml.StartElement) error // an element begins
	say(text []byte)               // the text within, maybe in pieces
	shut(name string) error        // an element ends
}

// inspect reads a part of XML to its end: it must be whole and keep the caps.
// What it says is noted.
func (c *contents) inspect(name string, content []byte) error {
	if err := c.walk(name, content); err != nil {
		if _, known := errors.AsType[*data.Problem](err); !known {
			err = damaged(err)
		}
		return fmt.Errorf("part %s: %w", name, err)
	}
	return nil
}

// walk goes through a part token by token.
func (c *contents) walk(name string, content []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	w := walker{of: c, name: name}
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) && w.l != nil && len(w.within) == 0 {
			return nil
		}
		if err == nil {
			err = w.step(token)
		}
		if err != nil {
			return err
		}
	}
}

// walker checks that the tags of a part match: the decoder's own way of it
// takes a third of the time, for the sake of namespaces.
type walker struct {
	of     *contents
	name   string
	l      listener   // nil before the outermost element
	within []xml.Name // the elements that are open
}

func (w *walker) step(token xml.Token) error {
	switch t := token.(type) {
	case xml.Directive: // DOCTYPE: entities have no place in a workbook
		return &data.Problem{Key: "problem.sheet_unsafe", Err: errDirective}
	case xml.StartElement:
		if w.of.tags++; w.of.tags > w.of.room.tags {
			return &data.Problem{Key: "problem.sheet_too_large"}
		}
		if w.l == nil {
			w.l = w.of.listen(w.name, t.Name.Local)
		} else if len(w.within) == 0 {
			return fmt.Errorf("second outermost element %s", t.Name.Local)
		}
		if w.within = append(w.within, t.Name); len(w.within) > maxDepth {
			return &data.Problem{Key: "problem.sheet_unsafe", Err: errDepth}
		}
		return w.l.open(t)
	case xml.EndElement:
		last := len(w.within) - 1
		if last < 0 || w.within[last] != t.Name {
			return fmt.Errorf("element %s ends before it begins", t.Name.Local)
		}
		w.within = w.within[:last]
		return w.l.shut(t.Name.Local)
	case xml.CharData:
		if len(w.within) > 0 {
			w.l.say(t)
		}
	}
	return nil
}

var (
	errDirective = errors.New("directive")
	errDepth     = errors.New("too deep")
)

// listen chooses the listener of a part by its outermost element.
func (c *contents) listen(name, root string) listener {
	switch root {
	case "workbook":
		c.books[name] = &bookPart{of: c}
		return c.books[name]
	case "worksheet":
		c.sheets[name] = &sheetPart{of: c, row: -1}
		return c.sheets[name]
	case "sst":
		c.texts[name] = &textPart{of: c}
		return c.texts[name]
	case "styleSheet":
		c.styles[name] = &stylePart{of: c, formats: map[int]string{}, known: map[int]manner{}}
		return c.styles[name]
	case "Relationships":
		return &relsPart{of: c, name: name}
	case "coreProperties", "Properties":
		return &propertyPart{of: c}
	}
	return deaf{}
}

// deaf is the listener of parts that only have to be whole.
type deaf struct{}

func (deaf) open(xml.StartElement) error { return nil }
func (deaf) say([]byte)                  {}
func (deaf) shut(string) error           { return nil }
