package xlsx

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Letterhead is whose a sheet is and who signs it.
type Letterhead struct {
	Parent  string   // the body above the issuer; a People's Committee has none
	Issuer  []string // who issues it, one a line
	Place   string   // before the date of the signature; "" leaves a blank
	Year    int      // of that date, whose day and month stay blank
	Signers []Signer // from left to right, the place and date above the last; a single one stands on the right
}

// Signer is who signs. Names and numbers are never put there.
type Signer struct {
	Title string // "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
	Hint  string // "(Ký tên, đóng dấu)"
}

// wardHead is that of a ward, whose chairman signs what somebody has drawn up.
func wardHead(o data.Office, year int) Letterhead {
	return Letterhead{
		Issuer: []string{assets.T("xlsx.committee"), o.Ward},
		Place:  o.Place,
		Year:   year,
		Signers: []Signer{
			{assets.T("xlsx.maker"), assets.T("xlsx.sign_here")},
			{assets.T("xlsx.chairman"), assets.T("xlsx.sign_seal")},
		},
	}
}

// issuer puts who issues the sheet at the top left as Decree 30/2020 has it (a
// short line stands below) and, for made-up data, the mark at the top right.
func (s *sheet) issuer(h Letterhead) {
	left := s.fraction(0.3)
	own := look{size: 12, bold: true, align: Center, loose: true, oneLine: true}
	parent := own
	parent.bold = false
	mark := look{size: 12, bold: true, align: Right, loose: true, oneLine: true, colour: markColour}
	lines := h.Issuer
	if h.Parent != "" {
		lines = append([]string{h.Parent}, lines...)
	}
	for i, text := range lines {
		row := s.blank(look{loose: true, oneLine: true}, 0)
		face := own
		if i == 0 && h.Parent != "" {
			face = parent
		}
		s.lay(&row, strings.ToUpper(vn.Clean(text)), 0, left, face)
		if i == 0 && s.book.sample && left < s.last() {
			s.lay(&row, assets.T("xlsx.sample"), left+1, s.last(), mark)
		}
		s.add(row)
	}
	line := look{size: 8, bold: true, align: Center, loose: true, oneLine: true, top: true}
	s.banner(strings.Repeat("_", 16), 0, left, line)
}

// fraction is the last of the columns that together fill a share of the width.
func (s *sheet) fraction(share float64) int {
	whole := s.room(0, s.last())
	i := 0
	for i < s.last() && s.room(0, i) < whole*share {
		i++
	}
	return i
}

// signatures adds the place and date and the signature blocks, with blanks to
// sign in. One high row keeps them together on a page.
func (s *sheet) signatures(h Letterhead) {
	n := len(h.Signers)
	if n == 0 {
		return
	}
	if n > len(s.columns) {
		s.err = cmp.Or(s.err, fmt.Errorf("%d signers below %d columns", n, len(s.columns)))
		return
	}
	s.gap(10)
	row := s.blank(look{loose: true, oneLine: true}, signHeight)
	begins := s.signColumns(n)
	for i, who := range h.Signers {
		to, place := s.last(), placeAndDate(h)
		if i+1 < n {
			to, place = begins[i+1]-1, ""
		}
		s.sign(&row, begins[i], to, place, who)
	}
	s.add(row)
}

// signColumns are the columns in which the blocks of n signers begin, at equal
// distances as far as the columns go. A single one has the right half.
func (s *sheet) signColumns(n int) []int {
	begins, parts := make([]int, n), max(2, n)
	for i := range begins {
		if at := parts - n + i; at > 0 {
			begins[i] = min(s.fraction(float64(at)/float64(parts)), s.last()-(n-1-i))
		}
		if i > 0 {
			begins[i] = max(begins[i], begins[i-1]+1)
		}
	}
	return begins
}

const (
	signSize   = 13
	signHeight = 130 // in points: room for a stamp
)

// sign lays out one signature block: the place and date, who signs, and how.
func (s *sheet) sign(row *line, from, to int, place string, who Signer) {
	run := func(text string, bold, italic bool) excelize.RichTextRun {
		return excelize.RichTextRun{Text: text, Font: &excelize.Font{
			Family: typeface, Size: signSize, Bold: bold, Italic: italic, Color: "000000",
		}}
	}
	s.lay(row, who.Title, from, to, look{size: signSize, align: Center, top: true, loose: true})
	row.cells[from].value = []excelize.RichTextRun{
		run(place+"\n", false, true), run(who.Title, true, false), run("\n"+who.Hint, false, true),
	}
}

// placeAndDate is the line before a signature, its day and month left blank.
func placeAndDate(h Letterhead) string {
	place := cmp.Or(capital(vn.Clean(h.Place)), assets.T("document.place_blank"))
	return assets.T("xlsx.place_date", "Place", place, "Year", h.Year)
}

// capital gives s a capital first letter.
func capital(s string) string {
	for _, first := range s {
		letter := string(first)
		return strings.ToUpper(letter) + s[len(letter):]
	}
	return s
}
