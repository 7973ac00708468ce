package certificates

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/paper"
)

// editorOf opens the editor on a usual blank.
func editorOf(t *testing.T, d *desk.Desk) *blankEditor {
	t.Helper()
	addUsualBlanks(d)
	b := blanksInOrder(d)[1]
	if b.Paper != data.PaperA4 {
		t.Fatalf("the second usual blank is %s", b.Paper)
	}
	e := newBlankEditor(d, b, nil)
	e.show()
	return e
}

// pull drags a field by so many millimetres with the mouse.
func (e *blankEditor) pull(field int, dx, dy float64) {
	b := e.board
	f := e.now.blank.Fields[field]
	scale := float64(b.Size().Width-28) / b.Width
	if high := float64(b.Size().Height-28) / b.Height; high < scale {
		scale = high
	}
	at := fyne.NewPos(float32(22+(f.X+f.Width/2)*scale), float32(22+(f.Y-1)*scale))
	b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	for range 4 {
		b.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(float32(dx*scale/4), float32(dy*scale/4))})
	}
	b.DragEnd()
}

func TestFieldsAreDraggedUndoneAndKept(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	e := editorOf(t, d)
	was := e.now.blank.Fields[1]
	e.pull(1, 10, -6)
	if got := e.now.blank.Fields[1]; e.board.Selected != 1 || got.X != was.X+10 || got.Y != was.Y-6 {
		t.Fatalf("field %d went from %v, %v to %v, %v", e.board.Selected, was.X, was.Y, got.X, got.Y)
	}
	e.pull(1, 5, 0)
	desktest.Ctrl(t, d, fyne.KeyZ)
	if got := e.now.blank.Fields[1]; got.X != was.X+10 {
		t.Errorf("one undo takes it back to %v", got.X)
	}
	e.board.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	desktest.Press(d, fyne.KeyDown)
	e.board.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	desktest.Press(d, fyne.KeyLeft)
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the editor did not close")
	}
	kept, err := d.Store.Blanks.Get(e.was.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := kept.Fields[1]; got.X != was.X+9.5 || got.Y != was.Y-1 {
		t.Errorf("kept at %v, %v; it was at %v, %v", got.X, got.Y, was.X, was.Y)
	}
	d.Undo()
	if kept, err := d.Store.Blanks.Get(e.was.ID); err != nil || kept.Fields[1] != was {
		t.Errorf("undone, it is %+v, %v", kept.Fields[1], err)
	}
}

func TestAFieldStaysOnThePaper(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	e := editorOf(t, d)
	e.pull(1, 500, 500)
	width, height := e.now.blank.Size()
	if f := e.now.blank.Fields[1]; f.X+f.Width != width || f.Y != height {
		t.Errorf("it is at %v + %v, %v", f.X, f.Width, f.Y)
	}
	if len(misfitTexts(nil)) != 0 || e.problems.object.Objects == nil {
		t.Error("nothing is said about it")
	}
}

// The panel takes Vietnamese decimals and shows where the mouse has put a field.
func TestAFieldIsTypedInMillimetres(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	e := editorOf(t, d)
	e.choose(3)
	e.bound.x.Decimal, e.bound.y.Decimal = decimal.RequireFromString("41.5"), decimal.RequireFromString("139.25")
	e.bound.Capitals, e.bound.Colour = true, "#c00000"
	e.fromPanel()
	f := e.now.blank.Fields[3]
	if f.X != 41.5 || f.Y != 139.25 || !f.Capitals || f.Colour != "#c00000" || e.board.Boxes[3].X != 41.5 {
		t.Errorf("typed, it is %+v", f)
	}
	e.undo()
	if f := e.now.blank.Fields[3]; f.Capitals || f.X == 41.5 {
		t.Errorf("undone, it is %+v", f)
	}
}

func TestFieldsAreAddedCopiedAndRemoved(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	e := editorOf(t, d)
	n := len(e.now.blank.Fields)
	e.add(data.TextFixed)
	desktest.Ctrl(t, d, fyne.KeyD)
	if got := e.now.blank.Fields; len(got) != n+2 || got[n+1].Text != data.TextFixed || got[n+1].Y == got[n].Y || e.board.Selected != n+1 {
		t.Fatalf("%d fields of %d", len(got), n)
	}
	desktest.Press(d, fyne.KeyDelete)
	if got := len(e.now.blank.Fields); got != n+1 || e.selected() != nil {
		t.Errorf("%d fields are left", got)
	}
	desktest.Press(d, fyne.KeyEscape)
	if overlays := d.Window.Canvas().Overlays().List(); len(overlays) != 2 {
		t.Errorf("leaving asks nothing: %d overlays", len(overlays))
	}
	if kept, err := d.Store.Blanks.Get(e.was.ID); err != nil || len(kept.Fields) != n {
		t.Errorf("kept without saving: %d fields, %v", len(kept.Fields), err)
	}
}

func TestScansThatAreNoPicturesAreRefused(t *testing.T) {
	var good bytes.Buffer
	picture := image.NewRGBA(image.Rect(0, 0, 2*scanWidth, 100))
	picture.Set(5, 5, color.Black)
	if err := png.Encode(&good, picture); err != nil {
		t.Fatal(err)
	}
	if scan, err := readScan("phoi.png", good.Bytes()); err != nil || scan.Bounds().Dx() != scanWidth {
		t.Errorf("a good scan: %v", err)
	}
	for name, content := range map[string][]byte{"text": []byte("không phải ảnh"), "nothing": nil, "cut off": good.Bytes()[:60]} {
		if _, err := readScan(name, content); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestAFontThatIsGoneIsNamed(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	e := editorOf(t, d)
	e.keep()
	e.now.blank.Fields[1].Font = filepath.Join(t.TempDir(), "ChuDep.ttf")
	e.fonts = certificateFonts(e.now.blank.Fields)
	job := e.job()
	if len(job.Fonts) != 1 {
		t.Fatalf("fonts %v", job.Fonts)
	}
	if texts := misfitTexts(paper.CertificateFits(job)); len(texts) != 1 || !bytes.Contains([]byte(texts[0]), []byte("ChuDep.ttf")) {
		t.Errorf("it says %q", texts)
	}
	if err := os.WriteFile(e.now.blank.Fields[1].Font, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if texts := misfitTexts(paper.CertificateFits(e.job())); len(texts) != 1 {
		t.Errorf("of an empty font it says %q", texts)
	}
}
