package ui

import (
	"log/slog"
	"slices"
	"strconv"
)

// zoom is how large pages are shown: in percent of their size on paper, or one
// of the two below.
type zoom int

const (
	zoomWidth zoom = -1 // the widest page fills the window
	zoomPage  zoom = -2 // a page is seen whole
)

// zooms are those that are offered.
func zooms() []zoom { return append([]zoom{zoomWidth, zoomPage}, zoomSteps()...) }

// zoomSteps are the percentages, from small to large.
func zoomSteps() []zoom { return []zoom{50, 75, 100, 125, 150, 200} }

// label is what a zoom is called on the screen.
func (z zoom) label() string {
	switch z {
	case zoomWidth:
		return T("preview.zoom_width")
	case zoomPage:
		return T("preview.zoom_page")
	}
	return T("preview.zoom_percent", "Percent", int(z))
}

// settingZoom is where the zoom that the officer has chosen is kept.
const settingZoom = "sheets.zoom"

// wantedZoom is the zoom last chosen, 0 when there is none.
func wantedZoom(s Settings) zoom {
	if s == nil {
		return 0
	}
	number, err := strconv.Atoi(s.Get(settingZoom))
	if err != nil || !slices.Contains(zooms(), zoom(number)) {
		return 0
	}
	return zoom(number)
}

// keep shows pages so large now and in later previews.
func (s *sheets) keep(z zoom) {
	s.magnify(z)
	if s.of.Settings == nil {
		return
	}
	if err := s.of.Settings.Set(settingZoom, strconv.Itoa(int(z))); err != nil {
		slog.Warn("zoom not kept", "error", err) // no reason to disturb the officer
	}
}

// next is the zoom a step smaller or larger than the present one.
func (s *sheets) next(by int) zoom {
	steps, now := zoomSteps(), s.scale()/actual*100
	if by < 0 {
		slices.Reverse(steps)
	}
	const close = 0.5 // of a percent: the size that the window happens to give
	for _, z := range steps {
		if by > 0 && float64(z) > now+close || by < 0 && float64(z) < now-close {
			return z
		}
	}
	return s.zoom
}

// step makes pages larger or smaller.
func (s *sheets) step(by int) { s.magnify(s.next(by)) }

// actual is how many pixels a millimetre has at 100 %.
const actual = 96 / 25.4

// scale is how many pixels a millimetre has.
func (s *sheets) scale() float64 {
	if s.zoom > 0 {
		return actual * float64(s.zoom) / 100
	}
	wide := (float64(s.scroll.Size().Width) - 2*sheetMargin - scrollBarRoom) / s.widest
	if s.zoom == zoomPage {
		wide = min(wide, (float64(s.scroll.Size().Height)-2*sheetGap)/s.tallest)
	}
	return max(wide, actual/10)
}
