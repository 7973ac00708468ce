package intake

import (
	"strings"

	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// page is a sheet with what was recognised of a form on it.
type page struct {
	grid  xlsx.Grid
	hits  [][]hit         // by row
	tall  map[[2]int]int  // cell → the row above whose text it shares, of ranges joined downwards
	wide  map[[2]int]int  // cell → the last column of the joined range that it begins
	heads map[int]headRow // the header rows of tables
}

// hit is a text of the form's frame.
type hit struct {
	col   int
	means []heading
}

// headRow is a header row: the section, and which column holds what.
type headRow struct {
	section data.Section
	columns map[string]int
}

// pagesOf looks through the sheets, shown ones first. The manifest is none of
// them, nor is the list of faults that the office once sent back.
func pagesOf(sheets []xlsx.Grid) []*page {
	var pages []*page
	for _, hidden := range []bool{false, true} {
		for _, g := range sheets {
			if g.Hidden == hidden && len(g.Rows) > 0 && !strings.HasPrefix(g.Sheet, "_") && g.Sheet != xlsx.FaultsSheet() {
				pages = append(pages, pageOf(g))
			}
		}
	}
	return pages
}

func pageOf(g xlsx.Grid) *page {
	p := &page{grid: g, hits: make([][]hit, len(g.Rows)), tall: map[[2]int]int{}, wide: map[[2]int]int{}, heads: map[int]headRow{}}
	p.join()
	for i, row := range g.Rows {
		for j, c := range row {
			if c.Number.Valid || !c.Date.IsZero() {
				continue
			}
			if means := headingsOf(c.Text); means != nil {
				p.hits[i] = append(p.hits[i], hit{j, means})
			}
		}
	}
	p.findHeads()
	return p
}

// tallest is how many rows a joined cell can mean; nobody joins more with care.
const tallest = 200

// join notes which cells are joined.
func (p *page) join() {
	for _, m := range p.grid.Merged {
		for row := m.Row + 1; row <= min(m.EndRow, m.Row+tallest, len(p.grid.Rows)-1); row++ {
			p.tall[[2]int{row, m.Column}] = m.Row
		}
		p.wide[[2]int{m.Row, m.Column}] = m.EndColumn
	}
}

// at is a cell as it stands in the file.
func (p *page) at(row, col int) xlsx.Cell {
	if row < 0 || row >= len(p.grid.Rows) || col < 0 || col >= len(p.grid.Rows[row]) {
		return xlsx.Cell{}
	}
	return p.grid.Rows[row][col]
}

// leastColumns is how many headings make a header row.
const leastColumns = 3

// findHeads finds the header rows: where headings are joined downwards they
// count for every row that they cover, and the lowest of these is the header.
func (p *page) findHeads() {
	for row := range p.hits {
		best := headRow{}
		hits := append(p.coming(row), p.hits[row]...)
		if len(hits) < leastColumns {
			continue
		}
		for _, s := range data.Sections() {
			if !tabular(s) {
				continue
			}
			columns := map[string]int{}
			for _, h := range hits {
				for _, m := range h.means {
					if _, twice := columns[m.key]; m.section == s && m.key != "" && !twice {
						columns[m.key] = h.col
					}
				}
			}
			if len(columns) >= leastColumns && len(columns) > len(best.columns) {
				best = headRow{s, columns}
			}
		}
		if best.columns == nil {
			continue
		}
		if above, ok := p.heads[row-1]; ok && above.section == best.section {
			delete(p.heads, row-1)
		}
		p.widen(row, best)
		p.heads[row] = best
	}
}

// coming are the headings that joined cells bring down into a row.
func (p *page) coming(row int) (hits []hit) {
	if row == 0 || len(p.tall) == 0 {
		return nil
	}
	for col := range p.width(row) {
		if from, ok := p.tall[[2]int{row, col}]; ok {
			for _, h := range p.hits[from] {
				if h.col == col {
					hits = append(hits, h)
				}
			}
		}
	}
	return hits
}

// width is how many columns a row and the three above it have.
func (p *page) width(row int) int {
	n := 0
	for i := max(0, row-3); i <= row; i++ {
		n = max(n, len(p.grid.Rows[i]))
	}
	return n
}

// widen adds headings that somebody has written more behind: "Thực hiện đến
// 30/11" instead of "Thực hiện".
func (p *page) widen(row int, h headRow) {
	for _, f := range data.FormFields(h.section) {
		if _, ok := h.columns[f.Name]; ok {
			continue
		}
		begin := headingKey(title(h.section, f.Name)) + " "
		for col, c := range p.grid.Rows[row] {
			if len(c.Text) <= longestHeading && headingsOf(c.Text) == nil && strings.HasPrefix(vn.Fold(c.Text), begin) {
				h.columns[f.Name] = col
				break
			}
		}
	}
}

// frame reports whether a row is of the form's frame below a table: its first
// text is a label, the title of a section or the reply to one.
func (p *page) frame(row int) bool {
	if len(p.hits[row]) == 0 {
		return false
	}
	for col, c := range p.grid.Rows[row] {
		if c.Empty() {
			continue
		}
		if p.hits[row][0].col != col {
			return false
		}
		for _, m := range p.hits[row][0].means {
			if m.key == "" || m.section == "" || !tabular(m.section) {
				return true
			}
		}
		return false
	}
	return false
}
