package ui

import (
	"strings"

	"fyne.io/fyne/v2"
)

// ruler measures text by adding up the widths of its letters, each measured
// once. It is a hair wider than the truth where letters are kerned, and fast
// enough for ten thousand rows.
type ruler struct {
	size  float32
	style fyne.TextStyle
	known map[rune]float32
}

func newRuler(size float32, bold bool) *ruler {
	return &ruler{size: size, style: fyne.TextStyle{Bold: bold}, known: make(map[rune]float32)}
}

func (r *ruler) letter(c rune) float32 {
	w, ok := r.known[c]
	if !ok {
		w = fyne.MeasureText(string(c), r.size, r.style).Width
		r.known[c] = w
	}
	return w
}

func (r *ruler) width(s string) float32 {
	var w float32
	for _, c := range s {
		w += r.letter(c)
	}
	return w
}

// fit breaks s at spaces into at most lines lines of the given width. What
// does not fit ends in "…", and whole is false.
func (r *ruler) fit(s string, width float32, lines int) (fitted []string, whole bool) {
	s = strings.ReplaceAll(s, "\n", " ")
	for len(fitted) < lines-1 {
		head, rest := r.breakAt(s, width)
		if rest == "" {
			return append(fitted, head), true
		}
		fitted = append(fitted, head)
		s = rest
	}
	last, whole := r.cut(s, width)
	return append(fitted, last), whole
}

// breakAt returns the longest head of whole words that fits, and the rest. A
// single word wider than the line is broken inside.
func (r *ruler) breakAt(s string, width float32) (head, rest string) {
	var w float32
	space := -1
	for i, c := range s {
		if c == ' ' {
			space = i
		}
		w += r.letter(c)
		if w <= width || i == 0 {
			continue
		}
		if space > 0 {
			return s[:space], strings.TrimLeft(s[space:], " ")
		}
		return s[:i], s[i:]
	}
	return s, ""
}

// cut shortens s with "…" when it is wider than width.
func (r *ruler) cut(s string, width float32) (string, bool) {
	if r.width(s) <= width {
		return s, true
	}
	w := r.letter('…')
	for i, c := range s {
		if w += r.letter(c); w > width {
			return strings.TrimRight(s[:i], " ") + "…", false
		}
	}
	return s, true
}
