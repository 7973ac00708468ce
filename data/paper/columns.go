package paper

import (
	"math"
	"strings"
)

// shortColumn is the width up to which a column is rather not made to wrap, in
// mm: a date, a unit of measure, an amount.
const shortColumn = 22.0

// columnWidths divides the width of a table among its columns and chooses the
// size of its text: by the shares that are given, else by the content.
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
	for _, size = range tableSizes {
		least, wanted := demand(t, size, width)
		if sum(least) <= width || size == tableSizes[len(tableSizes)-1] {
			return size, share(least, wanted, width)
		}
	}
	return size, widths
}

// demand returns what each column needs for its longest word and what it wants
// for its longest line, but no more than limit, and a third of it for a word.
func demand(t Table, size, limit float64) (least, wanted []float64) {
	least, wanted = make([]float64, len(t.Columns)), make([]float64, len(t.Columns))
	claim := func(i int, text string, face style) {
		letters := typeface{face, size}
		for line := range strings.SplitSeq(text, "\n") {
			wanted[i] = math.Max(wanted[i], math.Min(letters.width(line), limit))
			for word := range strings.FieldsSeq(line) {
				least[i] = math.Max(least[i], math.Min(letters.width(word), limit/3))
			}
		}
	}
	for i, c := range t.Columns {
		claim(i, c.Title, bold)
		// A title may wrap: what it wants is only what its words need.
		wanted[i] = least[i]
	}
	for _, r := range t.Rows {
		if r.Kind != Plain {
			continue
		}
		for i, text := range r.Cells[:min(len(r.Cells), len(t.Columns))] {
			claim(i, text, upright)
		}
	}
	for i := range least {
		least[i] += 2*padX + 0.1
		wanted[i] += 2*padX + 0.1
	}
	return least, wanted
}

// share gives short columns what they want and divides the rest among the long
// ones so that their longest texts wrap into about as many lines. No column
// gets less than its longest word. What is left over goes to all in proportion.
func share(least, wanted []float64, width float64) []float64 {
	floor := least
	if short := floors(least, wanted, shortColumn); sum(short) <= width {
		floor = short
	}
	given := make([]float64, len(least))
	few, many := 1.0, 1000.0 // lines
	for many-few > 0.001 {
		lines := (few + many) / 2
		for i := range given {
			given[i] = math.Max(floor[i], wanted[i]/lines)
		}
		if sum(given) > width {
			few = lines
		} else {
			many = lines
		}
	}
	scale := width / sum(given)
	for i := range given {
		given[i] *= scale
	}
	return given
}

// floors is what columns get at least when those no wider than short are not to
// wrap.
func floors(least, wanted []float64, short float64) []float64 {
	floor := make([]float64, len(least))
	for i := range floor {
		floor[i] = math.Max(least[i], math.Min(wanted[i], short))
	}
	return floor
}

func sum(parts []float64) float64 {
	total := 0.0
	for _, p := range parts {
		total += p
	}
	return total
}
