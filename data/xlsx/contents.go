package xlsx

import (
	"encoding/xml"
	"fmt"
	"path"
	"strings"
	"time"

	"thidua/data"
)

// contents is what the pre-flight learns of the parts of a workbook. Names of
// parts are spelled as partName does.
type contents struct {
	room    room
	parts   map[string]bool
	rels    map[string][]relation // by the .rels part
	books   map[string]*bookPart
	sheets  map[string]*sheetPart
	texts   map[string]*textPart
	styles  map[string]*stylePart
	tags    int
	noted   int // of all that the listeners have kept
	saved   time.Time
	program string
}

// relation is a reference from one part to another.
type relation struct{ id, kind, target string }

const (
	rootRels  = "_rels/.rels"
	typesPart = "[content_types].xml"
)

func newContents(r room) *contents {
	return &contents{
		room:  r,
		parts: map[string]bool{}, rels: map[string][]relation{}, books: map[string]*bookPart{},
		sheets: map[string]*sheetPart{}, texts: map[string]*textPart{}, styles: map[string]*stylePart{},
	}
}

// note counts a thing that is kept of a part: many small ones take far more
// memory than they take in the file.
func (c *contents) note() error {
	if c.noted++; c.noted > c.room.things {
		return &data.Problem{Key: "problem.sheet_too_large"}
	}
	return nil
}

// partName spells the name of a part in one way: names differ by more than case
// and some programs write the slashes of Windows.
func partName(name string) string {
	return strings.TrimPrefix(path.Clean(strings.ToLower(strings.ReplaceAll(name, `\`, "/"))), "/")
}

// relsOf is the part with the references of a part.
func relsOf(part string) string {
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// refer notes what a relationship points to. The address of its kind differs
// between the two forms of the standard, the last word does not.
func (c *contents) refer(rels string, e xml.StartElement) error {
	if strings.EqualFold(attribute(e, "TargetMode"), "External") {
		return nil
	}
	target := attribute(e, "Target")
	if !strings.HasPrefix(target, "/") {
		target = path.Join(path.Dir(path.Dir(rels)), target) // of the part that owns the .rels
	}
	c.rels[rels] = append(c.rels[rels], relation{
		id: attribute(e, "Id"), kind: path.Base(attribute(e, "Type")), target: partName(target),
	})
	return c.note()
}

// target is the first part of a kind that a .rels part refers to.
func (c *contents) target(rels, kind string) string {
	for _, r := range c.rels[rels] {
		if r.kind == kind {
			return r.target
		}
	}
	return ""
}

// part is what a reference points to; ok tells whether it is of a kind. A
// reference that leads nowhere counts as one.
func (c *contents) part(rels, id, kind string) (name string, ok bool) {
	for _, r := range c.rels[rels] {
		if r.id == id {
			return r.target, r.kind == kind
		}
	}
	return "", true
}

// complete reports what the parts need and do not have: a workbook without a
// part that carries data would seem to be a smaller one.
func (c *contents) complete() error {
	needed := []string{typesPart, rootRels, relsOf(c.target(rootRels, "officeDocument"))}
	for _, relations := range c.rels {
		for _, r := range relations {
			switch r.kind {
			case "officeDocument", "worksheet", "sharedStrings", "styles":
				needed = append(needed, r.target)
			}
		}
	}
	for _, name := range needed {
		if !c.parts[name] {
			return damaged(fmt.Errorf("no part %s", name))
		}
	}
	return nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
