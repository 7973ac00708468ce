package ui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

type item struct {
	id     int
	group  string
	name   string
	figure decimal.NullDecimal
	day    vn.Date
	late   bool
}

func figure(s string) decimal.NullDecimal {
	return decimal.NewNullDecimal(decimal.RequireFromString(s))
}

func items() []item {
	return []item{
		{1, "Kinh tế", "Thu ngân sách", figure("95.08"), vn.NewDate(2025, 12, 9), false},
		{2, "Kinh tế", "Giá trị sản xuất", figure("330681"), vn.NewDate(2025, 1, 31), true},
		{3, "Xã hội", "Đường giao thông", decimal.NullDecimal{}, vn.Date{}, true},
		{4, "Xã hội", "Ánh sáng học đường", figure("1000"), vn.NewDate(2025, 2, 1), false},
	}
}

func itemSpec() TableSpec[item] {
	return TableSpec[item]{
		ID: "items", Title: "Chỉ tiêu",
		Key:   func(i item) string { return strconv.Itoa(i.id) },
		Group: func(i item) string { return i.group },
		Columns: []Column[item]{
			{ID: "name", Title: "Tên", Width: 200, Wrap: true, Text: func(i item) string { return i.name }},
			{ID: "figure", Title: "Số liệu", Align: Right, Text: func(i item) string {
				if !i.figure.Valid {
					return ""
				}
				return vn.FormatNumber(i.figure.Decimal)
			}, Value: func(i item) any { return i.figure }},
			{ID: "day", Title: "Ngày", Text: func(i item) string { return i.day.String() }, Value: func(i item) any { return i.day }},
			{ID: "id", Title: "Mã", Hidden: true, Text: func(i item) string { return strconv.Itoa(i.id) }, Value: func(i item) any { return i.id }},
		},
		Chips:  []Chip[item]{{Label: "Muộn", Tone: ToneBad, Match: func(i item) bool { return i.late }}},
		Footer: func(shown []item) string { return strconv.Itoa(len(shown)) + " dòng" },
		Empty:  Empty{Text: "Chưa có chỉ tiêu nào."},
	}
}

func newItemPage(t *testing.T, change func(*TableSpec[item])) (*TablePage[item], fyne.Window) {
	t.Helper()
	w := newWindow(t, nil)
	spec := itemSpec()
	spec.Window = w
	if change != nil {
		change(&spec)
	}
	p := NewTablePage(spec)
	w.SetContent(p.Object())
	w.Resize(fyne.NewSize(1366, 700))
	p.SetRows(items())
	return p, w
}

func ids(rows []item) []int {
	var all []int
	for _, r := range rows {
		all = append(all, r.id)
	}
	return all
}

func TestFilterIgnoresCaseAndDiacritics(t *testing.T) {
	p, _ := newItemPage(t, nil)
	for query, want := range map[string][]int{
		"ngan sach":      {1},
		"NGÂN":           {1},
		"duong":          {3, 4},
		"hoc duong anh":  {4},
		"330.681":        {2},
		"không có đâu":   nil,
		"":               {1, 2, 3, 4},
		"  ngân   sách ": {1},
	} {
		p.Filter(query)
		if got := ids(p.Shown()); !slices.Equal(got, want) {
			t.Errorf("filter %q shows %v, want %v", query, got, want)
		}
	}
}

func TestHeaderSortsByValueThenBack(t *testing.T) {
	tests := []struct {
		column int
		want   [][]int // after one, two and three clicks
	}{
		{0, [][]int{{4, 3, 2, 1}, {1, 2, 3, 4}, {1, 2, 3, 4}}},
		{1, [][]int{{1, 4, 2, 3}, {2, 4, 1, 3}, {1, 2, 3, 4}}}, // no figure comes last either way
		{2, [][]int{{2, 4, 1, 3}, {1, 4, 2, 3}, {1, 2, 3, 4}}},
	}
	for _, tt := range tests {
		p, _ := newItemPage(t, nil)
		x := float32(10)
		for _, w := range p.grid.widths[:tt.column] {
			x += w
		}
		for click, want := range tt.want {
			p.grid.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 10)})
			if got := ids(p.Shown()); !slices.Equal(got, want) {
				t.Errorf("column %d after %d clicks: %v, want %v", tt.column, click+1, got, want)
			}
		}
	}
}

