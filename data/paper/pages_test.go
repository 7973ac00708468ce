package paper_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/paper"
)

// What is looked at is what is printed: as many pages, of the same size, and
// the very file.
func TestPagesAreThoseOfTheFile(t *testing.T) {
	l, m := sampleMeeting(t)
	for name, d := range samplePapers(l, m, l.Decisions[0]) {
		pages, err := paper.Open(d)
		if err != nil {
			t.Fatal(err)
		}
		var kept, printed bytes.Buffer
		if pages.WritePDF(&kept) != nil || paper.WritePDF(&printed, d) != nil || !bytes.Equal(kept.Bytes(), printed.Bytes()) {
			t.Errorf("%s: the file written from its pages is another one", name)
		}
		if n := set(t, d).pages(); n != pages.Count() {
			t.Errorf("%s: %d pages on the screen, %d in the file", name, pages.Count(), n)
		}
	}
}

// A page is drawn at the resolution that is asked for, whatever was drawn
// before it.
func TestPicturesOfPages(t *testing.T) {
	l := madeUp()
	d := paper.AwardDecision(l, l.Decision(mixed), today) // upright, its list landscape
	pages, err := paper.Open(d)
	if err != nil {
		t.Fatal(err)
	}
	last := pages.Count() - 1
	width, height := pages.Size(0)
	if across, down := pages.Size(last); width != 210 || height != 297 || across != 297 || down != 210 {
		t.Errorf("the pages are %g × %g and %g × %g mm", width, height, across, down)
	}
	first := picture(t, pages, 0, 96)
	if got, want := first.Bounds(), image.Rect(0, 0, 794, 1123); got != want {
		t.Errorf("at 96 dots an inch it is %v, want %v", got, want)
	}
	if got, want := picture(t, pages, last, 200).Bounds(), image.Rect(0, 0, 2339, 1654); got != want {
		t.Errorf("at 200 dots an inch it is %v, want %v", got, want)
	}
	if again := picture(t, pages, 0, 96); !slices.Equal(first.Pix, again.Pix) {
		t.Error("drawn again the page looks different")
	}
	if dark := ink(first); dark < 10_000 {
		t.Errorf("only %d dots are dark: the page is not drawn", dark)
	}
	if slices.Equal(first.Pix, picture(t, pages, 1, 96).Pix) {
		t.Error("two pages look the same")
	}
	for _, no := range []int{-1, last + 1} {
		if _, err := pages.Picture(no, 96); err == nil {
			t.Errorf("page %d was drawn", no)
		}
	}
}

// The picture that is kept and the one that is looked at are drawn alike.
func TestOnePageIsTheWholePicture(t *testing.T) {
	d := numberedPage(3)
	var file bytes.Buffer
	if err := paper.WritePNG(&file, d); err != nil {
		t.Fatal(err)
	}
	kept, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := paper.Open(d)
	if err != nil {
		t.Fatal(err)
	}
	shown := picture(t, pages, 0, 200)
	if kept.Bounds() != shown.Bounds() {
		t.Fatalf("kept %v, shown %v", kept.Bounds(), shown.Bounds())
	}
	for y := range shown.Bounds().Dy() {
		for x := range shown.Bounds().Dx() {
			if color.RGBAModel.Convert(kept.At(x, y)) != shown.RGBAAt(x, y) {
				t.Fatalf("they differ at %d, %d", x, y)
			}
		}
	}
}

func TestPagesRefuseWhatCannotBePrinted(t *testing.T) {
	var problem *data.Problem
	if _, err := paper.Open(paper.Document{Kind: "漢", Made: today}); !errors.As(err, &problem) {
		t.Errorf("it was laid out: %v", err)
	}
}

func picture(t *testing.T, pages *paper.Pages, i int, dpi float64) *image.RGBA {
	t.Helper()
	drawn, err := pages.Picture(i, dpi)
	if err != nil {
		t.Fatal(err)
	}
	return drawn
}

// ink counts the dots that are rather black than white.
func ink(drawn *image.RGBA) int {
	dark := 0
	for i := 0; i < len(drawn.Pix); i += 4 {
		if drawn.Pix[i] < 128 {
			dark++
		}
	}
	return dark
}
