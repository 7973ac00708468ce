package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Card returns a calm white panel with an optional title over body.
func Card(title string, body fyne.CanvasObject) fyne.CanvasObject {
	paper := canvas.NewRectangle(colorPaper)
	paper.StrokeColor, paper.StrokeWidth, paper.CornerRadius = colorLine, 1, 6
	content := body
	if title != "" {
		content = container.NewBorder(Heading(title), nil, nil, nil, body)
	}
	return container.NewStack(paper, container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), content))
}

// Heading returns a title over a part of a screen; a long one wraps.
func Heading(text string) fyne.CanvasObject {
	l := paragraph(text)
	l.SizeName = theme.SizeNameSubHeadingText
	l.TextStyle.Bold = true
	return l
}

// ToneText returns a word with the symbol and colour of its tone.
func ToneText(text string, tone Tone) fyne.CanvasObject {
	t := canvas.NewText(text, tone.Color())
	t.TextSize = theme.Size(theme.SizeNameText)
	t.TextStyle.Bold = tone != ToneNone && tone != ToneMuted
	if tone == ToneNone {
		return container.NewHBox(t)
	}
	return container.NewHBox(markImage(MarkOf(tone), 16), t)
}

// ToneSentence returns a sentence, which wraps, behind the symbol of its tone.
func ToneSentence(text string, tone Tone) fyne.CanvasObject {
	sentence := widget.NewLabel(text)
	sentence.Wrapping = fyne.TextWrapWord
	return container.NewBorder(nil, nil, container.NewVBox(ToneText("", tone)), nil, sentence)
}

// Pair is a line of a detail pane: what it is and what it says.
type Pair struct{ Label, Text string }

// Details lists pairs one under the other, label small and quiet above its
// text, which wraps; pairs without text are left out.
func Details(pairs []Pair) fyne.CanvasObject {
	list := container.New(layout.NewCustomPaddedVBoxLayout(2))
	for _, p := range pairs {
		if p.Text == "" {
			continue
		}
		label := canvas.NewText(p.Label, colorQuiet)
		label.TextSize = theme.Size(theme.SizeNameCaptionText)
		text := widget.NewLabel(p.Text)
		text.Wrapping = fyne.TextWrapWord
		text.Selectable = true
		list.Add(container.New(layout.NewCustomPaddedLayout(2, 0, 6, 0), label))
		list.Add(text)
	}
	return list
}

func markImage(m Mark, size float32) *canvas.Image {
	img := canvas.NewImageFromResource(m.Icon)
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(size))
	return img
}
