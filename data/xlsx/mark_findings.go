package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
)

// Mark is something about a cell of a workbook that a unit has sent in.
type Mark struct {
	Sheet, Cell string // "" when it is about no cell
	Field       string // what the cell is, in words
	Found       string
	Expected    string
	Text        string // what is wrong or to be looked at
	Fault       bool   // has to be corrected; else it only deserves a look
}

// The shades of marked cells: what has to be corrected, and what deserves a
// look.
const (
	faultShade   = "FFC7CE"
	cautionShade = "FFE699"
)

// FaultsSheet is the name of the sheet on which [MarkFindings] lists what has to
// be corrected.
func FaultsSheet() string { return sheetName(assets.T("xlsx.faults.sheet")) }

// MarkFindings writes a workbook that was sent in, which [ReadBook] must have
// read, with marked cells and comments on them, and with a first sheet that
// lists the marks. Nothing else of the workbook changes: locked sheets stay
// locked. Marks of an earlier time are taken off.
func MarkFindings(w io.Writer, content []byte, marks []Mark) error {
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{UnzipSizeLimit: formRoom().content, UnzipXMLSizeLimit: formRoom().content})
	if err != nil {
		return damaged(err)
	}
	defer f.Close()
	m := &marker{file: f, book: bookIn(f), shaded: map[shading]int{}}
	if err := m.unmark(); err != nil {
		return fmt.Errorf("earlier marks: %w", err)
	}
	for _, group := range byCell(marks) {
		if err := m.mark(group); err != nil {
			return fmt.Errorf("mark %s!%s: %w", group[0].Sheet, group[0].Cell, err)
		}
	}
	if err := m.list(marks); err != nil {
		return fmt.Errorf("list of faults: %w", err)
	}
	return m.write(w)
}

// marker marks the cells of a workbook.
type marker struct {
	file   *excelize.File
	book   *book           // what the list is added to
	shaded map[shading]int // styles made so far
}

// shading is a style of the workbook in another shade.
type shading struct {
	style int
	shade string
}

// byCell puts together the marks of each cell, in their order.
func byCell(marks []Mark) (groups [][]Mark) {
	at := map[[2]string]int{}
	for _, m := range marks {
		if m.Sheet == "" || m.Cell == "" {
			continue
		}
		key := [2]string{m.Sheet, m.Cell}
		i, known := at[key]
		if !known {
			i = len(groups)
			at[key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], m)
	}
	return groups
}

// mark shades a cell and says in a comment why.
func (m *marker) mark(group []Mark) error {
	sheet, cell := group[0].Sheet, group[0].Cell
	if i, err := m.file.GetSheetIndex(sheet); err != nil || i < 0 {
		return err
	}
	shade := cautionShade
	if slices.ContainsFunc(group, func(m Mark) bool { return m.Fault }) {
		shade = faultShade
	}
	if err := m.shade(sheet, cell, shade); err != nil {
		return err
	}
	text := ""
	for _, one := range group {
		if text != "" {
			text += "\n"
		}
		text += one.Text
		if one.Expected != "" {
			text += " " + assets.T("xlsx.faults.expects", "Expected", one.Expected)
		}
	}
	return m.comment(sheet, cell, text)
}

// shade gives a cell another fill and leaves all else of its style.
func (m *marker) shade(sheet, cell, shade string) error {
	id, err := m.file.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	key := shading{id, shade}
	made, ok := m.shaded[key]
	if !ok {
		style, err := m.file.GetStyle(id)
		if err != nil {
			return err
		}
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{shade}}
		if made, err = m.file.NewStyle(style); err != nil {
			return err
		}
		m.shaded[key] = made
	}
	return m.file.SetCellStyle(sheet, cell, cell, made)
}

// comment says something at a cell, in place of what was said there before.
func (m *marker) comment(sheet, cell, text string) error {
	const most = 2_000 // of letters, and no comment is read to there
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	if err := m.file.DeleteComment(sheet, cell); err != nil {
		return err
	}
	lines := uint(len([]rune(text))/38 + 2)
	return m.file.AddComment(sheet, excelize.Comment{
		Cell: cell, Author: assets.T("app.name"), Width: 280, Height: min(20*lines, 400),
		Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Family: typeface, Size: 10}}},
	})
}

// unmark takes off the marks of an earlier time: its list, its comments and, at
// cells that can be typed into, its shade.
func (m *marker) unmark() error {
	if i, err := m.file.GetSheetIndex(FaultsSheet()); err == nil && i >= 0 {
		if err := m.file.DeleteSheet(FaultsSheet()); err != nil {
			return err
		}
	}
	for _, sheet := range m.file.GetSheetList() {
		comments, err := m.file.GetComments(sheet)
		if err != nil {
			return err
		}
		for _, c := range comments {
			if c.Author != assets.T("app.name") {
				continue
			}
			if err := m.file.DeleteComment(sheet, c.Cell); err != nil {
				return err
			}
			if err := m.shade(sheet, c.Cell, openShade); err != nil {
				return err
			}
		}
	}
	return nil
}
