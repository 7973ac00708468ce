package paper

import "image/color"

// Block is a part of a document's body: Heading, Centered, Paragraph, Note or
// Table.
type Block interface{ isBlock() }

// Heading is the bold title of a part.
type Heading struct {
	Text  string
	Key   string // the stable name of the part, to know it again in an edited DOCX; "" for none
	Level int    // in the outline: 1 or 0 the highest, "I.", then 2, "1.", and 3, "a)", with the first line indented
}

// Centered is a bold line in the middle: who decides, "QUYẾT ĐỊNH:".
type Centered struct{ Text string }

// Paragraph is justified prose with its first line indented.
type Paragraph struct {
	Lead   string // bold words before the text, "Điều 1."
	Text   string
	Bold   bool
	Italic bool   // a legal basis
	Key    string // the stable name of the part, to know it again in an edited DOCX; "" for none
}

// Note is a remark in small italics.
type Note struct{ Text string }

// Table is a ruled table. Its header is repeated on every page.
type Table struct {
	Columns   []Column
	Rows      []Row
	RowHeight float64 // rows are at least so high, in mm: room to sign
	Size      float64 // of its text in points, 0 for what fits best
	Ticks     int     // so many columns at the end are boxes to tick
	BarColumn int     // where the bars of its rows stand, never in the first; 0 for none
}

// Column is a column of a table.
type Column struct {
	Title string
	Width float64 // its share of the width; where all are zero the content decides
	Align Align
	Over  string // a heading above it, shared with the neighbours that have the same one
}

// Row is a row of a table.
type Row struct {
	Kind  RowKind
	Cells []string
	Bar   *Bar // nil for none
}

// Bar is a share drawn as a bar.
type Bar struct {
	Share float64 // 1 is the whole; more fills it
	Mark  float64 // a line where the share should be, negative for none
	Color color.RGBA
}

// RowKind is the role of a row.
type RowKind int

// The kinds of row.
const (
	Plain    RowKind = iota
	Group            // the title of the rows below: one bold cell across the table, or its number in the first column and the title across the rest
	Total            // bold; the first cell spans the empty ones after it
	Subgroup         // as Group, in bold italics: the title of part of a group
	Detail           // italics: what belongs to the row above it
)

// Align is how the text of a cell is set.
type Align int

// The alignments.
const (
	Left Align = iota
	Center
	Right
)

func (Heading) isBlock()   {}
func (Centered) isBlock()  {}
func (Paragraph) isBlock() {}
func (Note) isBlock()      {}
func (Table) isBlock()     {}
