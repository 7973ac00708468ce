package certificates

import (
	"image"
	"log/slog"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// newBoard is the paper on which the fields are moved.
func (e *blankEditor) newBoard() *ui.Board {
	b := ui.NewBoard(e.now.blank.Size())
	b.Grid = true
	b.Ink = func(perInch float64) image.Image { return certificatePicture(e.job(), 0, perInch) }
	b.OnSelect = e.choose
	b.OnDrag = func(dx, dy float64) { e.drag(func(f *data.BlankField) { f.X, f.Y = e.taken.X+dx, e.taken.Y+dy }) }
	b.OnWiden = func(dx float64) { e.drag(func(f *data.BlankField) { f.Width = e.taken.Width + dx }) }
	b.OnTake = func() {
		if f := e.selected(); f != nil {
			e.taken, e.dragged = *f, false
		}
	}
	b.OnDrop = e.showFields
	b.OnNudge = func(dx, dy float64) {
		e.keep()
		f := e.selected()
		f.X, f.Y = f.X+dx, f.Y+dy
		e.moved(f)
		e.showFields()
	}
	b.OnDelete = e.remove
	b.OnShortcut = func(s ui.Shortcut) bool {
		switch s {
		case ui.Shortcut{Key: fyne.KeyZ, Mod: fyne.KeyModifierControl}:
			e.undo()
		case ui.Shortcut{Key: fyne.KeyD, Mod: fyne.KeyModifierControl}:
			e.duplicate()
		default:
			return false
		}
		return true
	}
	return b
}

// certificatePicture is a page for the screen; nothing where it cannot be
// drawn.
func certificatePicture(job paper.CertificateJob, i int, perInch float64) image.Image {
	picture, err := paper.CertificatePicture(job, i, perInch)
	if err != nil {
		slog.Error("picture of a certificate", "error", err)
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return picture
}

// drag follows the mouse; the whole drag is one step for undo.
func (e *blankEditor) drag(move func(*data.BlankField)) {
	f := e.selected()
	if f == nil {
		return
	}
	if !e.dragged {
		e.keep()
		e.dragged = true
	}
	move(f)
	e.moved(f)
}

// moved keeps a field on the paper and shows it.
func (e *blankEditor) moved(f *data.BlankField) {
	width, height := e.now.blank.Size()
	f.Width = min(max(tenths(f.Width), 5), width)
	f.X = min(max(tenths(f.X), 0), width-f.Width)
	f.Y = min(max(tenths(f.Y), 0), height)
	e.refresh()
}

// tenths keeps a length from growing decimals.
func tenths(mm float64) float64 { return math.Round(10*mm) / 10 }

// add puts a new field for a text into the middle of the paper.
func (e *blankEditor) add(text data.CertificateText) {
	e.keep()
	width, height := e.now.blank.Size()
	f := data.BlankField{
		Text: text, X: width / 4, Y: tenths(height / 2), Width: width / 2, Font: data.SerifFont, Points: 14,
		Align: data.AlignCenter, Colour: "#000000", Lines: 1, Smallest: 10, Leading: 1.2,
	}
	if text == data.TextFixed {
		f.Fixed = ui.T("certificate.fixed_sample")
	}
	e.now.blank.Fields = append(e.now.blank.Fields, f)
	e.refresh()
	e.choose(len(e.now.blank.Fields) - 1)
}

// duplicate makes another field like the selected one, a little below.
func (e *blankEditor) duplicate() {
	f := e.selected()
	if f == nil {
		return
	}
	e.keep()
	twin := *f
	_, height := e.now.blank.Size()
	twin.Y = min(twin.Y+10, height)
	e.now.blank.Fields = append(e.now.blank.Fields, twin)
	e.refresh()
	e.choose(len(e.now.blank.Fields) - 1)
}

// remove takes the selected field away.
func (e *blankEditor) remove() {
	if e.selected() == nil {
		return
	}
	e.keep()
	i := e.board.Selected
	e.now.blank.Fields = slices.Delete(slices.Clone(e.now.blank.Fields), i, i+1)
	e.board.Selected = -1
	e.refresh()
	e.choose(-1)
}
