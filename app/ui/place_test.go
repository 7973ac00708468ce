package ui

import "testing"

// A window comes back to where it was, and onto the screen when that place is
// gone.
func TestAWindowComesBackOntoTheScreen(t *testing.T) {
	screen := area{0, 0, 1366, 728}
	second := area{1366, 0, 3286, 1040}
	for name, c := range map[string]struct {
		kept windowPlace
		on   area
		want windowPlace
	}{
		"where it was":          {windowPlace{Left: 100, Top: 20, Width: 1000, Height: 600}, screen, windowPlace{Left: 100, Top: 20, Width: 1000, Height: 600}},
		"the monitor is gone":   {windowPlace{Left: 1500, Top: 100, Width: 1000, Height: 600, Maximised: true}, screen, windowPlace{Left: 366, Top: 100, Width: 1000, Height: 600, Maximised: true}},
		"it shows less now":     {windowPlace{Left: 50, Top: 50, Width: 1800, Height: 1000}, screen, windowPlace{Width: 1366, Height: 728}},
		"left of all":           {windowPlace{Left: -900, Top: -300, Width: 800, Height: 500}, screen, windowPlace{Width: 800, Height: 500}},
		"on the second monitor": {windowPlace{Left: 1400, Top: 30, Width: 1280, Height: 700}, second, windowPlace{Left: 1400, Top: 30, Width: 1280, Height: 700}},
		"half off the second":   {windowPlace{Left: 3000, Top: 900, Width: 1280, Height: 700}, second, windowPlace{Left: 2006, Top: 340, Width: 1280, Height: 700}},
	} {
		if got := c.kept.within(c.on); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
	first := windowPlace{Width: 1296, Height: 719} // 1280×680 with the frame of Windows
	if !first.fills(screen) || first.fills(second) {
		t.Error("a first window is not maximised on the office's small screen alone")
	}
}

func TestAWindowKeepsItsSize(t *testing.T) {
	kept := memory{}
	w := newWindow(t, nil)
	KeepPlace(w, kept)
	again := newWindow(t, nil)
	again.Resize(again.Canvas().Size().AddWidthHeight(100, 100))
	SizeWindow(again, kept)
	if placesWindows {
		t.Skip("Windows says where it is only of a real window")
	}
	if got := again.Canvas().Size(); got != w.Canvas().Size() {
		t.Errorf("%v, want %v", got, w.Canvas().Size())
	}
	for _, nonsense := range []string{"", "{", `{"Width":3,"Height":-1}`} {
		kept[placeKey] = nonsense
		if p, ok := loadPlace(kept); ok {
			t.Errorf("%q counts as %+v", nonsense, p)
		}
	}
}

// A table is ordered again as it was left; a column that is gone orders nothing.
func TestATableKeepsItsOrder(t *testing.T) {
	kept := memory{}
	page := func() *TablePage[string] {
		return NewTablePage(TableSpec[string]{
			ID: "t", Settings: kept, Key: func(s string) string { return s },
			Columns: []Column[string]{{ID: "a", Title: "Tên", Text: func(s string) string { return s }}},
		})
	}
	newWindow(t, nil)
	first := page()
	first.SetRows([]string{"b", "c", "a"})
	for _, want := range []string{"abc", "cba", "bca"} {
		first.grid.onSort(0)
		again := page()
		again.SetRows([]string{"b", "c", "a"})
		if got := again.Shown()[0] + again.Shown()[1] + again.Shown()[2]; got != want {
			t.Errorf("ordered %s, want %s", got, want)
		}
	}
	kept[sortKeyOf("t")] = "gone desc"
	if again := page(); again.Asked() != (Asked{Chip: -1}) {
		t.Error("ordered by a column that is gone")
	}
	kept[widthsKey("t")] = `{"a":90000,"b":1}`
	if widths := loadWidths(kept, "t"); widths["a"] != mostWidth || widths["b"] != leastWidth {
		t.Errorf("widths %v", widths)
	}
}
