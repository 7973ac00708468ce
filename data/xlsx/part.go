package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"

	"thidua/data"
	"thidua/data/vn"
)

// part is one part of a workbook while it is inspected.
type part struct {
	of    *contents
	name  string
	sheet bool // it holds cells
	depth int
	row   int  // the row that is open
	cells int  // in that row
	text  bool // the cell that is open holds the number of a shared text
	value bool // its value is open
}

// inspect reads a part of XML to its end: it must be whole and keep the caps.
// What it says of other parts is noted.
func (c *contents) inspect(name string, content []byte) error {
	p := &part{of: c, name: name}
	decoder := xml.NewDecoder(bytes.NewReader(content))
	begun := false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && begun {
			return nil
		}
		if err != nil {
			return damaged(fmt.Errorf("part %s: %w", name, err))
		}
		switch t := token.(type) {
		case xml.Directive: // DOCTYPE: entities have no place in a workbook
			return &data.Problem{Key: "problem.sheet_unsafe", Err: fmt.Errorf("part %s: directive", name)}
		case xml.StartElement:
			p.sheet = p.sheet || !begun && t.Name.Local == "worksheet"
			begun = true
			err = p.open(t)
		case xml.EndElement:
			p.depth--
			p.value = false
		case xml.CharData:
			err = p.say(string(t))
		}
		if err != nil {
			return err
		}
	}
}

// open notes what the beginning of an element says.
func (p *part) open(e xml.StartElement) error {
	if p.depth++; p.depth > maxDepth {
		return &data.Problem{Key: "problem.sheet_unsafe", Err: fmt.Errorf("part %s: too deep", p.name)}
	}
	switch e.Name.Local {
	case "Relationship":
		p.of.refer(p.name, e)
	case "si":
		p.of.shared++
	case "row":
		return p.openRow(e)
	case "c":
		return p.openCell(e)
	case "v":
		p.value = p.sheet
	}
	return nil
}

func (p *part) openRow(e xml.StartElement) error {
	if !p.sheet {
		return nil
	}
	p.row++
	p.cells = 0
	if r := attribute(e, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n < p.row {
			return damaged(fmt.Errorf("part %s: row %q after %d", p.name, r, p.row-1))
		}
		p.row = n
	}
	if p.row > maxRows {
		return &data.Problem{Key: "problem.sheet_rows", Args: []any{"Limit", vn.FormatInt(maxRows)}}
	}
	return nil
}

func (p *part) openCell(e xml.StartElement) error {
	if !p.sheet {
		return nil
	}
	if p.cells++; p.cells > maxColumns {
		return &data.Problem{Key: "problem.sheet_columns", Args: []any{"Limit", vn.FormatInt(maxColumns)}}
	}
	p.text = attribute(e, "t") == "s"
	return checkCell(attribute(e, "r"))
}

// say notes the text within an element: the number of a shared text must be
// one that there is.
func (p *part) say(text string) error {
	if !p.value || !p.text {
		return nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return damaged(fmt.Errorf("part %s: shared text %q", p.name, text))
	}
	p.of.lastText = max(p.of.lastText, n+1)
	return nil
}
