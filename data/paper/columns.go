package paper

import (
	"math"
	"strings"
)

// cellSides is the room beside the text of a cell, with a hair more so that what
// is as wide as its column is not broken.
const cellSides = 2*padX + 0.1

// comfort is how wide a column of long texts is at least, as a multiple of the
// size of its text: some fifteen letters. Short texts may take two lines.
const comfort = 7.0

// taken is how much of the width comfort may take: the rest is for the columns
// with the most to say.
const taken = 0.97

// columnWidths divides the width of a table among its columns and chooses the
// size of its text: by the shares that are given, else by the content. The size
// is the largest in which every column is wide enough to be read with ease, or
// else the smallest.
func columnWidths(t Table, width float64) (size float64, widths []float64) {
	shares := 0.0
	for _, c := range t.Columns {
		shares += c.Width
	}
	if shares > 0 {
		for _, c := range t.Columns {
			widths = append(widths, c.Width/shares*width)
		}
		return tableSizes[0], widths
	}
	texts := measured(t)
	var least []float64
	for _, size = range tableSizes {
		least = needed(t.Columns, texts, size, comfort, width)
		if sum(least) <= width*taken {
			break
		}
	}
	if sum(least) > width {
		least = needed(t.Columns, texts, size, 0, width)
	}
	return size, spread(texts, size, least, width)
}

// columnText is what stands in a column, measured in letters of 1 point, in mm.
type columnText struct {
	word  float64     // the longest word
	half  float64     // what any line needs that is broken once
	line  float64     // the longest line
	cells [][]float64 // the lines of each cell
}

// titleWeight is how many rows a title counts as: it is repeated on every page.
const titleWeight = 3

// mostRows is how many rows of a table are weighed to find the widths of its
// columns; of longer tables they are taken evenly.
const mostRows = 500

// measured measures the texts of the columns. What spans several is left out.
func measured(t Table) []columnText {
	texts := make([]columnText, len(t.Columns))
	for i, c := range t.Columns {
		title := texts[i].claim(c.Title, bold)
		texts[i].line, texts[i].half = texts[i].word, texts[i].word // a title may wrap
		for range titleWeight {
			texts[i].cells = append(texts[i].cells, title)
		}
	}
	step := len(t.Rows)/mostRows + 1
	for n, r := range t.Rows {
		if r.Kind == Group || r.Kind == Subgroup {
			continue
		}
		for i, text := range r.Cells[:min(len(r.Cells), len(t.Columns))] {
			if r.Kind == Total && i == 0 { // the label of a sum has the room of the cells behind it
				continue
			}
			if cell := texts[i].claim(text, rowStyles[r.Kind]); n%step == 0 {
				texts[i].cells = append(texts[i].cells, cell)
			}
		}
	}
	return texts
}

// claim takes a text into account and returns the lengths of its lines.
func (c *columnText) claim(text string, face style) []float64 {
	letters := typeface{face, 1}
	var lines []float64
	for line := range strings.SplitSeq(text, "\n") {
		long := letters.width(line)
		lines = append(lines, long)
		c.line = math.Max(c.line, long)
		half, before := long, 0.0
		for word := range strings.SplitSeq(line, " ") {
			wide := letters.width(word)
			c.word = math.Max(c.word, wide)
			half = math.Min(half, math.Max(before+wide, long-before-wide))
			before += wide + letters.width(" ")
		}
		c.half = math.Max(c.half, half)
	}
	return lines
}

// needed is what each column needs so that no word is broken, unless the word
// alone takes a third of the limit, and that a line is broken once at most, but
// in a column of so many ems as often as it must be.
func needed(columns []Column, texts []columnText, size, ems, limit float64) []float64 {
	least := make([]float64, len(texts))
	for i, c := range texts {
		word := math.Min(c.word*size, limit/3)
		least[i] = math.Max(word, math.Min(c.half, ems*point)*size) + cellSides
	}
	for _, h := range headings(columns) {
		below, need := least[h.from:h.from+h.count], 0.0
		for word := range strings.SplitSeq(h.text, " ") {
			need = math.Max(need, typeface{bold, size}.width(word)+cellSides)
		}
		if lack := need - sum(below); h.over && lack > 0 {
			for i := range below {
				below[i] += lack / float64(h.count)
			}
		}
	}
	return least
}

// spread gives each column its least width and the rest, millimetre by
// millimetre, to the column whose cells it makes lower the most. What nobody
// needs goes to all in proportion.
func spread(texts []columnText, size float64, least []float64, width float64) []float64 {
	given := append([]float64(nil), least...)
	gains := make([]float64, len(given))
	for i := range given {
		gains[i] = texts[i].gain(given[i], size)
	}
	for spare := width - sum(given); spare >= 1; spare-- {
		most := 0
		for i, gain := range gains {
			if gain > gains[most] {
				most = i
			}
		}
		if len(gains) == 0 || gains[most] <= 0 {
			break
		}
		given[most]++
		gains[most] = texts[most].gain(given[most], size)
	}
	scale := width / sum(given)
	for i := range given {
		given[i] *= scale
	}
	return given
}

// gain is how much lower the cells of a column become when it is a millimetre
// wider. High cells count for more, since they make the row as high.
func (c columnText) gain(width, size float64) float64 {
	now, then := 0.0, 0.0
	for _, cell := range c.cells {
		before, after := tall(cell, size, width), tall(cell, size, width+1)
		now += before * before * before
		then += after * after * after
	}
	return now - then
}

// tall is about how many lines a cell takes in a column of the given width.
func tall(cell []float64, size, width float64) float64 {
	const ragged = 1.1 // no line is full
	room, lines := width-cellSides, 0.0
	for _, long := range cell {
		long *= size
		if long > room {
			lines += long / room * ragged
		} else {
			lines++
		}
	}
	return lines
}

// wanted is how wide a table would be if no line up to the limit were broken.
func wanted(t Table, size, limit float64) float64 {
	whole := 0.0
	for _, c := range measured(t) {
		whole += math.Min(math.Max(c.line*size, c.word*size), limit) + cellSides
	}
	return whole
}

func sum(parts []float64) float64 {
	total := 0.0
	for _, p := range parts {
		total += p
	}
	return total
}
