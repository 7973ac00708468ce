package raster

import (
	"image"
	"math/rand/v2"
	"slices"
	"testing"
)

// What is drawn tile by tile, over what was there before, has to be what
// drawing everything anew gives.
func TestOnlyChangedTilesAreDrawn(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	size := image.Pt(300, 170)
	kept := &frame{}
	kept.resize(size)
	steps := someSteps(random, size, 40)
	for turn := range 200 {
		switch turn % 4 {
		case 0: // something else
			steps[1+random.IntN(len(steps)-1)] = someSteps(random, size, 2)[1]
		case 1: // another order
			i, j := 1+random.IntN(len(steps)-1), 1+random.IntN(len(steps)-1)
			steps[i], steps[j] = steps[j], steps[i]
		case 2: // moved
			s := &steps[1+random.IntN(len(steps)-1)]
			s.bounds = s.bounds.Add(image.Pt(random.IntN(9)-4, random.IntN(9)-4))
		}
		fresh := &frame{}
		fresh.resize(size)
		paint(fresh, steps)
		changed := paint(kept, steps)
		if !slices.Equal(kept.pix, fresh.pix) {
			t.Fatalf("turn %d: the picture differs from one drawn anew", turn)
		}
		if turn%4 == 3 && len(changed) > 0 {
			t.Fatalf("turn %d: nothing has changed, but %v was drawn", turn, changed)
		}
	}
}

func TestBlinkingCaretDrawsLittle(t *testing.T) {
	f := &frame{}
	f.resize(image.Pt(1366, 768))
	page := step{area: image.Rect(0, 0, 1366, 768), bounds: image.Rect(0, 0, 1366, 768), colour: 0xffffffff}
	caret := step{area: page.area, bounds: image.Rect(70, 40, 72, 56), colour: 0xff000000}
	paint(f, []step{page})
	changed := paint(f, []step{page, caret})
	if want := []image.Rectangle{image.Rect(64, 32, 128, 64)}; !slices.Equal(changed, want) {
		t.Errorf("drew %v, want the caret's tile %v", changed, want)
	}
}

func TestRoundedCorners(t *testing.T) {
	l := look{width: 21, height: 21, radius: corners{6, 6, 6, 6}, fill: rgba{1, 0, 0, 1}, soft: 1}
	small := l.draw(1)
	inset := 11
	f := &frame{}
	f.resize(image.Pt(100, 60))
	box := image.Rect(10, 10, 90, 50)
	paint(f, []step{
		{area: box, bounds: image.Rectangle{Max: f.size}, colour: 0xffffffff},
		{area: box.Inset(-1), bounds: box.Inset(-1), texture: small, inset: inset},
	})
	for _, at := range []struct {
		x, y int
		want pixel
	}{{50, 30, 0xffff0000}, {11, 30, 0xffff0000}, {88, 30, 0xffff0000}, {50, 48, 0xffff0000}, {10, 10, 0xffffffff}, {89, 49, 0xffffffff}} {
		if got := f.pix[at.y*100+at.x]; got != at.want {
			t.Errorf("at %d, %d: %x, want %x", at.x, at.y, got, at.want)
		}
	}
}

func paint(f *frame, steps []step) []image.Rectangle {
	f.begin()
	for _, s := range steps {
		f.add(s)
	}
	return f.draw()
}

// someSteps are a background and steps of all kinds on it.
func someSteps(random *rand.Rand, size image.Point, n int) []step {
	all := image.Rectangle{Max: size}
	steps := []step{{area: all, bounds: all, colour: 0xffeeeeee}}
	for len(steps) < n {
		at := image.Pt(random.IntN(size.X)-20, random.IntN(size.Y)-20)
		s := step{area: all.Inset(random.IntN(40)), bounds: image.Rectangle{Min: at, Max: at.Add(image.Pt(1+random.IntN(150), 1+random.IntN(90)))}}
		switch random.IntN(3) {
		case 0:
			a := 255 * pixel(random.IntN(2))
			s.colour = max(a, 100)<<24 | pixel(random.IntN(100))
		case 1:
			size := s.bounds.Size()
			s.texture = newTexture(size.X, size.Y, noise(random, size.X*size.Y))
		default:
			s.inset = 4
			s.texture = newTexture(9, 9, noise(random, 81))
			s.bounds.Max = s.bounds.Max.Add(image.Pt(9, 9))
		}
		steps = append(steps, s)
	}
	return steps
}

func noise(random *rand.Rand, n int) []pixel {
	pix := make([]pixel, n)
	for i := range pix {
		alpha := uint32(random.IntN(3)) * 127
		pix[i] = scaled(0xff000000|random.Uint32N(1<<24), alpha)
	}
	return pix
}
