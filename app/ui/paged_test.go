package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// shelf is a store of numbered rows for a paged table. It goes on beside a row by
// the row itself, as a store does, and counts what is taken out.
type shelf struct {
	rows  []item // in the usual order
	taken atomic.Int64
	hold  chan struct{} // rows are not handed out before it is closed; nil for at once
	fails error
}

func newShelf(n int) *shelf {
	s := &shelf{}
	for i := range n {
		s.rows = append(s.rows, item{id: i + 1, name: fmt.Sprintf("Dòng %d", i+1), late: i%10 == 0})
	}
	return s
}

func (s *shelf) found(asked Asked) []item {
	var rows []item
	for _, row := range s.rows {
		if strings.Contains(row.name, asked.Words) && (asked.Chip < 0 || row.late) {
			rows = append(rows, row)
		}
	}
	if asked.Column == "name" {
		slices.SortStableFunc(rows, func(a, b item) int { return strings.Compare(a.name, b.name) })
	}
	if asked.Descending {
		slices.Reverse(rows)
	}
	return rows
}

func (s *shelf) paged() *Paged[item] {
	at := func(rows []item, key string) int {
		return slices.IndexFunc(rows, func(i item) bool { return strconv.Itoa(i.id) == key })
	}
	return &Paged[item]{
		Orders: []string{"name"},
		Rows: func(ctx context.Context, asked Asked, place Place[item]) ([]item, error) {
			if s.hold != nil {
				select {
				case <-s.hold:
				case <-ctx.Done():
					return nil, ctx.Err()
				}
			}
			rows := s.found(asked)
			from, to := place.Skip, place.Skip+place.Limit
			if place.After != nil {
				beside := at(rows, strconv.Itoa(place.After.id))
				from, to = beside+1+place.Skip, beside+1+place.Skip+place.Limit
				if place.Back {
					from, to = beside-place.Skip-place.Limit, beside-place.Skip
				}
			} else if place.Back {
				from, to = len(rows)-place.Skip-place.Limit, len(rows)-place.Skip
			}
			from, to = min(max(from, 0), len(rows)), min(max(to, 0), len(rows))
			s.taken.Add(int64(to - from))
			return rows[from:to], s.fails
		},
		Count: func(_ context.Context, asked Asked) (Counted, error) {
			late := 0
			for _, row := range s.rows {
				if row.late {
					late++
				}
			}
			n := len(s.found(asked))
			return Counted{Found: n, All: len(s.rows), Chips: []int{late}, Footer: fmt.Sprintf("%d dòng", n)}, s.fails
		},
		Find: func(_ context.Context, asked Asked, key string) (int, error) { return at(s.found(asked), key), nil },
		Each: func(_ context.Context, asked Asked, do func(item) error) error {
			for _, row := range s.found(asked) {
				if err := do(row); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// pagedOn is a table of what is on a shelf, as it is first seen.
func pagedOn(t *testing.T, s *shelf, change func(*TableSpec[item])) (*TablePage[item], fyne.Window) {
	t.Helper()
	w := newWindow(t, nil)
	spec := itemSpec()
	spec.Window, spec.Paged, spec.Group, spec.Footer = w, s.paged(), nil, nil
	spec.Columns = []Column[item]{
		{ID: "name", Title: "Tên", Width: 200, Text: func(i item) string { return i.name }},
		{ID: "id", Title: "Mã", Text: func(i item) string { return strconv.Itoa(i.id) }, Value: func(i item) any { return i.id }},
	}
	spec.Chips = []Chip[item]{{Label: "Muộn"}}
	if change != nil {
		change(&spec)
	}
	p := NewTablePage(spec)
	w.SetContent(p.Object())
	w.Resize(fyne.NewSize(1366, 700))
	p.Reread()
	return p, w
}

// first is the first name that can be seen in the table.
func first(p *TablePage[item]) string {
	from, _ := p.grid.body.inSight()
	name, _ := p.cell(from, 0)
	return name
}

// scrollTo brings a row to the top as the scroll bar does.
func scrollTo(p *TablePage[item], row int) {
	p.grid.scroll.Offset.Y = float32(row) * rowHeight
	p.grid.scroll.Refresh()
	p.grid.scroll.OnScrolled(p.grid.scroll.Offset)
}

func TestAPagedTableShowsEveryRowAndReadsFew(t *testing.T) {
	s := newShelf(100_000)
	p, _ := pagedOn(t, s, nil)
	if p.Found() != 100_000 || first(p) != "Dòng 1" {
		t.Fatalf("%d rows, at first %s", p.Found(), first(p))
	}
	for _, row := range []int{49_950, 99_999, 99_700, 50_100, 0, 99_999, 12_345} {
		scrollTo(p, row)
		from, to := p.grid.body.inSight()
		for i := from; i < to; i++ {
			if name, _ := p.cell(i, 0); name != fmt.Sprintf("Dòng %d", i+1) {
				t.Fatalf("row %d says %q", i+1, name)
			}
		}
	}
	if taken, held := s.taken.Load(), len(p.pager.held.rows); taken > 2000 || held > blocksHeld {
		t.Errorf("%d rows taken out, %d blocks held", taken, held)
	}
	for row := range 4000 {
		scrollTo(p, row)
	}
	if held := len(p.pager.held.rows); held > blocksHeld {
		t.Errorf("%d blocks held after a long way down", held)
	}
}

func TestKeysGoThroughAPagedTable(t *testing.T) {
	opened := 0
	p, w := pagedOn(t, newShelf(5000), func(s *TableSpec[item]) { s.Open = func(i item) { opened = i.id } })
	p.Focus()
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyEnd, 5000}, {fyne.KeyUp, 4999}, {fyne.KeyHome, 1}, {fyne.KeyEnd, 5000}} {
		key(w, step.key)
		if row, ok := p.Selected(); !ok || row.id != step.want {
			t.Errorf("%s selects row %d, want %d", step.key, row.id, step.want)
		}
	}
	for row := range 3000 { // its block is let go meanwhile
		scrollTo(p, row)
	}
	key(w, fyne.KeyReturn)
	if opened != 5000 {
		t.Errorf("Enter opened %d after scrolling away", opened)
	}
}

func TestAPagedTableIsFilteredSiftedAndSorted(t *testing.T) {
	p, _ := pagedOn(t, newShelf(3000), nil)
	p.Select("2711")
	if row, _ := p.Selected(); row.id != 2711 || !strings.Contains(words(p.grid), "Dòng 2711") {
		t.Fatalf("selected %d", row.id)
	}
	p.Filter("Dòng 27")
	if p.Found() != 111 || first(p) != "Dòng 27" {
		t.Errorf("%d rows found, at first %s", p.Found(), first(p))
	}
	if row, ok := p.Selected(); !ok || row.id != 2711 {
		t.Errorf("the filter lets the selected row through, selected is %d %v", row.id, ok)
	}
	p.Filter("Dòng 28")
	if row, ok := p.Selected(); ok {
		t.Errorf("the filter hides the selected row, selected is %d", row.id)
	}
	p.Filter("")
	if row, ok := p.Selected(); !ok || row.id != 2711 {
		t.Errorf("without the filter, selected is %d %v", row.id, ok)
	}
	p.SelectChip(0)
	if seen := words(p.Object()); p.Found() != 300 || !strings.Contains(seen, "Muộn 300") || !strings.Contains(seen, "Tất cả 3.000") || !strings.Contains(seen, "300/3.000") {
		t.Errorf("%d rows in the chip:\n%s", p.Found(), seen)
	}
	p.SelectChip(-1)
	for _, want := range []string{"Dòng 1", "Dòng 999", "Dòng 1"} {
		p.grid.onSort(0)
		if first(p) != want {
			t.Errorf("sorted, first is %s, want %s", first(p), want)
		}
	}
	p.grid.onSort(1) // which the store has no order by
	if p.Asked().Column != "" {
		t.Errorf("ordered by %q", p.Asked().Column)
	}
	p.Filter("Dòng 27")
	p.SelectChip(0)
	p.Select("5")
	if row, _ := p.Selected(); row.id != 5 || p.Found() != 3000 || p.filter.Text != "" {
		t.Errorf("row %d of %d with the filter %q", row.id, p.Found(), p.filter.Text)
	}
	p.Select("none")
	if row, ok := p.Selected(); ok {
		t.Errorf("a key without a row selects %d", row.id)
	}
	p.Filter("nirgends")
	press(t, p.Object(), "Bỏ lọc")
	if p.Found() != 3000 {
		t.Errorf("%d rows without the filter", p.Found())
	}
}

func TestAPagedTableFollowsTheStore(t *testing.T) {
	s := newShelf(2000)
	p, _ := pagedOn(t, s, nil)
	p.Select("1500")
	s.rows = slices.Delete(s.rows, 0, 700)
	p.Reread()
	if row, _ := p.Selected(); row.id != 1500 || p.Found() != 1300 || p.grid.selected != 799 {
		t.Errorf("row %d at %d of %d", row.id, p.grid.selected, p.Found())
	}
	s.rows = slices.Delete(s.rows, 799, 800)
	p.Reread()
	if row, ok := p.Selected(); ok || p.Found() != 1299 {
		t.Errorf("row %d %v of %d", row.id, ok, p.Found())
	}
	s.rows = s.rows[:3]
	p.Reread()
	if seen := words(p.grid); p.Found() != 3 || !strings.Contains(seen, "Dòng 701") {
		t.Errorf("%d rows:\n%s", p.Found(), seen)
	}
	s.rows = nil
	p.Reread()
	if seen := words(p.Object()); !strings.Contains(seen, "Chưa có chỉ tiêu nào.") {
		t.Errorf("nothing said:\n%s", seen)
	}
}

// A slow store does not hold up the window: the newest question is answered,
// and until then there are blanks.
func TestAPagedTableDoesNotWaitForASlowStore(t *testing.T) {
	s := newShelf(1000)
	settled := make(chan struct{}, 8)
	p, _ := pagedOn(t, s, func(spec *TableSpec[item]) {
		spec.Actions = []Action{{Label: "Mở", Name: func() string { settled <- struct{}{}; return "Mở" }}} // asked for when all is shown
	})
	p.Select("999") // which what is looked for does not find
	for len(settled) > 0 {
		<-settled
	}
	p.pager.reading.patience = -1
	s.hold = make(chan struct{})
	p.Filter("Dòng 1")
	p.Filter("Dòng 12")
	if name, _ := p.cell(0, 0); name != "Dòng 1" || p.Found() != 1000 || !strings.Contains(words(p.footer), "Đang đọc…") {
		t.Errorf("before the answer, %d rows and %s, told %s", p.Found(), name, words(p.footer))
	}
	close(s.hold)
	<-settled
	if first(p) != "Dòng 12" || p.Found() != 11 || !strings.Contains(words(p.footer), "11 dòng") {
		t.Errorf("answered, %d rows and %s", p.Found(), first(p))
	}
}

func TestAPagedTableSaysWhyItCannotRead(t *testing.T) {
	s := newShelf(1000)
	p, w := pagedOn(t, s, nil)
	s.fails = errors.New("disk I/O error")
	scrollTo(p, 500)
	if dialogOf(w) == nil {
		t.Fatal("nothing is said")
	}
	key(w, fyne.KeyEscape)
	if dialogOf(w) != nil {
		t.Error("it is said again and again")
	}
	s.fails = nil
	p.Reread()
	if seen := words(p.grid); !strings.Contains(seen, "Dòng 501") {
		t.Errorf("read again:\n%s", seen)
	}
}

func TestAPagedTableIsHandedOutInParts(t *testing.T) {
	var got Sheet
	p, _ := pagedOn(t, newShelf(2500), func(s *TableSpec[item]) { s.Export = func(sheet Sheet) { got = sheet } })
	p.Filter("Dòng")
	press(t, p.Object(), "Xuất Excel")
	n := 0
	for part, err := range got.Parts(t.Context()) {
		if err != nil || len(part.Rows) > partRows {
			t.Fatal(len(part.Rows), err)
		}
		for _, row := range part.Rows {
			if n++; row[1] != int64(n) {
				t.Fatalf("row %d is %v", n, row)
			}
		}
	}
	if n != 2500 || got.Footer != "2500 dòng" || !slices.Equal(got.Header, []string{"Tên", "Mã"}) {
		t.Errorf("%d rows, %+v", n, got)
	}
	for part, err := range got.Parts(t.Context()) {
		if err != nil || len(part.Rows) != partRows {
			t.Error(len(part.Rows), err)
		}
		break // which ends the reading
	}
}

func BenchmarkPagedScroll(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(Theme())
	if err := UseVietnamese(); err != nil {
		b.Fatal(err)
	}
	s := newShelf(10_000)
	spec := itemSpec()
	spec.Paged, spec.Group, spec.Footer = s.paged(), nil, nil
	p := NewTablePage(spec)
	w := test.NewTempWindow(b, p.Object())
	w.Resize(fyne.NewSize(1366, 700))
	p.Reread()
	i := 0
	for b.Loop() {
		scrollTo(p, i*7%9000)
		i++
	}
}
