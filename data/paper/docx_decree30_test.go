package paper_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"thidua/data/paper"
)

func TestWordLettersFollowDecree30(t *testing.T) {
	for _, want := range decreed {
		f := word(t, want.document())
		p := f.paragraph(want.text)
		size, style := f.letters(p)
		if !slices.Contains(want.sizes, int(size)) || size != math.Trunc(size) || style != want.style {
			t.Errorf("%s: %q is %g points %q; want one of %v %q", want.clause, want.text, size, style, want.sizes, want.style)
		}
	}
}

// Annex I, I.4: Times New Roman, whatever Word takes a letter for.
func TestWordFontIsTimesNewRomanThroughout(t *testing.T) {
	l, m := sampleMeeting(t)
	for name, d := range samplePapers(l, m, l.Decisions[0]) {
		fonts := 0
		for _, part := range word(t, d).parts {
			for _, font := range part.all("rFonts") {
				fonts++
				for _, slot := range []string{"ascii", "hAnsi", "eastAsia", "cs"} {
					if font.attributes[slot] != "Times New Roman" {
						t.Errorf("%s: %s is %q", name, slot, font.attributes[slot])
					}
				}
			}
		}
		if fonts == 0 {
			t.Errorf("%s names no font", name)
		}
	}
}

// Annex I, I.1–I.3: A4, 20–25 mm above and below, 30–35 on the left, 15–20 on
// the right, upright or across, and as the PDF has it.
func TestWordPaperAndMarginsFollowDecree30(t *testing.T) {
	across := report()
	across.Landscape = true
	for name, d := range map[string]paper.Document{"upright": report(), "across": across, "with an annex": letter()} {
		f := word(t, d)
		for i, s := range f.sections() {
			size, margin := s.at("pgSz"), s.at("pgMar")
			width, height := 210.0, 297.0
			if d.Landscape {
				width, height = height, width
			}
			if math.Abs(size.mm("w")-width) > 0.05 || math.Abs(size.mm("h")-height) > 0.05 || (size.attributes["orient"] == "landscape") != d.Landscape {
				t.Errorf("%s, section %d: the paper is %.1f × %.1f mm %s", name, i+1, size.mm("w"), size.mm("h"), size.attributes["orient"])
			}
			for side, within := range map[string][2]float64{"top": {20, 25}, "bottom": {20, 25}, "left": {30, 35}, "right": {15, 20}} {
				if got := margin.mm(side); got < within[0] || got > within[1] || got-within[0] > 0.05 {
					t.Errorf("%s, section %d: the %s margin is %.2f mm", name, i+1, side, got)
				}
			}
		}
	}
}

// Annex I, II.6: justified, the first line indented by 1 or 1.27 cm, 6 points
// between paragraphs at the least, single to 1.5 spacing.
func TestWordProseFollowsDecree30(t *testing.T) {
	f := word(t, letter())
	spacing := f.parts["word/styles.xml"].at("docDefaults", "pPrDefault", "pPr", "spacing")
	if line := spacing.number("line"); line < 240 || line > 360 || spacing.attributes["lineRule"] != "auto" {
		t.Errorf("lines are %g/240 apart, %s", line, spacing.attributes["lineRule"])
	}
	for _, text := range []string{"Căn cứ Luật Thi đua, khen thưởng;", "Điều 1. Gửi báo cáo./."} {
		p := f.paragraph(text)
		style := f.styleOf(p).at("pPr")
		indent := style.at("ind").mm("firstLine")
		if math.Abs(indent-10) > 0.05 && math.Abs(indent-12.7) > 0.05 {
			t.Errorf("%q is indented by %.2f mm", text, indent)
		}
		if got := f.before(p); got < 6 {
			t.Errorf("%q stands %g points below", text, got)
		}
		if got := style.at("jc").attributes["val"]; got != "both" {
			t.Errorf("%q is set %s", text, got)
		}
	}
	if got := f.before(f.paragraph("V/v gửi báo cáo")); got != 6 {
		t.Errorf("what a letter is about stands %g points below its number; want 6 (II.5)", got)
	}
}

