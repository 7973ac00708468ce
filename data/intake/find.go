package intake

import (
	"thidua/data"
	"thidua/data/xlsx"
)

// table is a table of a section on a page.
type table struct {
	page    *page
	section data.Section
	header  int // the row of the header
	end     int // the row behind the last
	columns map[string]int
	fixed   map[string]string // what the officer has said for columns that the table lacks
}

// found is what was recognised of a form in a workbook.
type found struct {
	pages   []*page
	tables  map[data.Section][]table
	labels  map[data.Section]map[string]spot // the cells of the answers
	replies map[data.Section]spot
}

// find recognises the sections by their headings, on whatever sheet they are.
// Hidden sheets count only for what is nowhere else.
func find(pages []*page) *found {
	f := &found{
		pages: pages, tables: map[data.Section][]table{},
		labels: map[data.Section]map[string]spot{}, replies: map[data.Section]spot{},
	}
	for _, p := range pages {
		f.search(p)
	}
	return f
}

// sections counts the sections that were found.
func (f *found) sections() int { return len(f.tables) + len(f.labels) }

// search goes through a page from top to bottom.
func (f *found) search(p *page) {
	w := &walk{found: f}
	inTable := false
	for row := range p.hits {
		if h, ok := p.heads[row]; ok {
			inTable = true
			w.enter(h.section)
			if !p.grid.Hidden || len(f.tables[h.section]) == 0 {
				t := table{page: p, section: h.section, header: row, end: p.end(row), columns: h.columns}
				f.tables[h.section] = append(f.tables[h.section], t)
			}
			continue
		}
		if inTable = inTable && !p.frame(row); inTable {
			continue
		}
		for _, hit := range p.hits[row] {
			if m, ok := hit.among(w.current); ok {
				w.meet(m, p.answer(row, hit.col))
			}
		}
	}
}

// walk is the way down a page.
type walk struct {
	*found
	current data.Section // of the rows that follow
	waiting *spot        // a reply that stands before everything else of its section
}

func (w *walk) enter(s data.Section) {
	w.current = s
	if _, ok := w.replies[s]; w.waiting != nil && !ok && s != data.SectionGeneral {
		w.replies[s], w.waiting = of(*w.waiting, s), nil
	}
}

// meet notes a text of the frame outside tables and the cell of its answer.
func (w *walk) meet(m heading, at spot) {
	if m.section != "" {
		w.enter(m.section)
		if m.key != "" {
			w.label(m, at)
		}
		return
	}
	_, has := w.replies[w.current]
	if w.current == "" || w.current == data.SectionGeneral || has {
		w.waiting = &at
		return
	}
	w.replies[w.current] = of(at, w.current)
}

// of gives the reply to a section its name.
func of(at spot, s data.Section) spot {
	at.section, at.key = s, data.ReplyField
	return at
}

// label notes where the answer behind a label stands; the first one counts.
func (f *found) label(m heading, at spot) {
	if f.labels[m.section] == nil {
		f.labels[m.section] = map[string]spot{}
	}
	if _, twice := f.labels[m.section][m.key]; !twice {
		at.section, at.key = m.section, m.key
		f.labels[m.section][m.key] = at
	}
}

// among picks what a text outside tables stands for: of several meanings that
// of the current section.
func (h hit) among(current data.Section) (found heading, ok bool) {
	for _, m := range h.means {
		if m.section != "" && m.key != "" && tabular(m.section) {
			continue
		}
		if !ok || m.section == current {
			found, ok = m, true
		}
	}
	return found, ok
}

// end is the row behind the last of the table with this header.
func (p *page) end(header int) int {
	for row := header + 1; row < len(p.hits); row++ {
		if _, next := p.heads[row]; next || p.frame(row) {
			return row
		}
	}
	return len(p.hits)
}

// answer finds the cell of the answer to a label: the first to the right with
// something in it before the next label, else the one beside the label, unless
// the answer was written below.
func (p *page) answer(row, col int) spot {
	beside := col + 1
	if end, joined := p.wide[[2]int{row, col}]; joined {
		beside = end + 1
	}
	for at := beside; at < len(p.grid.Rows[row]); at++ {
		if p.labelled(row, at) {
			break
		}
		if c := p.at(row, at); !c.Empty() || c.Formula {
			return spot{page: p, row: row, col: at}
		}
	}
	if below := row + 1; below < len(p.hits) && p.alone(row, col) && p.alone(below, col) && len(p.hits[below]) == 0 {
		if _, header := p.heads[below+1]; !header {
			return spot{page: p, row: below, col: col}
		}
	}
	return spot{page: p, row: row, col: beside}
}

func (p *page) labelled(row, col int) bool {
	for _, h := range p.hits[row] {
		if h.col == col {
			return true
		}
	}
	return false
}

// alone reports whether a cell is the only one of its row with anything in it.
func (p *page) alone(row, col int) bool {
	for at, c := range p.grid.Rows[row] {
		if (!c.Empty() || c.Formula) != (at == col) {
			return false
		}
	}
	return !p.at(row, col).Empty()
}

// cell is what stands at a spot.
func (s spot) cell() xlsx.Cell {
	if s.page == nil {
		return xlsx.Cell{}
	}
	return s.page.at(s.row, s.col)
}
