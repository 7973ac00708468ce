package ui

import (
	"errors"
	"image"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// looked is a preview in a window whose pictures are drawn when the test says
// so.
type looked struct {
	t     *testing.T
	w     fyne.Window
	s     *sheets
	foot  *Status
	drawn []int    // pages, in the order in which they were drawn
	wait  []func() // pictures not drawn yet
}

// look opens a preview of so many pages, the third of each four laid across.
func look(t *testing.T, pages int, change func(*looked, *Preview)) *looked {
	t.Helper()
	l := &looked{t: t, w: newWindow(t, nil)}
	p := Preview{Window: l.w, Title: "Xem trước: Danh sách", Pages: pages, Size: func(i int) (float64, float64) {
		if i%4 == 2 {
			return 297, 210
		}
		return 210, 297
	}}
	p.Picture = func(i int, dpi float64) (image.Image, error) {
		width, height := p.Size(i)
		l.drawn = append(l.drawn, i)
		return image.NewAlpha(image.Rect(0, 0, int(width/25.4*dpi+0.5), int(height/25.4*dpi+0.5))), nil
	}
	if change != nil {
		change(l, &p)
	}
	l.foot = p.Show()
	walk(dialogOf(l.w), func(o fyne.CanvasObject) {
		if s, ok := o.(*sheets); ok {
			l.s = s
		}
	})
	l.s.behind = func(work func() error, done func(error)) { l.wait = append(l.wait, func() { done(work()) }) }
	return l
}

// paint asks for the pages in sight as the painter of the window does.
func (l *looked) paint() {
	for _, v := range l.s.views {
		scale := float64(l.w.Canvas().Scale())
		v.picture.Generator(int(math.Round(float64(v.picture.Size().Width)*scale)), int(math.Round(float64(v.picture.Size().Height)*scale)))
	}
}

// draw paints until nothing is left to draw.
func (l *looked) draw() {
	l.paint()
	for len(l.wait) > 0 {
		next := l.wait[0]
		l.wait = l.wait[1:]
		next()
		l.paint()
	}
}

// says is what the tools and the foot say.
func (l *looked) says() string { return words(dialogOf(l.w)) }

func (l *looked) page() string {
	page := ""
	walk(dialogOf(l.w), func(o fyne.CanvasObject) {
		if e, ok := o.(*entry); ok {
			page = e.Text
		}
	})
	return page
}

func (l *looked) keys(names ...fyne.KeyName) {
	for _, name := range names {
		key(l.w, name)
	}
}

func (l *looked) ctrl(name fyne.KeyName) {
	l.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
}

// Of a hundred pages only those in sight are drawn and kept.
func TestOnlyPagesInSightAreDrawn(t *testing.T) {
	l := look(t, 100, nil)
	if len(l.drawn) > 0 || len(l.s.views) > 2 {
		t.Fatalf("opened, it has drawn %v and holds %d pages", l.drawn, len(l.s.views))
	}
	l.draw()
	if !slices.Equal(l.drawn, []int{0}) {
		t.Fatalf("drawn %v, want the first page", l.drawn)
	}
	l.keys(fyne.KeyEnd)
	if l.page() != "100" {
		t.Errorf("at the end it says page %q", l.page())
	}
	l.draw()
	if slices.Contains(l.drawn, 50) || !slices.Contains(l.drawn, 99) {
		t.Errorf("drawn %v, want the first and the last", l.drawn)
	}
	for range 300 { // through all pages
		l.keys(fyne.KeyPageUp)
		l.draw()
	}
	kept := 0
	for _, v := range append(slices.Clone(l.s.views), l.s.free...) {
		if v.drawn != nil {
			kept++
		}
	}
	if kept > 2 || len(l.s.views)+len(l.s.free) > 4 {
		t.Errorf("it keeps %d pictures in %d views", kept, len(l.s.views)+len(l.s.free))
	}
	if l.page() != "1" {
		t.Errorf("back at the top it says page %q", l.page())
	}
}

// While somebody scrolls fast, pages that are out of sight again are not drawn.
func TestPagesPassedByAreNotDrawn(t *testing.T) {
	l := look(t, 100, nil)
	l.paint() // the first page is being drawn
	for range 30 {
		l.ctrl(fyne.KeyPageDown)
		l.paint()
	}
	l.draw()
	if len(l.drawn) > 3 || !slices.Contains(l.drawn, 30) {
		t.Errorf("drawn %v, want the first and the 31st", l.drawn)
	}
}

// A page is drawn dot for dot at every size of the window's letters.
func TestPicturesAreAsSharpAsTheScreen(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5, 2} {
		l := look(t, 3, nil)
		l.w.Canvas().(interface{ SetScale(float32) }).SetScale(scale)
		l.w.Resize(fyne.NewSize(1366/scale, 698/scale))
		for _, z := range zooms() {
			l.s.magnify(z)
			l.draw()
			for _, v := range l.s.views {
				size := v.picture.Size()
				wide, high := float64(size.Width*scale), float64(size.Height*scale)
				if math.Abs(wide-math.Round(wide)) > 0.01 || math.Abs(high-math.Round(high)) > 0.01 {
					t.Errorf("at %g, %s a page is %g × %g dots", scale, z.label(), wide, high)
				}
				if v.drawn == nil || v.drawn.Bounds().Size() != image.Pt(int(math.Round(wide)), int(math.Round(high))) {
					t.Errorf("at %g, %s a page of %g × %g dots is drawn otherwise", scale, z.label(), wide, high)
				}
			}
		}
	}
}

