package ui

import (
	"image"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// boarded is a board with two boxes in a window, that moves them as its caller
// would.
func boarded(t *testing.T) (*Board, fyne.Window) {
	t.Helper()
	b := NewBoard(297, 210)
	b.Boxes = []Box{{X: 20, Y: 30, Width: 100, Height: 20}, {X: 150, Y: 100, Width: 80, Height: 10}}
	var taken Box
	b.OnTake = func() { taken = b.Boxes[b.Selected] }
	b.OnDrag = func(dx, dy float64) {
		b.Boxes[b.Selected].X, b.Boxes[b.Selected].Y = taken.X+dx, taken.Y+dy
		b.Refresh()
	}
	b.OnWiden = func(dx float64) { b.Boxes[b.Selected].Width = taken.Width + dx }
	b.OnNudge = func(dx, dy float64) {
		b.Boxes[b.Selected].X += dx
		b.Boxes[b.Selected].Y += dy
	}
	return b, newWindow(t, b)
}

// pull presses the mouse at a place on the paper, drags by so many millimetres
// in small steps and lets go.
func pull(b *Board, x, y, dx, dy float64) {
	pos, _ := b.where(Box{X: x, Y: y})
	b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: pos}, Button: desktop.MouseButtonPrimary})
	const steps = 10
	for range steps {
		b.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(float32(dx*b.scale()/steps), float32(dy*b.scale()/steps))})
	}
	b.DragEnd()
	b.MouseUp(nil)
}

func TestABoxFollowsTheMouseInHalfMillimetres(t *testing.T) {
	b, _ := boarded(t)
	if b.Cursor() == nil {
		t.Error("a board that the mouse has not been on has no cursor, which ends the program")
	}
	pull(b, 60, 40, 12.3, -7.6)
	if got := b.Boxes[0]; b.Selected != 0 || got.X != 32.5 || got.Y != 22.5 {
		t.Errorf("box %d is at %+v", b.Selected, got)
	}
	pull(b, 32.5+100-0.3, 30, 15, 40) // its right edge
	if got := b.Boxes[0]; got.Width != 115 || got.X != 32.5 || got.Y != 22.5 {
		t.Errorf("widened to %+v", got)
	}
	pull(b, 250, 190, 10, 10) // bare paper
	if b.Selected != -1 || b.Boxes[1] != (Box{X: 150, Y: 100, Width: 80, Height: 10}) {
		t.Errorf("dragging bare paper moved %+v", b.Boxes)
	}
	b.Still = true
	pull(b, 160, 105, 10, 10)
	if b.Selected != 1 || b.Boxes[1].X != 150 {
		t.Errorf("what is only looked at moved to %+v", b.Boxes[1])
	}
}

func TestArrowsMoveTheSelectedBox(t *testing.T) {
	b, w := boarded(t)
	w.Canvas().Focus(b)
	type_ := func(key fyne.KeyName) { b.TypedKey(&fyne.KeyEvent{Name: key}) }
	type_(fyne.KeyRight) // nothing is selected yet
	type_(fyne.KeyPageDown)
	type_(fyne.KeyRight)
	type_(fyne.KeyUp)
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	type_(fyne.KeyDown)
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	type_(fyne.KeyLeft)
	if got := b.Boxes[0]; b.Selected != 0 || got.X != 20 || got.Y != 34.5 {
		t.Errorf("it is at %+v", got)
	}
	type_(fyne.KeyPageUp)
	if b.Selected != 1 {
		t.Errorf("Page Up went to %d", b.Selected)
	}
}

// The paper keeps its shape in any window, and what is printed lies exactly on
// it.
func TestTheBoardKeepsItsMeasure(t *testing.T) {
	b, w := boarded(t)
	b.Ink = func(perInch float64) image.Image {
		size := image.Rect(0, 0, int(math.Round(297*perInch/25.4)), int(math.Round(210*perInch/25.4)))
		page := image.NewRGBA(size)
		page.Set(size.Max.X-1, size.Max.Y-1, color.Black)
		return page
	}
	for _, size := range []fyne.Size{{Width: 1366, Height: 600}, {Width: 500, Height: 700}, {Width: 300, Height: 200}} {
		w.Resize(size)
		pos, paper := b.where(Box{Width: 297, Height: 210})
		if shape := float64(paper.Width / paper.Height); math.Abs(shape-297.0/210) > 0.01 {
			t.Errorf("in %v the paper is %v", size, paper)
		}
		if pos.X+paper.Width > b.Size().Width || pos.Y+paper.Height > b.Size().Height {
			t.Errorf("in %v the paper ends at %v, %v", size, pos, paper)
		}
	}
	b.Zoom = 5
	if _, paper := b.where(Box{Width: 297, Height: 210}); paper.Width != 1485 || b.MinSize().Width < 1485 {
		t.Errorf("enlarged it is %v", paper)
	}
}

func TestAPanelReadsAsItIsLeft(t *testing.T) {
	name, bold, heard := "cũ", false, 0
	p := NewPanel(func() { heard++ })
	w := newWindow(t, p.Object())
	first, second := TextField("Tên", &name), CheckField("Đậm", &bold)
	p.Show([]Field{first, second})
	input := first.focus().(*entry)
	w.Canvas().Focus(input)
	input.SetText("mới")
	if name != "cũ" {
		t.Error("it counts before the field is left")
	}
	w.Canvas().Unfocus()
	if name != "mới" || heard != 1 {
		t.Errorf("left, it is %q, heard %d times", name, heard)
	}
	test.Tap(second.focus().(*check))
	if !bold || heard != 2 {
		t.Errorf("ticked %v, heard %d times", bold, heard)
	}
}

func TestAWorkshopAsksBeforeItLosesWork(t *testing.T) {
	w := newWindow(t, NewBoard(210, 297))
	changed, saved := true, 0
	Workshop{Window: w, Title: "Phôi", Body: NewBoard(210, 297), Save: func() error { saved++; return nil }, Changed: func() bool { return changed }}.Show()
	m := dialogOf(w).(*modal)
	m.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if dialogOf(w) == m {
		t.Fatal("it left without a word")
	}
	press(t, dialogOf(w), T("dialog.cancel"))
	m.typedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
	if saved != 1 || dialogOf(w) != nil {
		t.Errorf("saved %d times", saved)
	}
	if size := m.scroll.Size(); size.Height < 500 {
		t.Errorf("it is only %v", size)
	}
}
