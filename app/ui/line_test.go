package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/shopspring/decimal"
)

// column is a form with a column of figures of which those over 100 are
// unusual.
type column struct {
	lines   *Lines
	values  []decimal.NullDecimal
	reasons []string
	pasted  string
}

func showColumn(t *testing.T, n int) (*column, fyne.Window) {
	t.Helper()
	w := newWindow(t, nil)
	c := &column{lines: NewLines([]LineColumn{{Title: "Mã", Width: 80}}, "Số liệu"), values: make([]decimal.NullDecimal, n), reasons: make([]string, n)}
	c.lines.Paste = func(line int, text string) { c.pasted = fmt.Sprintf("%d %q", line, text) }
	var fields []Field
	for i := range n {
		fields = append(fields, c.lines.Add(Line{
			Texts: []string{fmt.Sprint("CT", i)}, Value: &c.values[i], Reason: &c.reasons[i],
			Judge: func(d decimal.NullDecimal) Verdict {
				if d.Valid && d.Decimal.GreaterThan(decimal.NewFromInt(100)) {
					return Verdict{Text: "Lớn hơn 100", Tone: ToneWarn, Unusual: true}
				}
				return Verdict{}
			},
		}))
	}
	Form{Window: w, Title: "Tháng", Lines: c.lines, Fields: fields, Save: func() error { return nil }}.Show()
	return c, w
}

// at is the line that the cursor is in, -1 for none.
func (c *column) at(w fyne.Window) int {
	for i, f := range c.lines.fields {
		if w.Canvas().Focused() == fyne.Focusable(f.input) {
			return i
		}
	}
	return -1
}

func TestKeysMoveInTheColumnAsInAWorkbook(t *testing.T) {
	c, w := showColumn(t, 22)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyReturn, 1},
		{fyne.KeyDown, 2},
		{fyne.KeyUp, 1},
		{fyne.KeyUp, 0},
		{fyne.KeyUp, 0},
		{fyne.KeyEnd, 21},
		{fyne.KeyHome, 0},
		{fyne.KeyPageDown, 10},
		{fyne.KeyPageDown, 20},
		{fyne.KeyPageDown, 21},
		{fyne.KeyPageUp, 11},
	} {
		key(w, step.key)
		if got := c.at(w); got != step.want {
			t.Fatalf("%s goes to line %d, want %d", step.key, got, step.want)
		}
	}
	w.Canvas().FocusNext()
	if c.at(w) != 12 {
		t.Errorf("Tab goes to line %d", c.at(w))
	}
	w.Canvas().FocusPrevious()
	test.Type(w.Canvas().Focused(), "12")
	key(w, fyne.KeyHome)
	w.Canvas().Focused().TypedRune('3')
	if got := c.lines.fields[11].input.Text; c.at(w) != 11 || got != "312" {
		t.Errorf("Home while editing: %q in line %d", got, c.at(w))
	}
	key(w, fyne.KeyReturn)
	if c.at(w) != 12 {
		t.Errorf("Enter goes to line %d", c.at(w))
	}
}

func TestTheColumnSaysHowFarItIs(t *testing.T) {
	c, w := showColumn(t, 3)
	sum := func(want string) {
		t.Helper()
		if c.lines.sum.Text != want {
			t.Errorf("says %q, want %q", c.lines.sum.Text, want)
		}
	}
	sum("Đã nhập 0/3")
	test.Type(w.Canvas().Focused(), "5")
	key(w, fyne.KeyReturn)
	sum("Đã nhập 1/3")
	test.Type(w.Canvas().Focused(), "abc")
	key(w, fyne.KeyReturn)
	if c.at(w) != 1 {
		t.Error("Enter leaves what is no number")
	}
	key(w, fyne.KeyDown)
	sum("Đã nhập 2/3, 1 cần xem lại")
	key(w, fyne.KeyUp)
	test.Type(w.Canvas().Focused(), "101")
	key(w, fyne.KeyReturn)
	sum("Đã nhập 2/3, 1 cần xem lại")
	if !strings.Contains(words(dialogOf(w)), "Lớn hơn 100") {
		t.Error("the question is not beside the figure")
	}
	key(w, fyne.KeyUp)
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), "thật vậy")
	w.Canvas().FocusNext()
	sum("Đã nhập 2/3")
	press(t, dialogOf(w), "Lưu")
	if c.reasons[1] != "thật vậy" || c.reasons[0] != "" || c.values[1].Decimal.String() != "101" || dialogOf(w) != nil {
		t.Errorf("stored %v, reasons %q", c.values, c.reasons)
	}
}

func TestSeveralCellsArePastedAtOnce(t *testing.T) {
	c, w := showColumn(t, 3)
	paste := func(text string) {
		t.Helper()
		clipboard := test.NewClipboard()
		clipboard.SetContent(text)
		w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	}
	paste("7\r\n")
	if got := c.lines.fields[0].input.Text; c.pasted != "" || strings.TrimSpace(got) != "7" {
		t.Errorf("one cell was pasted as %q, %q", got, c.pasted)
	}
	key(w, fyne.KeyDown)
	paste("7\r\n8\r\n")
	if c.pasted != `1 "7\n8\n"` || c.lines.fields[1].input.Text != "" {
		t.Errorf("two cells were pasted as %q", c.pasted)
	}
	c.lines.Fill(2, decimal.RequireFromString("12.345"), "")
	press(t, dialogOf(w), "Lưu")
	if dialogOf(w) != nil || c.values[2].Decimal.String() != "12.345" {
		t.Errorf("a figure that was filled in is asked about: %v", c.values)
	}
}

// At a large scale the question about a figure must not stand below the fold.
func TestAQuestionAboutAFigureComesIntoSight(t *testing.T) {
	c, w := showColumn(t, 22)
	w.Resize(fyne.NewSize(900, 460))
	key(w, fyne.KeyHome)
	for range 14 {
		key(w, fyne.KeyDown)
	}
	at := c.at(w)
	test.Type(w.Canvas().Focused(), "12,345")
	key(w, fyne.KeyReturn)
	m := topModal(w.Canvas())
	f := c.lines.fields[at]
	if !f.row.ask.Visible() {
		t.Fatal("12,345 is not asked about")
	}
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(m.scroll).Y
	bottom := top + m.scroll.Size().Height
	ask := driver.AbsolutePositionForObject(f.row.ask)
	if ask.Y < top || ask.Y+f.row.ask.Size().Height > bottom {
		t.Errorf("the question reaches from %v to %v; in sight is %v to %v", ask.Y, ask.Y+f.row.ask.Size().Height, top, bottom)
	}
}
