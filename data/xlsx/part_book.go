package xlsx

import (
	"encoding/xml"
	"strings"
	"time"
)

// bookPart is the workbook itself: which sheets it has.
type bookPart struct {
	deaf
	of     *contents
	sheets []sheetEntry
	since  bool // days count from 1904, as on old Macintoshes
}

type sheetEntry struct {
	name, id string // id is that of the reference to its part
	hidden   bool
}

func (p *bookPart) open(e xml.StartElement) error {
	switch e.Name.Local {
	case "workbookPr":
		p.since = isTrue(attribute(e, "date1904"))
	case "sheet":
		entry := sheetEntry{name: attribute(e, "name")}
		for _, a := range e.Attr {
			switch {
			case a.Name.Local == "id" && a.Name.Space != "":
				entry.id = a.Value
			case a.Name.Local == "state":
				entry.hidden = a.Value != "visible"
			}
		}
		p.sheets = append(p.sheets, entry)
		return p.of.note()
	}
	return nil
}

func isTrue(value string) bool { return value == "1" || strings.EqualFold(value, "true") }

// relsPart is a list of references.
type relsPart struct {
	deaf
	of   *contents
	name string
}

func (p *relsPart) open(e xml.StartElement) error {
	if e.Name.Local == "Relationship" {
		return p.of.refer(p.name, e)
	}
	return nil
}

// neverSaved stands in workbooks that a library has made and nobody has saved
// since: it was in the first template of Excel 2007.
var neverSaved = time.Date(2006, 9, 16, 0, 0, 0, 0, time.UTC)

// propertyPart is what a file tells of its making.
type propertyPart struct {
	of   *contents
	text strings.Builder
}

func (p *propertyPart) open(xml.StartElement) error {
	p.text.Reset()
	return nil
}

func (p *propertyPart) say(text []byte) { p.text.Write(text) }

func (p *propertyPart) shut(name string) error {
	switch name {
	case "modified":
		t, err := time.Parse(time.RFC3339, strings.TrimSpace(p.text.String()))
		if err == nil && !t.Equal(neverSaved) {
			p.of.saved = t
		}
	case "Application":
		p.of.program = strings.TrimSpace(p.text.String())
	}
	return nil
}