func TestGroupsStandOnlyInTheGivenOrder(t *testing.T) {
	p, _ := newItemPage(t, nil)
	if seen := words(p.Object()); !strings.Contains(seen, "Kinh tế") || !strings.Contains(seen, "Xã hội") {
		t.Errorf("group lines missing:\n%s", seen)
	}
	p.grid.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 10)})
	if seen := words(p.Object()); strings.Contains(seen, "Xã hội") {
		t.Errorf("a table sorted by a column shows groups:\n%s", seen)
	}
}

func TestSelectionFollowsTheRow(t *testing.T) {
	p, _ := newItemPage(t, nil)
	p.Select("3")
	rows := items()
	slices.Reverse(rows)
	p.SetRows(rows)
	if row, ok := p.Selected(); !ok || row.id != 3 {
		t.Errorf("after a refresh %v %v is selected, want row 3", row.id, ok)
	}
	p.Filter("ngân sách")
	if row, ok := p.Selected(); ok {
		t.Errorf("row %d is selected though the filter hides it", row.id)
	}
	p.Filter("")
	if row, _ := p.Selected(); row.id != 3 {
		t.Errorf("without the filter row %d is selected, want 3", row.id)
	}
	p.SetRows(rows[2:])
	if row, ok := p.Selected(); ok {
		t.Errorf("row %d is selected though row 3 is gone", row.id)
	}
}

func TestSelectShowsAHiddenRow(t *testing.T) {
	p, _ := newItemPage(t, nil)
	p.SelectChip(0)
	p.Filter("đường giao")
	p.Select("1")
	if row, _ := p.Selected(); row.id != 1 {
		t.Errorf("row %d is selected, want 1", row.id)
	}
	if len(p.Shown()) != 4 || p.filter.Text != "" {
		t.Errorf("%d rows shown with filter %q, want all", len(p.Shown()), p.filter.Text)
	}
}

func TestChipsCountAndFilter(t *testing.T) {
	p, _ := newItemPage(t, nil)
	if seen := words(p.Object()); !strings.Contains(seen, "Muộn 2") || !strings.Contains(seen, "Tất cả 4") {
		t.Errorf("counts missing:\n%s", seen)
	}
	test.Tap(p.chips[1])
	if got := ids(p.Shown()); !slices.Equal(got, []int{2, 3}) {
		t.Errorf("chip shows %v, want 2 and 3", got)
	}
	if seen := words(p.footer); !strings.Contains(seen, "2 dòng") || !strings.Contains(seen, "2/4") {
		t.Errorf("footer says %q", seen)
	}
	test.Tap(p.chips[0])
	if len(p.Shown()) != 4 {
		t.Errorf("%d rows shown, want all", len(p.Shown()))
	}
}

func TestKeysMoveOpenAndCopy(t *testing.T) {
	var opened, deleted int
	p, w := newItemPage(t, func(s *TableSpec[item]) {
		s.Open = func(i item) { opened = i.id }
		s.Delete = func(i item) { deleted = i.id }
	})
	p.Focus()
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyEnd, 4}, {fyne.KeyDown, 4}, {fyne.KeyUp, 3}, {fyne.KeyPageUp, 1}, {fyne.KeyPageDown, 4}, {fyne.KeyHome, 1}} {
		key(w, step.key)
		if row, _ := p.Selected(); row.id != step.want {
			t.Errorf("%s selects row %d, want %d", step.key, row.id, step.want)
		}
	}
	key(w, fyne.KeyReturn)
	key(w, fyne.KeyDelete)
	if opened != 1 || deleted != 1 {
		t.Errorf("Enter opened %d and Delete deleted %d, want 1 and 1", opened, deleted)
	}
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Thu ngân sách\t95,08\t09/12/2025" {
		t.Errorf("copied %q", got)
	}
}

