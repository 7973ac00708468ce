package ui

import (
	"context"
	"errors"
	"iter"
)

// Reread shows the rows of a paged table as they now are in the store. The
// filter, the order, the place and, if its row is still there, the selection
// stay.
func (p *TablePage[R]) Reread() { p.pager.again(p.key, p.near(), p.arrive) }

// near is a row that can be seen.
func (p *TablePage[R]) near() int {
	from, _ := p.grid.body.inSight()
	return from
}

// seek selects the row with the key as Select does.
func (p *TablePage[R]) seek(key string) {
	p.pager.again(key, p.near(), func(at int) {
		if at < 0 && !p.asked.everything() {
			p.asked.Words, p.asked.Chip = "", -1
			p.filter.SetText("") // which asks for nothing that is not asked for
			p.seek(key)
			return
		}
		if at < 0 {
			p.key = ""
		}
		p.arrive(at)
	})
}

// arrive shows the rows that have been read, with the row at a place selected.
func (p *TablePage[R]) arrive(at int) {
	p.grid.selected = at
	p.show()
}

// begin shows the first rows of what has been asked for. Where the selected row
// stands among them will be known with the counts.
func (p *TablePage[R]) begin() {
	p.grid.selected = p.pager.held.find(func(row R) bool { return p.key != "" && p.spec.Key(row) == p.key })
	p.astray = p.grid.selected < 0 && p.key != ""
	p.grid.scroll.Offset.Y = 0
	p.paint()
	if !p.astray {
		p.selectionChanged(p.grid.selected)
	}
}

// wait tells that what has been asked for takes a while.
func (p *TablePage[R]) wait() { p.footer.SetText(T("table.reading")) }

// strayed is the key of the selected row while it is not known where it stands.
func (p *TablePage[R]) strayed() string {
	if p.astray {
		return p.key
	}
	return ""
}

// told shows the counts, now that they are known. at is where the row with the
// key stands that had strayed, or -1.
func (p *TablePage[R]) told(key string, at int, row R) {
	p.tell()
	if p.grid.lines.count() != p.Found() {
		p.setLines()
	}
	if !p.astray || key != p.key {
		return
	}
	p.astray, p.awaited, p.grid.selected = false, false, at
	p.grid.body.recolor()
	p.choose(row, at >= 0)
}

// redraw draws rows that have come.
func (p *TablePage[R]) redraw() {
	p.grid.body.reset()
	if p.awaited {
		p.selectionChanged(p.grid.selected)
	}
}

// partRows is how many rows a part of a sheet has.
const partRows = 1000

// parts is a sheet of what a paged table finds, in parts.
func (p *TablePage[R]) parts(hidden bool) Sheet {
	whole, asked := newSheetMaker(&p.spec, hidden), p.asked
	whole.Footer = p.rows.counted().Footer
	whole.Parts = func(ctx context.Context) iter.Seq2[Sheet, error] {
		return func(yield func(Sheet, error) bool) {
			part := newSheetMaker(&p.spec, hidden)
			err := p.spec.Paged.Each(ctx, asked, func(row R) error {
				if part.add(row); len(part.Rows) < partRows {
					return nil
				}
				full := part.Sheet
				part = newSheetMaker(&p.spec, hidden)
				if !yield(full, nil) {
					return errEnough
				}
				return nil
			})
			switch {
			case errors.Is(err, errEnough):
			case err != nil:
				yield(Sheet{}, err)
			case len(part.Rows) > 0:
				yield(part.Sheet, nil)
			}
		}
	}
	return whole.Sheet
}

// errEnough ends the reading when no more parts are wanted.
var errEnough = errors.New("enough")
