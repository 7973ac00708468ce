package xlsx

import (
	"encoding/xml"
	"fmt"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/data"
	"thidua/data/vn"
)

// contents is what the pre-flight learns of the parts of a workbook.
type contents struct {
	parts    map[string]bool
	needed   map[string]bool // parts that others refer to and that carry data
	shared   int             // texts in the shared table
	lastText int             // how many of them the cells need
}

const rootRels = "_rels/.rels"

// refer notes the part that a relationship points to, when cells are read from
// it. A workbook without it would seem to be a smaller one.
func (c *contents) refer(rels string, e xml.StartElement) {
	if strings.EqualFold(attribute(e, "TargetMode"), "External") {
		return
	}
	target := attribute(e, "Target")
	if !strings.HasPrefix(target, "/") {
		target = path.Join(path.Dir(path.Dir(rels)), target) // of the part that owns the .rels
	}
	target = strings.TrimPrefix(path.Clean(target), "/")
	switch path.Base(attribute(e, "Type")) {
	case "officeDocument":
		c.needed[path.Join(path.Dir(target), "_rels", path.Base(target)+".rels")] = true
		c.needed[target] = true
	case "worksheet", "sharedStrings", "styles":
		c.needed[target] = true
	}
}

// complete reports what the parts need and do not have.
func (c *contents) complete() error {
	for name := range c.needed {
		if !c.parts[name] {
			return damaged(fmt.Errorf("no part %s", name))
		}
	}
	if c.lastText > c.shared {
		return damaged(fmt.Errorf("%d shared texts, %d needed", c.shared, c.lastText))
	}
	return nil
}

// checkCell keeps a cell within the caps: a few cells at the far edge of a
// sheet make excelize fill in all that is between.
func checkCell(address string) error {
	if address == "" {
		return nil
	}
	column, row, err := excelize.CellNameToCoordinates(address)
	switch {
	case err != nil:
		return damaged(fmt.Errorf("cell %q: %w", address, err))
	case column > maxColumns:
		return &data.Problem{Key: "problem.sheet_columns", Args: []any{"Limit", vn.FormatInt(maxColumns)}}
	case row > maxRows:
		return &data.Problem{Key: "problem.sheet_rows", Args: []any{"Limit", vn.FormatInt(maxRows)}}
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
