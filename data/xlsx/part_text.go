package xlsx

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
)

// run is a piece of a text in one font, "" for the font of the cell.
type run struct{ font, text string }

// textPart is the table of the texts that cells share.
type textPart struct {
	of    *contents
	texts [][]run
	runReader
}

func (p *textPart) open(e xml.StartElement) error {
	if e.Name.Local == "si" {
		p.begin()
		return nil
	}
	p.runReader.open(e)
	return nil
}

func (p *textPart) shut(name string) error {
	if name == "si" {
		p.texts = append(p.texts, p.runs)
		return p.of.note()
	}
	p.runReader.shut(name)
	if name == "t" {
		return p.of.note()
	}
	return nil
}

// runReader reads a text, plain or in pieces with fonts of their own. How it is
// pronounced in Japanese is left out.
type runReader struct {
	runs     []run
	font     string
	phonetic bool
	talking  bool
	text     []byte
}

func (r *runReader) begin() { *r = runReader{text: r.text[:0]} }

func (r *runReader) open(e xml.StartElement) {
	switch e.Name.Local {
	case "r":
		r.font = ""
	case "rFont":
		r.font = attribute(e, "val")
	case "rPh":
		r.phonetic = true
	case "t":
		r.talking = !r.phonetic
		r.text = r.text[:0]
	}
}

func (r *runReader) say(text []byte) {
	if r.talking {
		r.text = append(r.text, text...)
	}
}

func (r *runReader) shut(name string) {
	switch name {
	case "rPh":
		r.phonetic = false
	case "t":
		if r.talking && len(r.text) > 0 {
			r.runs = append(r.runs, run{r.font, unescape(string(r.text))})
		}
		r.talking = false
	}
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape reads the characters that XML cannot carry, _x000D_ for a carriage
// return; _x005F_ is the line itself.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped.ReplaceAllStringFunc(s, func(code string) string {
		n, err := strconv.ParseUint(code[2:6], 16, 16)
		if err != nil {
			return code
		}
		return string(rune(n))
	})
}
