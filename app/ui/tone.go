package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Tone is what a state means to the officer. Each tone has a colour and a
// symbol of its own shape, so that it survives a grey print.
type Tone int

// The tones.
const (
	ToneNone  Tone = iota // plain text
	ToneGood              // exceeded, met, accepted: green, a tick
	ToneInfo              // on pace, in progress: blue, an arrow
	ToneWarn              // behind, needs attention: amber, a triangle
	ToneBad               // not met, late: red, a cross
	ToneMuted             // nothing yet, not applicable: grey, an empty ring
)

// Mark is the symbol and colour that stand beside a word in a table or pane.
// A Mark without an icon only colours the word.
type Mark struct {
	Tone Tone
	Icon fyne.Resource
}

// MarkOf returns the usual mark of a tone.
func MarkOf(t Tone) Mark { return Mark{Tone: t, Icon: t.icon()} }

// TickMark is the box of a row that can be ticked.
func TickMark(ticked bool) Mark {
	if ticked {
		return Mark{Icon: theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())}
	}
	return Mark{Icon: theme.CheckButtonIcon()}
}

// Color returns the tone's colour on the light background.
func (t Tone) Color() color.Color {
	switch t {
	case ToneGood:
		return color.NRGBA{R: 0x1b, G: 0x6e, B: 0x3c, A: 0xff}
	case ToneInfo:
		return color.NRGBA{R: 0x1a, G: 0x5a, B: 0x9e, A: 0xff}
	case ToneWarn:
		return color.NRGBA{R: 0x9a, G: 0x5b, B: 0x00, A: 0xff}
	case ToneBad:
		return color.NRGBA{R: 0xb4, G: 0x23, B: 0x18, A: 0xff}
	case ToneMuted:
		return color.NRGBA{R: 0x6b, G: 0x72, B: 0x80, A: 0xff}
	case ToneNone:
	}
	return colorText
}

// soft returns the tone's pale companion, for chips and bars.
func (t Tone) soft() color.Color {
	switch t {
	case ToneGood:
		return color.NRGBA{R: 0xe3, G: 0xf3, B: 0xe8, A: 0xff}
	case ToneInfo:
		return color.NRGBA{R: 0xe3, G: 0xee, B: 0xf9, A: 0xff}
	case ToneWarn:
		return color.NRGBA{R: 0xfd, G: 0xf0, B: 0xd5, A: 0xff}
	case ToneBad:
		return color.NRGBA{R: 0xfb, G: 0xe7, B: 0xe5, A: 0xff}
	case ToneMuted, ToneNone:
	}
	return color.NRGBA{R: 0xee, G: 0xf0, B: 0xf2, A: 0xff}
}

// importance returns Fyne's name for the tone's colour in a label; quiet for
// tones that call for nothing.
func (t Tone) importance() widget.Importance {
	switch t {
	case ToneGood:
		return widget.SuccessImportance
	case ToneWarn:
		return widget.WarningImportance
	case ToneBad:
		return widget.DangerImportance
	case ToneInfo, ToneMuted, ToneNone:
	}
	return widget.LowImportance
}

func (t Tone) icon() fyne.Resource {
	switch t {
	case ToneGood:
		return iconGood
	case ToneInfo:
		return iconInfo
	case ToneWarn:
		return iconWarn
	case ToneBad:
		return iconBad
	case ToneMuted:
		return iconMuted
	case ToneNone:
	}
	return nil
}