func TestDoubleClickOpensTheRowUnderTheMouse(t *testing.T) {
	opened := 0
	p, _ := newItemPage(t, func(s *TableSpec[item]) { s.Open = func(i item) { opened = i.id } })
	first := fyne.PointEvent{Position: fyne.NewPos(30, groupHeight+5)}
	second := fyne.PointEvent{Position: fyne.NewPos(30, groupHeight+rowHeight+5)}
	p.grid.body.MouseDown(&desktop.MouseEvent{PointEvent: first})
	p.grid.body.MouseDown(&desktop.MouseEvent{PointEvent: second})
	p.grid.body.DoubleTapped(&first) // what Fyne makes of two quick clicks on two rows
	if opened != 0 {
		t.Errorf("opened %d after a click on each of two rows", opened)
	}
	p.grid.body.MouseDown(&desktop.MouseEvent{PointEvent: second})
	p.grid.body.DoubleTapped(&second)
	if row, _ := p.Selected(); row.id != 2 || opened != 2 {
		t.Errorf("selected %d, opened %d, want 2", row.id, opened)
	}
}

func TestActionNeedsItsRow(t *testing.T) {
	done := 0
	ctrlE := Shortcut{fyne.KeyE, fyne.KeyModifierControl}
	p, _ := newItemPage(t, func(s *TableSpec[item]) {
		s.Actions = []Action{{Label: "Sửa", NeedsRow: true, Key: ctrlE.Key, Mod: ctrlE.Mod, Do: func() { done++ }}}
	})
	press(t, p.Object(), "Sửa")
	p.Press(ctrlE)
	if done != 0 {
		t.Fatal("the action ran without a row")
	}
	p.Select("2")
	press(t, p.Object(), "Sửa")
	p.Press(ctrlE)
	if done != 2 {
		t.Errorf("the action ran %d times, want by button and by key", done)
	}
}

func TestColumnWidthsAreRemembered(t *testing.T) {
	kept := memory{}
	keep := func(s *TableSpec[item]) { s.Settings = kept }
	p, _ := newItemPage(t, keep)
	edge := p.grid.widths[0]
	at := func(x float32) fyne.PointEvent {
		return fyne.PointEvent{Position: fyne.NewPos(x, 10), AbsolutePosition: fyne.NewPos(x, 60)}
	}
	p.grid.head.MouseDown(&desktop.MouseEvent{PointEvent: at(edge)})
	p.grid.head.Dragged(&fyne.DragEvent{PointEvent: at(edge - 100)})
	p.grid.head.DragEnd()
	if got := p.grid.widths[0]; got != edge-100 {
		t.Fatalf("width after dragging is %v, want %v", got, edge-100)
	}
	again, _ := newItemPage(t, keep)
	if got := again.grid.widths[0]; got != edge-100 {
		t.Errorf("width next time is %v, want %v", got, edge-100)
	}
}

func TestExportIsWhatIsShown(t *testing.T) {
	var got Sheet
	p, _ := newItemPage(t, func(s *TableSpec[item]) { s.Export = func(sheet Sheet) { got = sheet } })
	p.SelectChip(0)
	press(t, p.Object(), "Xuất Excel")
	if !slices.Equal(got.Header, []string{"Tên", "Số liệu", "Ngày", "Mã"}) {
		t.Errorf("header %v", got.Header)
	}
	if len(got.Rows) != 2 || got.Groups[0] != "Kinh tế" || got.Groups[1] != "Xã hội" || got.Footer != "2 dòng" {
		t.Fatalf("sheet %+v", got)
	}
	if d, ok := got.Rows[0][1].(decimal.Decimal); !ok || d.String() != "330681" {
		t.Errorf("the figure is exported as %#v", got.Rows[0][1])
	}
	if got.Rows[1][1] != nil || got.Rows[1][2] != nil {
		t.Errorf("missing values are exported as %#v and %#v", got.Rows[1][1], got.Rows[1][2])
	}
	if got.Rows[0][2] != vn.NewDate(2025, 1, 31) || got.Rows[0][3] != int64(2) {
		t.Errorf("date and number are exported as %#v and %#v", got.Rows[0][2], got.Rows[0][3])
	}
}

