package ui

import (
	_ "embed"

	"fyne.io/fyne/v2"
)

//go:embed icons/good.svg
var svgGood []byte

//go:embed icons/info.svg
var svgInfo []byte

//go:embed icons/warn.svg
var svgWarn []byte

//go:embed icons/bad.svg
var svgBad []byte

//go:embed icons/muted.svg
var svgMuted []byte

// The symbols of the tones: a disc with a tick, a ring with an arrow, a
// triangle, a square with a cross, an empty ring.
var (
	iconGood  = fyne.NewStaticResource("good.svg", svgGood)
	iconInfo  = fyne.NewStaticResource("info.svg", svgInfo)
	iconWarn  = fyne.NewStaticResource("warn.svg", svgWarn)
	iconBad   = fyne.NewStaticResource("bad.svg", svgBad)
	iconMuted = fyne.NewStaticResource("muted.svg", svgMuted)
)
