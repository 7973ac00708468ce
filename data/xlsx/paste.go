package xlsx

import (
	"strings"

	"thidua/data/vn"
)

// TextGrid makes a grid of pasted text: one row a line, its cells apart by
// tabs, as Excel and Word put a table on the clipboard. A cell of several
// lines comes in quotation marks.
func TextGrid(text string) Grid {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var g Grid
	var row []Cell
	end := func(cell string) {
		row = append(row, Cell{Text: vn.CleanLines(cell)})
	}
	for text != "" {
		cell, rest := nextCell(text)
		end(cell)
		if rest == "" || rest[0] == '\n' {
			g.Rows = append(g.Rows, row)
			row = nil
		}
		if rest == "\t" {
			end("")
			g.Rows = append(g.Rows, row)
		}
		text = rest[min(len(rest), 1):]
	}
	for len(g.Rows) > 0 && emptyRow(g.Rows[len(g.Rows)-1]) {
		g.Rows = g.Rows[:len(g.Rows)-1]
	}
	return g
}

// nextCell cuts the first cell off a clipboard's text; rest begins with the
// tab or the end of line after it.
func nextCell(text string) (cell, rest string) {
	if strings.HasPrefix(text, `"`) {
		// Only a mark that a tab, an end of line or nothing follows closes the
		// cell: names in quotation marks are common.
		for at := 1; at < len(text); at++ {
			next := strings.IndexByte(text[at:], '"')
			if next < 0 {
				break
			}
			at += next
			if at+1 < len(text) && text[at+1] == '"' {
				at++
				continue
			}
			if at+1 == len(text) || text[at+1] == '\t' || text[at+1] == '\n' {
				return strings.ReplaceAll(text[1:at], `""`, `"`), text[at+1:]
			}
			break
		}
	}
	end := strings.IndexAny(text, "\t\n")
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

func emptyRow(row []Cell) bool {
	for _, c := range row {
		if !c.Empty() {
			return false
		}
	}
	return true
}