func TestEmptyTableSaysWhatToDo(t *testing.T) {
	added := false
	p, _ := newItemPage(t, func(s *TableSpec[item]) {
		s.Empty.Action = &Action{Label: "Thêm chỉ tiêu", Do: func() { added = true }}
	})
	p.Filter("không có")
	press(t, p.Object(), "Bỏ lọc")
	if len(p.Shown()) != 4 {
		t.Errorf("%d rows shown after the filter was taken away", len(p.Shown()))
	}
	p.SetRows(nil)
	if seen := words(p.Object()); !strings.Contains(seen, "Chưa có chỉ tiêu nào.") {
		t.Errorf("nothing said:\n%s", seen)
	}
	press(t, p.Object(), "Thêm chỉ tiêu")
	if !added {
		t.Error("the button does nothing")
	}
}

func TestLongTableDrawsOnlyWhatIsSeen(t *testing.T) {
	p, _ := newItemPage(t, nil)
	rows := make([]item, 10000)
	for i := range rows {
		rows[i] = item{id: i, name: "Dòng " + strconv.Itoa(i)}
	}
	p.SetRows(rows)
	p.Select("9999")
	seen := words(p.grid)
	if !strings.Contains(seen, "Dòng 9999") {
		t.Errorf("the selected row is out of sight:\n%s", seen)
	}
	if strings.Contains(seen, "Dòng 5000\n") || len(p.grid.body.views) > 40 {
		t.Errorf("%d rows are drawn", len(p.grid.body.views))
	}
}

func TestLongNamesTakeTwoLinesAndThenATip(t *testing.T) {
	p, _ := newItemPage(t, nil)
	long := strings.Repeat("Giá trị sản xuất công nghiệp ", 30)
	p.SetRows([]item{{id: 1, name: long}, {id: 2, name: "Ngắn"}})
	if tall, short := p.grid.lines.at(0).height, p.grid.lines.at(1).height; tall <= short {
		t.Errorf("a long name takes %v, a short one %v", tall, short)
	}
	if !p.grid.body.views[0].cells[0].cut || p.grid.body.views[1].cells[0].cut {
		t.Error("the long name must count as cut, the short one not")
	}
}

func TestRowsAreTickedByClickAndSpace(t *testing.T) {
	ticked := map[int]bool{}
	p, w := newItemPage(t, func(s *TableSpec[item]) {
		s.Group = nil
		box := Column[item]{
			ID: "tick", Title: "Ghi", Width: 60, Tick: func(i item) { ticked[i.id] = !ticked[i.id] },
			Mark: func(i item) Mark { return TickMark(ticked[i.id]) },
		}
		s.Columns = append([]Column[item]{box}, s.Columns...)
	})
	click := func(x, y float32, button desktop.MouseButton) {
		p.grid.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: button})
	}
	click(20, 10, desktop.MouseButtonPrimary)
	if !ticked[1] {
		t.Error("a click on the box does not tick")
	}
	click(120, 10, desktop.MouseButtonPrimary)
	click(20, 10, desktop.MouseButtonSecondary)
	if !ticked[1] {
		t.Error("a click beside the box, or one for the menu, ticks")
	}
	key(w, fyne.KeyDown)
	key(w, fyne.KeySpace)
	if !ticked[2] {
		t.Error("Space does not tick the selected row")
	}
}

func TestTheKeyOfAnEmptyTableFillsIt(t *testing.T) {
	filled, entered := 0, 0
	ctrlN := Shortcut{fyne.KeyN, fyne.KeyModifierControl}
	p, _ := newItemPage(t, func(s *TableSpec[item]) {
		s.Actions = []Action{{Label: "Nhập số liệu", NeedsRow: true, Key: ctrlN.Key, Mod: ctrlN.Mod, Do: func() { entered++ }}}
		s.Empty.Action = &Action{Label: "Thêm", Key: ctrlN.Key, Mod: ctrlN.Mod, Do: func() { filled++ }}
	})
	p.Select("1")
	p.Press(ctrlN)
	p.SetRows(nil)
	p.Press(ctrlN)
	if entered != 1 || filled != 1 {
		t.Errorf("with rows it was pressed for %d, without for %d", entered, filled)
	}
}
