package paper

import (
	"image/color"
	"math"
)

// The measures of a bar, in mm.
const (
	barHeight = 2.8
	markWidth = 0.6
	markOver  = 0.7 // how far the mark stands out above and below
)

var (
	barGround = color.RGBA{R: 0xe6, G: 0xe8, B: 0xeb, A: 0xff}
	barMark   = color.RGBA{A: 0xff}
)

// bar draws a bar from x on, around the line y. The colours are dark on a pale
// ground, and the mark is black, so that all three part in grey.
func (k *ink) bar(b Bar, x, y, width float64) {
	within := func(share float64) float64 { return math.Min(math.Max(share, 0), 1) * width }
	top := y - barHeight/2
	k.patches = append(k.patches,
		patch{x, top, width, barHeight, barGround},
		patch{x, top, within(b.Share), barHeight, b.Color})
	k.frame(x, top, width, barHeight)
	if b.Mark >= 0 {
		at := math.Min(x+within(b.Mark), x+width-markWidth)
		k.patches = append(k.patches, patch{at, top - markOver, markWidth, barHeight + 2*markOver, barMark})
	}
}
