package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Passage shows a long text and, in it, one place at a time.
type Passage struct {
	text     string
	from, to int // in bytes
	rich     *widget.RichText
	scroll   *container.Scroll
}

// passageAround is how much of a long text is shown on either side of the place,
// in bytes. Laying out more at once would hold the window up.
const passageAround = 20_000

// around is the part of the text that is shown, in whole lines.
func (p *Passage) around() (from, to int) {
	to = len(p.text)
	if p.from > passageAround {
		from = strings.LastIndexByte(p.text[:p.from-passageAround], '\n') + 1
	}
	if rest := p.to + passageAround; rest < to {
		if end := strings.IndexByte(p.text[rest:], '\n'); end >= 0 {
			to = rest + end
		}
	}
	return from, to
}

// NewPassage makes a passage that shows no place yet.
func NewPassage(text string) *Passage {
	p := &Passage{text: text, rich: widget.NewRichText()}
	p.rich.Wrapping = fyne.TextWrapWord
	p.scroll = container.NewVScroll(p.rich)
	p.Show(0, 0)
	return p
}

// Object returns what is placed in the window.
func (p *Passage) Object() fyne.CanvasObject { return p.scroll }

// Shown is the place that is marked.
func (p *Passage) Shown() string { return p.text[p.from:p.to] }

// Show marks a place, given in bytes, and scrolls to it.
func (p *Passage) Show(from, to int) {
	p.from = max(0, min(from, len(p.text)))
	p.to = max(p.from, min(to, len(p.text)))
	plain := widget.RichTextStyleInline
	marked := widget.RichTextStyleInline
	marked.TextStyle.Bold, marked.ColorName = true, theme.ColorNamePrimary
	p.rich.Segments = nil
	begin, end := p.around()
	for _, part := range []struct {
		text  string
		style widget.RichTextStyle
	}{{p.text[begin:p.from], plain}, {p.Shown(), marked}, {p.text[p.to:end], plain}} {
		if part.text != "" {
			p.rich.Segments = append(p.rich.Segments, &widget.TextSegment{Text: part.text, Style: part.style})
		}
	}
	p.rich.Refresh()
	p.reveal()
}

// reveal scrolls so that the marked place begins a few lines below the top.
func (p *Passage) reveal() {
	width := p.scroll.Size().Width
	if width == 0 {
		return
	}
	begin, _ := p.around()
	above := widget.NewRichText(&widget.TextSegment{Text: p.text[begin:p.from], Style: widget.RichTextStyleInline})
	above.Wrapping = fyne.TextWrapWord
	above.Resize(fyne.NewSize(width, 10))
	const context = 90
	y := min(above.MinSize().Height-context, p.rich.MinSize().Height-p.scroll.Size().Height)
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
}
