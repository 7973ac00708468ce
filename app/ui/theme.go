package ui

import (
	"image/color"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"thidua/assets"
)

// The few colours of the program. The accent marks the one primary action and
// where the officer is; states have colours of their own in tone.go.
var (
	colorAccent    = color.NRGBA{R: 0x9b, G: 0x1c, B: 0x1c, A: 0xff}
	colorText      = color.NRGBA{R: 0x1d, G: 0x27, B: 0x33, A: 0xff}
	colorQuiet     = color.NRGBA{R: 0x5b, G: 0x65, B: 0x72, A: 0xff}
	colorPage      = color.NRGBA{R: 0xf7, G: 0xf8, B: 0xf9, A: 0xff}
	colorPaper     = color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}
	colorLine      = color.NRGBA{R: 0xe3, G: 0xe6, B: 0xea, A: 0xff}
	colorHead      = color.NRGBA{R: 0xee, G: 0xf0, B: 0xf3, A: 0xff}
	colorHover     = color.NRGBA{R: 0x1d, G: 0x27, B: 0x33, A: 0x0f}
	colorSelection = color.NRGBA{R: 0xdc, G: 0xe8, B: 0xf5, A: 0xff}
	colorRowHover  = color.NRGBA{R: 0xf3, G: 0xf5, B: 0xf8, A: 0xff}
	colorTip       = color.NRGBA{R: 0xff, G: 0xfd, B: 0xf0, A: 0xff}
	colorDesk      = color.NRGBA{R: 0xd3, G: 0xd7, B: 0xdd, A: 0xff} // under sheets of paper
	colorPaperEdge = color.NRGBA{R: 0xb9, G: 0xc0, B: 0xc9, A: 0xff}
	colorDim       = color.NRGBA{R: 0x1d, G: 0x27, B: 0x33, A: 0x59}
)

// officeTheme is the light, calm look of the program.
type officeTheme struct {
	fyne.Theme
	regular, bold fyne.Resource
	colors        map[fyne.ThemeColorName]color.Color
	sizes         map[fyne.ThemeSizeName]float32
}

// Theme returns the program's look: light whatever the PC prefers, 14 px text,
// compact paddings, one deep red accent.
func Theme() fyne.Theme { return newOfficeTheme() }

func newOfficeTheme() officeTheme {
	return officeTheme{
		Theme:   theme.DefaultTheme(),
		regular: fyne.NewStaticResource("Screen-Regular.ttf", assets.ScreenRegular),
		bold:    fyne.NewStaticResource("Screen-Bold.ttf", assets.ScreenBold),
		colors:  themeColors(),
		sizes:   themeSizes(),
	}
}

// Font implements fyne.Theme. Italics are left to Fyne's font.
func (t officeTheme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Italic, style.Symbol:
		return t.Theme.Font(style)
	case style.Bold:
		return t.bold
	}
	return t.regular
}

// SetScale enlarges everything to percent (100, 110, 125, 150). It must be
// called before the app is made; a later call takes effect at the next start.
func SetScale(percent int) {
	if percent <= 0 {
		return
	}
	os.Setenv("FYNE_SCALE", strconv.FormatFloat(float64(percent)/100, 'f', 2, 64)) //nolint:errcheck // a fixed valid name cannot fail
}

// Color implements fyne.Theme.
func (t officeTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := t.colors[name]; ok {
		return c
	}
	return t.Theme.Color(name, theme.VariantLight)
}

// Size implements fyne.Theme.
func (t officeTheme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := t.sizes[name]; ok {
		return size
	}
	return t.Theme.Size(name)
}

func themeColors() map[fyne.ThemeColorName]color.Color {
	return map[fyne.ThemeColorName]color.Color{
		theme.ColorNamePrimary:           colorAccent,
		theme.ColorNameHyperlink:         colorAccent,
		theme.ColorNameForeground:        colorText,
		theme.ColorNameBackground:        colorPage,
		theme.ColorNameOverlayBackground: colorPaper,
		theme.ColorNameMenuBackground:    colorPaper,
		theme.ColorNameInputBackground:   colorPaper,
		theme.ColorNameHeaderBackground:  colorHead,
		theme.ColorNameSeparator:         colorLine,
		theme.ColorNameInputBorder:       color.NRGBA{R: 0xb9, G: 0xc0, B: 0xc9, A: 0xff},
		theme.ColorNamePlaceHolder:       color.NRGBA{R: 0x7b, G: 0x84, B: 0x90, A: 0xff},
		theme.ColorNameDisabled:          color.NRGBA{R: 0x76, G: 0x7f, B: 0x8b, A: 0xff}, // hints too, which must be readable
		theme.ColorNameDisabledButton:    color.NRGBA{R: 0xf1, G: 0xf3, B: 0xf5, A: 0xff},
		theme.ColorNameButton:            color.NRGBA{R: 0xe9, G: 0xec, B: 0xef, A: 0xff},
		theme.ColorNameHover:             colorHover,
		theme.ColorNameFocus:             color.NRGBA{R: 0x1a, G: 0x5a, B: 0x9e, A: 0x40},
		theme.ColorNameSelection:         colorSelection,
		theme.ColorNameError:             ToneBad.Color(),
		theme.ColorNameSuccess:           ToneGood.Color(),
		theme.ColorNameWarning:           ToneWarn.Color(),
		theme.ColorNameShadow:            color.NRGBA{A: 0x1f},
		theme.ColorNameScrollBar:         color.NRGBA{A: 0x66},
	}
}

func themeSizes() map[fyne.ThemeSizeName]float32 {
	return map[fyne.ThemeSizeName]float32{
		theme.SizeNameText:            14,
		theme.SizeNameCaptionText:     12,
		theme.SizeNameSubHeadingText:  16,
		theme.SizeNameHeadingText:     20,
		theme.SizeNameInnerPadding:    6,
		theme.SizeNamePadding:         4,
		theme.SizeNameScrollBar:       12,
		theme.SizeNameScrollBarSmall:  6,
		theme.SizeNameModalBlurRadius: 0, // costs much where there is no graphics card
	}
}
