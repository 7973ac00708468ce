package xlsx

import (
	"strings"

	"thidua/data/vn"
)

// textCell makes the cell of a text in its pieces, repaired: letters in the
// encodings of old fonts become Unicode, marks join their letters. A piece has
// its own font or that of the cell; where neither tells, the text itself may.
func textCell(runs []run, cell face) Cell {
	var was, is string
	var remedy Remedy
	if len(runs) == 1 {
		was = runs[0].text
		is, remedy = runs[0].decode(cell)
	} else {
		var raw, decoded strings.Builder
		for _, r := range runs {
			text, how := r.decode(cell)
			raw.WriteString(r.text)
			decoded.WriteString(text)
			if how != "" {
				remedy = how
			}
		}
		was, is = raw.String(), decoded.String()
	}
	if ascii(was) && remedy == "" {
		return Cell{Text: tidy(is)}
	}
	if remedy == "" {
		if e := vn.GuessEncoding(was); e != "" {
			is, remedy = e.Decode(was, false), remedyOf(e)
		} else if vn.Decomposed(was) {
			remedy = Composed
		}
	}
	c := Cell{Text: tidy(is), Remedy: remedy}
	if remedy != "" {
		c.Was = was
	}
	return c
}

// decode returns the text of a piece in Unicode.
func (r run) decode(f face) (string, Remedy) {
	if r.font != "" {
		f = faceOf(r.font)
	}
	if f.encoding == "" || ascii(r.text) && !f.capitals {
		return r.text, ""
	}
	text := f.encoding.Decode(r.text, f.capitals)
	if text == r.text {
		return text, ""
	}
	return text, remedyOf(f.encoding)
}

func remedyOf(e vn.Encoding) Remedy {
	if e == vn.VNI {
		return FromVNI
	}
	return FromTCVN3
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// tidy cleans text in Unicode; most of it is clean.
func tidy(s string) string {
	space := true // as if one stood before
	for _, r := range s {
		switch {
		case r == ' ' && space:
			return vn.CleanLines(s)
		case ' ' <= r && r < 0x7f, 0xc0 <= r && r <= 0x24f, 0x1ea0 <= r && r <= 0x1ef9: // ASCII and whole letters of Latin
		default:
			return vn.CleanLines(s)
		}
		space = r == ' '
	}
	if space {
		return vn.CleanLines(s)
	}
	return s
}