func TestPagesAreTurnedByKeys(t *testing.T) {
	l := look(t, 12, nil)
	for i, step := range []struct {
		do   func()
		want string
	}{
		{func() { l.ctrl(fyne.KeyPageDown) }, "2"},
		{func() { l.ctrl(fyne.KeyPageDown); l.ctrl(fyne.KeyPageDown) }, "4"},
		{func() { l.ctrl(fyne.KeyPageUp) }, "3"},
		{func() { l.keys(fyne.KeyEnd) }, "12"},
		{func() { l.keys(fyne.KeyHome) }, "1"},
		{func() { l.keys(fyne.KeyPageDown, fyne.KeyPageDown) }, "2"},
		{func() { typeOver(t, l.w, dialogOf(l.w), 0, "9"); l.keys(fyne.KeyReturn) }, "9"},
		{func() { typeOver(t, l.w, dialogOf(l.w), 0, "99"); l.keys(fyne.KeyReturn) }, "12"},
		{func() { typeOver(t, l.w, dialogOf(l.w), 0, "x"); l.keys(fyne.KeyReturn) }, "12"},
	} {
		if step.do(); l.page() != step.want {
			t.Errorf("step %d shows page %s, want %s", i+1, l.page(), step.want)
		}
	}
	l.keys(fyne.KeyEscape)
	if dialogOf(l.w) != nil {
		t.Error("Esc leaves it open")
	}
}

// Larger and smaller by keys, wheel and choice; what is read stays in sight.
func TestPagesAreEnlarged(t *testing.T) {
	kept := memory{}
	l := look(t, 20, func(_ *looked, p *Preview) { p.Settings = kept })
	if !strings.Contains(l.says(), "100%") {
		t.Fatalf("it opens with\n%s", l.says())
	}
	l.s.open(7)
	wide := func() float32 { return l.s.places[0].size.Width }
	for i, step := range []struct {
		do   func()
		want float32
	}{
		{func() { l.ctrl(fyne.KeyEqual) }, 992},
		{func() { l.ctrl(fyne.KeyMinus); l.ctrl(fyne.KeyMinus) }, 595},
		{func() { l.s.body.turn(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25)}, true) }, 794},
		{func() { l.s.body.turn(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)}, true) }, 595},
		{func() { l.ctrl(fyne.Key0) }, 794},
	} {
		if step.do(); wide() != step.want || l.page() != "8" {
			t.Errorf("step %d shows page %s %g wide, want page 8 and %g", i+1, l.page(), wide(), step.want)
		}
	}
	l.s.keep(zoomPage)
	if place := l.s.places[7]; place.size.Height > l.s.scroll.Size().Height || wide() < 200 {
		t.Errorf("whole, a page is %v of %v", place.size, l.s.scroll.Size())
	}
	l.s.keep(zoomWidth)
	if over := l.s.size.Width - l.s.scroll.Size().Width; over > 0 {
		t.Errorf("as wide as the window, the pages are %g too wide", over)
	}
	again := look(t, 2, func(_ *looked, p *Preview) { p.Settings = kept })
	if !strings.Contains(again.says(), T("preview.zoom_width")) {
		t.Errorf("the next one opens with\n%s", again.says())
	}
}

// A page wider than the window is first shown whole in width.
func TestWidePagesFitAtFirst(t *testing.T) {
	l := look(t, 3, func(l *looked, p *Preview) { l.w.Resize(fyne.NewSize(910, 465)) })
	if l.s.size.Width > l.s.scroll.Size().Width {
		t.Errorf("pages %g wide in %g", l.s.size.Width, l.s.scroll.Size().Width)
	}
	size := l.w.Canvas().Size()
	walk(dialogOf(l.w), func(o fyne.CanvasObject) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		if b, ok := o.(*button); ok && (at.X+b.Size().Width > size.Width || at.Y+b.Size().Height > size.Height) {
			t.Errorf("the button %q ends at %v", b.Text, at.Add(b.Size()))
		}
	})
	if l.s.Size().Height < 200 {
		t.Errorf("the pages have only %v", l.s.Size())
	}
}

// What is done with the document is a button and a key, and says so at the
// foot.
func TestActionsOfAPreview(t *testing.T) {
	printed, saved := 0, 0
	l := look(t, 1, func(l *looked, p *Preview) {
		p.Actions = []Action{
			{Label: "Lưu PDF…", Key: fyne.KeyS, Mod: fyne.KeyModifierControl, Do: func() { saved++ }},
			{Label: "In…", Primary: true, Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: func() {
				printed++
				l.foot.Say("Đã ghi tệp " + strconv.Itoa(printed))
			}},
		}
	})
	l.ctrl(fyne.KeyP)
	press(t, dialogOf(l.w), "In…")
	l.ctrl(fyne.KeyS)
	if printed != 2 || saved != 1 || !strings.Contains(l.says(), "Đã ghi tệp 2") {
		t.Errorf("printed %d times, saved %d times:\n%s", printed, saved, l.says())
	}
	l.ctrl(fyne.KeyEqual)
	if l.s.zoom != 125 {
		t.Error("after a button the keys of the pages do nothing")
	}
	press(t, dialogOf(l.w), T("dialog.close"))
	if dialogOf(l.w) != nil {
		t.Error("it is still open")
	}
}

// A page that cannot be drawn says so and is not tried for ever.
func TestAPageThatCannotBeDrawn(t *testing.T) {
	tries := 0
	l := look(t, 2, func(_ *looked, p *Preview) {
		p.Picture = func(int, float64) (image.Image, error) {
			tries++
			return nil, errors.New("broken font")
		}
	})
	l.draw()
	if !strings.Contains(l.says(), T("preview.failed")) || tries != 1 {
		t.Errorf("tried %d times:\n%s", tries, l.says())
	}
}
