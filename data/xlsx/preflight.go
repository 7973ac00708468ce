package xlsx

import (
	"errors"
	"path"

	"thidua/data"
	"thidua/data/archive"
)

// The caps of a workbook that somebody sends in. A form of a unit is a few
// kilobytes; what is beyond these is not one.
const (
	maxFile    = 64 << 20 // bytes, packed
	maxParts   = 2_000
	maxColumns = 256
	maxRows    = 200_000
	maxDepth   = 100    // of elements within each other
	maxMerged  = 10_000 // ranges in a sheet
)

// room is what a workbook may hold. A thing in a file of few bytes takes a
// kilobyte of memory on its way.
type room struct {
	content int64 // bytes, unpacked, all parts together
	things  int   // cells and other things that are kept of its parts
	tags    int   // elements of XML, whatever they say
	cells   int   // that its tables have room for, those with nothing in them too
}

// formRoom is the room of forms and lists, so that none takes 500 MB of memory.
func formRoom() room { return room{64 << 20, 300_000, 2_000_000, 1_000_000} }

// registerRoom is the room of registers of many years.
func registerRoom() room { return room{192 << 20, 3_000_000, 20_000_000, 3_000_000} }

// preflight checks a workbook from end to end before anything of it is
// believed: the checksum of every part, that every part of XML is whole, that
// the parts refer to each other, and the caps. excelize drops all of these
// errors and reads on with what is left: the cells are taken from this pass.
func preflight(content []byte, r room) (*contents, error) {
	packed, err := archive.Open(content, archive.Limits{Parts: maxParts, Content: r.content, Rooted: true})
	if packed == nil {
		if p := notAWorkbook(content); p.Key != "problem.sheet_damaged" {
			p.Err = err
			return nil, p
		}
		return nil, inOurWords(err)
	}
	if p := otherPackage(packed.Parts()); p != nil {
		return nil, p
	}
	if err != nil {
		return nil, inOurWords(err)
	}
	c := newContents(r)
	for _, f := range packed.Parts() {
		part, err := f.Read()
		if err != nil {
			return nil, inOurWords(err)
		}
		name := partName(f.Name)
		c.parts[name] = true
		switch path.Ext(name) {
		case ".xml", ".rels":
			if err := c.inspect(name, part); err != nil {
				return nil, err
			}
		}
	}
	return c, c.complete()
}

// inOurWords says of a workbook what was found of an archive.
func inOurWords(err error) error {
	key := "problem.sheet_damaged"
	var p *data.Problem
	if errors.As(err, &p) {
		switch p.Key {
		case "problem.archive_too_large", "problem.archive_too_many":
			key = "problem.sheet_too_large"
		case "problem.archive_unsafe", "problem.archive_overlap":
			key = "problem.sheet_unsafe"
		case "problem.archive_encrypted":
			key = "problem.sheet_encrypted"
		}
	}
	return &data.Problem{Key: key, Err: err}
}

// damaged is the problem of a file that is not what it was when it was saved.
func damaged(err error) error {
	return &data.Problem{Key: "problem.sheet_damaged", Err: err}
}
