package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Align is how the cells of a column stand.
type Align int

// The alignments. Auto sets text left, figures right and dates in the middle.
// The first three have the values of the screen's left, right and centre.
const (
	Auto Align = iota
	Right
	Center
	Left
)

// The one look of all sheets: Times New Roman, thin black lines, group rows on
// a grey that survives a copier.
const (
	typeface   = "Times New Roman"
	bodySize   = 11
	headShade  = "E2E2E2"
	groupShade = "F2F2F2"
	openShade  = "FFF8DC" // cells to be typed into
	markColour = "C00000"
	dateFormat = "dd/mm/yyyy"
)

// look is how a cell looks. It is comparable, so that each look becomes one
// style of the workbook.
type look struct {
	size    float64 // 0 is bodySize
	bold    bool
	italic  bool
	colour  string
	shade   string
	align   Align
	top     bool // at the top of the cell instead of its middle
	loose   bool // without a frame and not a cell of the table
	oneLine bool // not wrapped
	format  string
	open    bool // can be typed into on a locked sheet
}

func (l look) points() float64 {
	if l.size == 0 {
		return bodySize
	}
	return l.size
}

// know makes the styles of looks.
func (b *book) know(looks ...look) error {
	for _, l := range looks {
		if _, err := b.style(l); err != nil {
			return err
		}
	}
	return nil
}

// style returns the workbook's number for a look.
func (b *book) style(l look) (int, error) {
	if id, ok := b.styles[l]; ok {
		return id, nil
	}
	s := &excelize.Style{
		Font: &excelize.Font{
			Family: typeface, Size: l.points(), Bold: l.bold, Italic: l.italic, Color: l.colour,
		},
		Alignment: &excelize.Alignment{
			Horizontal: [...]string{Auto: "", Left: "left", Center: "center", Right: "right"}[l.align],
			Vertical:   "center",
			WrapText:   !l.oneLine,
		},
	}
	if l.open {
		s.Protection = &excelize.Protection{}
	}
	if l.top {
		s.Alignment.Vertical = "top"
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	if l.shade != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.shade}}
	}
	if !l.loose {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	id, err := b.file.NewStyle(s)
	if err != nil {
		return 0, fmt.Errorf("style: %w", err)
	}
	b.styles[l] = id
	return id, nil
}
