package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestArrowKeysMoveAfterAButtonWasPressed(t *testing.T) {
	p, w := newItemPage(t, func(s *TableSpec[item]) {
		s.Actions = []Action{{Label: "Xem", Do: func() { Inform(s.Window, "Tiêu đề", "Nội dung") }}}
	})
	w.Canvas().Focus(p.filter)
	test.Tap(p.actions[0].button)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("the button does nothing")
	}
	key(w, fyne.KeyEscape)
	key(w, fyne.KeyDown)
	if row, ok := p.Selected(); !ok || row.id != 1 {
		t.Errorf("the arrow key selects %+v", row)
	}
}

func TestWhatNeedsARowIsGreyWithoutOne(t *testing.T) {
	p, _ := newItemPage(t, nil)
	rare := []Action{{Label: "Đổi tên…", NeedsRow: true, Do: func() {}}, {Label: "Sáp nhập…", Do: func() {}}}
	if items := p.rareItems(rare); !items[0].Disabled || items[1].Disabled {
		t.Error("without a row the menu offers what needs one, or not what needs none")
	}
	p.Select("1")
	if items := p.rareItems(rare); items[0].Disabled {
		t.Error("a row is selected, yet the menu does not offer what needs one")
	}
}

func TestThePrintHasTheColumnsOnTheScreenAndSaysOfWhat(t *testing.T) {
	p, _ := newItemPage(t, func(s *TableSpec[item]) {
		s.Title, s.Of = "Đôn đốc", func() string { return "Quý III" }
	})
	paper, sheet := p.printout(), p.Sheet()
	if !slices.Equal(paper.Header, sheet.Header[:len(sheet.Header)-1]) || len(paper.Rows[0]) != len(paper.Header) || len(paper.Align) != len(paper.Header) {
		t.Errorf("printed %q, exported %q, whose last is hidden", paper.Header, sheet.Header)
	}
	if got := p.printout().Title; got != "Đôn đốc – Quý III" {
		t.Errorf("the print is headed %q", got)
	}
}
