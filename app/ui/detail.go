package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// detailPane stands at the right of a table and shows the selected row. The
// officer can drag its edge; until then it keeps its width whatever the
// window's.
type detailPane struct {
	object fyne.CanvasObject
	split  *container.Split
	scroll *container.Scroll
	width  float32
	placed float64 // the offset last set by us
}

func newDetailPane(table fyne.CanvasObject, width float32) *detailPane {
	if width <= 0 {
		width = 320
	}
	d := &detailPane{width: width, scroll: container.NewVScroll(widget.NewLabel(""))}
	paper := canvas.NewRectangle(colorPaper)
	d.split = container.NewHSplit(table, container.NewStack(paper, d.scroll))
	d.object = &fyne.Container{Layout: d, Objects: []fyne.CanvasObject{d.split}}
	d.set(nil)
	return d
}

// set shows the detail of a row, nil when none is selected.
func (d *detailPane) set(o fyne.CanvasObject) {
	if o == nil {
		hint := paragraph(T("table.choose"))
		hint.Importance = widget.LowImportance
		o = hint
	}
	d.scroll.Content = container.New(narrowest{}, container.New(layout.NewCustomPaddedLayout(6, 6, 8, 14), o))
	d.scroll.Offset = fyne.Position{}
	d.scroll.Refresh()
}

// Layout implements fyne.Layout.
func (d *detailPane) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	if was := d.split.Size().Width; was > 0 && d.split.Offset != d.placed { // dragged
		d.width = was * float32(1-d.split.Offset)
	}
	d.placed = float64(max(0.4, 1-d.width/size.Width))
	d.split.Offset = d.placed
	d.split.Resize(size)
	d.split.Refresh()
}

// MinSize implements fyne.Layout.
func (d *detailPane) MinSize([]fyne.CanvasObject) fyne.Size { return d.split.MinSize() }

// narrowest lets its object be squeezed to any width, so that one long word
// does not push the table aside.
type narrowest struct{}

// Layout implements fyne.Layout.
func (narrowest) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize implements fyne.Layout.
func (narrowest) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, objects[0].MinSize().Height)
}
