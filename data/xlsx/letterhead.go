package xlsx

import (
	"cmp"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// issuer puts the office at the top left as Decree 30/2020 has it (a ward's
// People's Committee has no superior line; a short line stands below) and, for
// made-up data, the mark at the top right.
func (s *sheet) issuer(o data.Office) {
	left := s.fraction(0.3)
	bold := look{size: 12, bold: true, align: Center, loose: true, oneLine: true}
	mark := look{size: 12, bold: true, align: Right, loose: true, oneLine: true, colour: markColour}
	for i, text := range []string{assets.T("xlsx.committee"), strings.ToUpper(vn.Clean(o.Ward))} {
		row := s.blank(look{loose: true, oneLine: true}, 0)
		s.lay(&row, text, 0, left, bold)
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

// annexTitle adds the name of the annex, its title and the report that it goes
// with, whose number and date the clerk fills in.
func (s *sheet) annexTitle(name, title string, o data.Office, year int) {
	centred := look{loose: true, align: Center}
	big, caps, italic := centred, centred, centred
	big.size, big.bold = 14, true
	caps.size, caps.bold = 13, true
	italic.size, italic.italic = 13, true
	s.say(name, big)
	s.say(strings.ToUpper(title), caps)
	s.say(assets.T("annex.with", "Year", year, "Ward", vn.Clean(o.Ward)), italic)
	s.gap(8)
}

// signatures adds the place and date and the two signature blocks, with blanks
// to sign in: names and numbers are never put there. One high row keeps them
// together on a page.
func (s *sheet) signatures(o data.Office, year int) {
	s.gap(10)
	row := s.blank(look{loose: true, oneLine: true}, signHeight)
	half := s.fraction(0.5)
	s.sign(&row, 0, half-1, "", assets.T("xlsx.maker"), assets.T("xlsx.sign_here"))
	s.sign(&row, half, s.last(), placeAndDate(o, year), assets.T("xlsx.chairman"), assets.T("xlsx.sign_seal"))
	s.add(row)
}

const (
	signSize   = 13
	signHeight = 130 // in points: room for a stamp
)

// sign lays out one signature block: the place and date, who signs, and how.
func (s *sheet) sign(row *line, from, to int, place, who, how string) {
	run := func(text string, bold, italic bool) excelize.RichTextRun {
		return excelize.RichTextRun{Text: text, Font: &excelize.Font{
			Family: typeface, Size: signSize, Bold: bold, Italic: italic, Color: "000000",
		}}
	}
	s.lay(row, who, from, to, look{size: signSize, align: Center, top: true, loose: true})
	row.cells[from].value = []excelize.RichTextRun{
		run(place+"\n", false, true), run(who, true, false), run("\n"+how, false, true),
	}
}

// placeAndDate is the line before a signature, its day and month left blank.
func placeAndDate(o data.Office, year int) string {
	place := cmp.Or(capital(vn.Clean(o.Place)), assets.T("document.place_blank"))
	return assets.T("xlsx.place_date", "Place", place, "Year", year)
}