// Annex I, II.1, II.2 and II.5: the line under the motto is as long as the
// motto, those under the issuer and the title a third to a half of the text.
func TestWordLinesUnderTheHead(t *testing.T) {
	f := word(t, report())
	printed := set(t, report()).places()
	long := func(first, last string) float64 { // of a text, as printed
		i := slices.IndexFunc(printed, func(w place) bool { return w.word == first })
		j := slices.IndexFunc(printed, func(w place) bool { return w.word == last })
		return printed[j].right - printed[i].left
	}
	var drawn []float64
	rule := func(p *tag, width float64) {
		if p.at("pPr", "pBdr").has("top") {
			indent := p.at("pPr", "ind")
			drawn = append(drawn, width-indent.mm("left")-indent.mm("right"))
		}
	}
	for _, e := range f.body().children {
		switch e.name {
		case "tbl":
			for _, cell := range e.all("tc") {
				for _, p := range cell.all("p") {
					rule(p, cell.at("tcPr", "tcW").mm("w"))
				}
			}
		case "p":
			rule(e, 165)
		}
	}
	if len(drawn) != 3 {
		t.Fatalf("%d lines; want those under issuer, motto and title", len(drawn))
	}
	for i, c := range []struct{ text, least, most float64 }{
		{long("PHƯỜNG", "AN"), 1.0 / 3, 0.5}, {long("Độc", "phúc"), 0.99, 1.01}, {long("Kết", "đua"), 1.0 / 3, 0.5},
	} {
		if drawn[i] < c.text*c.least || drawn[i] > c.text*c.most {
			t.Errorf("line %d is %.1f mm under a text of %.1f", i+1, drawn[i], c.text)
		}
	}
}

// Annex I, II.I: the number centred in the upper margin, not on the first page,
// and an annex numbered by itself.
func TestWordPageNumber(t *testing.T) {
	f := word(t, letter())
	if n := len(f.sections()); n != 2 {
		t.Fatalf("%d sections; want the letter and its annex", n)
	}
	for i, s := range f.sections() {
		if !s.has("titlePg") || s.at("pgNumType").attributes["start"] != "1" || s.at("type").attributes["val"] != "nextPage" {
			t.Errorf("section %d does not begin anew: %v", i+1, s)
		}
		if got := f.margin(s, "header", "first").fields(); len(got) > 0 {
			t.Errorf("section %d has %v on its first page", i+1, got)
		}
		header := f.margin(s, "header", "default")
		if got := header.fields(); !slices.Equal(got, []string{"PAGE"}) {
			t.Errorf("section %d has %v above the text; want PAGE", i+1, got)
		}
		if size, style := f.letters(header.at("p")); size < 13 || size > 14 || style != "" {
			t.Errorf("the page number is %g points %q", size, style)
		}
		middle := header.all("tab")[0]
		width := s.at("pgSz").mm("w") - s.at("pgMar").mm("left") - s.at("pgMar").mm("right")
		if middle.attributes["val"] != "center" || math.Abs(middle.mm("pos")-width/2) > 0.1 {
			t.Errorf("section %d: the number stands at %.1f mm of %.1f, %s", i+1, middle.mm("pos"), width, middle.attributes["val"])
		}
	}
}

func TestWordPagesOfMany(t *testing.T) {
	l := madeUp()
	list := paper.AwardList(l, l.Decision(mixed), today)
	f := word(t, list)
	s := f.sections()[0]
	footer := f.margin(s, "footer", "default")
	if got := footer.fields(); !slices.Equal(got, []string{"PAGE", "NUMPAGES"}) || !strings.HasPrefix(footer.said(), "Trang 1/") {
		t.Errorf("a list has %q with %v below", footer.said(), got)
	}
	if s.has("titlePg") || len(f.margin(s, "header", "default").fields()) > 0 {
		t.Error("a list is numbered above too")
	}
	whole := report()
	whole.Annex = &list
	if got := word(t, whole); !slices.Equal(got.margin(got.sections()[1], "footer", "default").fields(), []string{"PAGE", "SECTIONPAGES"}) {
		t.Error("an annex counts the pages of the whole")
	}
}
