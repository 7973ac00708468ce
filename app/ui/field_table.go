package ui

import "fyne.io/fyne/v2"

// TableField is a table in a form: as wide as the form and as high as the
// window leaves room for, so that only the table scrolls.
func TableField(w fyne.Window, table fyne.CanvasObject) Field {
	return ObjectField(TableRoom(w, table))
}

// TableRoom is a part of a form that has the room of a [TableField].
func TableRoom(w fyne.Window, o fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: tableRoom{w}, Objects: []fyne.CanvasObject{o}}
}

// tableRoom is the layout of a table in a form.
type tableRoom struct{ window fyne.Window }

const (
	tableHigh   = 460 // at the most
	tableLow    = 150 // at the least: the filter, the head and some rows
	tableAround = 260 // for the rest of the form
)

// MinSize implements fyne.Layout.
func (l tableRoom) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(tableLow, min(tableHigh, l.window.Canvas().Size().Height-tableAround)))
}

// Layout implements fyne.Layout.
func (l tableRoom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}
