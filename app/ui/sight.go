package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// keepInSight scrolls what an object is in, a dialog or a page enlarged beyond
// the window, so that it can be seen.
func keepInSight(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return
	}
	if m := topModal(c); m != nil {
		m.reveal(o)
		return
	}
	page := pageScroll(c.Content())
	if page == nil || page.Content.MinSize().Height <= page.Size().Height {
		return
	}
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(page.Content).Y
	offset := page.Offset
	offset.Y = max(min(y+o.Size().Height-page.Size().Height, y), min(offset.Y, y), 0)
	page.ScrollToOffset(offset)
}

// pageScroll is what scrolls the page in front, nil when nothing does.
func pageScroll(o fyne.CanvasObject) *container.Scroll {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *container.Scroll:
		if o.Direction == container.ScrollBoth {
			return o
		}
	case *container.AppTabs:
		if tab := o.Selected(); tab != nil {
			return pageScroll(tab.Content)
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			if found := pageScroll(child); found != nil {
				return found
			}
		}
	}
	return nil
}
