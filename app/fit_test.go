package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"thidua/app/desk"
)

// The office's screens are 1366×768 at up to 125 %; Windows keeps some 70
// pixels for its own bars.
func TestEveryScreenFitsTheOfficesPC(t *testing.T) {
	const width, height = 1366 / 1.25, (768 - 70) / 1.25
	d := sampleDesk(t, "2025-12-08")
	for at, s := range d.Places.Screens {
		s.Refresh()
		if s.Object().MinSize().Height > height-130 { // a line that wraps knows its height only when it has a width
			s.Object().Resize(fyne.NewSize(width, height-130))
		}
		if size := s.Object().MinSize(); size.Width > width || size.Height > height-130 {
			t.Errorf("%s needs %v", at, size)
		}
	}
	if size := d.Window.Content().MinSize(); size.Width > width || size.Height > height {
		t.Errorf("the window needs %v", size)
	}
}

// The settings offer 200 %, at which that screen shows 683×349: the window
// must not need more, or its forms end below the screen.
func TestTheWindowFitsAtTwiceTheSize(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	if size := d.Window.Content().MinSize(); size.Width > 1366/2 || size.Height > (768-70)/2-40 {
		t.Errorf("the window needs %v", size)
	}
}

// Every page has its name on its tab, and all of them fit beside one another
// on the office's screen at 100 %.
func TestThePagesOfATabAreNamedInOneRow(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.Window.Resize(fyne.NewSize(1366, 700))
	for _, tab := range []desk.Place{desk.AtSubmissions, desk.AtAwards, desk.AtHandUp, desk.AtRegisters} {
		d.Open(tab, 0)
		if height := d.Places.Shelves[tab].Strip.Object().Size().Height; height > 50 {
			t.Errorf("%s: the names of its pages take %v", tab, height)
		}
	}
}

// Cards with little to say still have room for a line of words.
func TestCardsKeepTheirWidth(t *testing.T) {
	var cards []fyne.CanvasObject
	for _, width := range []float32{40, 60, 300} {
		card := canvas.NewRectangle(nil)
		card.SetMinSize(fyne.NewSize(width, 10))
		cards = append(cards, card)
	}
	layout := shares{0.2, 0.2, 0.6}
	for room, least := range map[float32]float32{900: 220, 740: 220, 620: 150} {
		layout.Layout(cards, fyne.NewSize(room, 100))
		right := float32(0)
		for i, card := range cards {
			if card.Size().Width < max(least, card.MinSize().Width) || card.Position().X < right {
				t.Errorf("of %v, card %d has %v at %v", room, i, card.Size().Width, card.Position().X)
			}
			right = card.Position().X + card.Size().Width
		}
		if right > room+0.5 {
			t.Errorf("the cards need %v of %v", right, room)
		}
	}
}
