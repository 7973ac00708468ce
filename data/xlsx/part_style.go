package xlsx

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"thidua/data/vn"
)

// stylePart is how the cells of a workbook are shown.
type stylePart struct {
	deaf
	of      *contents
	formats map[int]string // number formats of its own
	fonts   []string
	styles  []struct{ format, font int }
	within  string // the list that is open
	known   map[int]manner
}

// manner is how a style shows what is in a cell.
type manner struct {
	day, percent bool
	face
}

// face is how a font keeps letters.
type face struct {
	encoding vn.Encoding
	capitals bool
}

func faceOf(font string) face {
	e, capitals := vn.FontEncoding(font)
	return face{e, capitals}
}

func (p *stylePart) open(e xml.StartElement) error {
	switch e.Name.Local {
	case "numFmts", "fonts", "cellXfs", "cellStyleXfs", "dxfs":
		p.within = e.Name.Local
	case "numFmt":
		if p.within == "numFmts" {
			p.formats[integer(e, "numFmtId")] = attribute(e, "formatCode")
			return p.of.note()
		}
	case "font":
		if p.within == "fonts" {
			p.fonts = append(p.fonts, "")
			return p.of.note()
		}
	case "name":
		if p.within == "fonts" && len(p.fonts) > 0 {
			p.fonts[len(p.fonts)-1] = attribute(e, "val")
		}
	case "xf":
		if p.within == "cellXfs" {
			p.styles = append(p.styles, struct{ format, font int }{integer(e, "numFmtId"), integer(e, "fontId")})
			return p.of.note()
		}
	}
	return nil
}

func (p *stylePart) shut(name string) error {
	if name == p.within {
		p.within = ""
	}
	return nil
}

// integer is an attribute with a whole number, 0 when there is none.
func integer(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attribute(e, name))
	if err != nil {
		return 0
	}
	return n
}

// manner tells how a style shows a cell. A workbook need not have styles.
func (p *stylePart) manner(style int) (manner, error) {
	if p == nil || style == 0 && len(p.styles) == 0 {
		return manner{}, nil
	}
	if known, ok := p.known[style]; ok {
		return known, nil
	}
	if style < 0 || style >= len(p.styles) {
		return manner{}, damaged(fmt.Errorf("no style %d", style))
	}
	s := p.styles[style]
	m := p.format(s.format)
	if s.font >= 0 && s.font < len(p.fonts) {
		m.face = faceOf(p.fonts[s.font])
	}
	p.known[style] = m
	return m, nil
}

// format tells how a number format shows a number; some have no other sign than
// their own number.
func (p *stylePart) format(n int) manner {
	m := manner{
		day:     n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 31 || n == 36 || n >= 50 && n <= 58,
		percent: n == 9 || n == 10,
	}
	if format, ok := p.formats[n]; ok {
		format = literal.ReplaceAllString(format, "")
		m.day = m.day || showsDay(format)
		m.percent = m.percent || strings.Contains(format, "%")
	}
	return m
}

// literal is what a number format prints as it stands, or does not print.
var literal = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]|_.|\*.`)

// showsDay reports whether a number format, without what it prints as it
// stands, shows a day or a year.
func showsDay(format string) bool { return strings.ContainsAny(strings.ToLower(format), "dy") }
