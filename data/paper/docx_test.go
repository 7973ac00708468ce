package paper_test

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
)

// wordPapers are papers of all kinds, with everything that a document can have.
func wordPapers(t *testing.T) map[string]paper.Document {
	t.Helper()
	l, m := sampleMeeting(t)
	papers := samplePapers(l, m, l.Decisions[0])
	maps.Copy(papers, map[string]paper.Document{
		"report": report(), "letter": letter(), "targets": paper.TargetsPage(l, m.On), "half": halved(t), "city": cityReport(t),
	})
	l = full(t)
	for _, k := range paper.Catalogue() {
		papers["kind-"+k.ID] = k.Document(l, k.Usual(l, m.On), m.On)
	}
	return papers
}

// halved are ballots of which two fit on a sheet.
func halved(t *testing.T) paper.Document {
	t.Helper()
	l, m := sampleMeeting(t)
	l.Ballots = l.Ballots[:3]
	d := paper.Ballots(l, m, 0, m.On)
	if !d.Half {
		t.Fatal("the ballots do not fit on half a sheet")
	}
	return d
}

// The schema of Word's files orders what an element may hold; Word calls a file
// damaged that does not keep to it.
var schemaOrder = map[string]string{
	"pPr":      "pStyle keepNext pBdr tabs spacing ind jc outlineLvl sectPr",
	"rPr":      "rFonts b bCs i iCs sz szCs bdr lang",
	"sectPr":   "headerReference footerReference type pgSz pgMar pgNumType cols titlePg",
	"tblPr":    "tblW tblInd tblBorders tblLayout tblCellMar",
	"tcPr":     "tcW gridSpan vMerge shd vAlign",
	"tbl":      "tblPr tblGrid tr",
	"tr":       "trPr tc",
	"tc":       "tcPr tbl p",
	"style":    "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
	"settings": "defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}

func TestWordFilesKeepToTheSchema(t *testing.T) {
	for name, d := range wordPapers(t) {
		f := word(t, d)
		for part, root := range f.parts {
			for element, names := range schemaOrder {
				order := strings.Fields(names)
				for _, e := range append(root.all(element), root) {
					if e.name != element {
						continue
					}
					last := 0
					for _, c := range e.children {
						at := slices.Index(order, c.name)
						if c.name == "headerReference" || c.name == "footerReference" {
							at = 0 // in any order
						}
						if at < last {
							t.Fatalf("%s, %s: %s has %s where it may not be", name, part, element, c.name)
						}
						last = at
					}
				}
			}
		}
		body := f.body().children
		for i, e := range body {
			if e.name == "tbl" && (body[i+1].name != "p") {
				t.Errorf("%s: a table is followed by %s, not by a paragraph", name, body[i+1].name)
			}
		}
		for _, cell := range f.body().all("tc") {
			if last := cell.children[len(cell.children)-1]; last.name != "p" {
				t.Errorf("%s: a cell ends with %s", name, last.name)
			}
		}
	}
}

func TestWordTablesRepeatTheirHeaderAndKeepRowsWhole(t *testing.T) {
	for name, d := range wordPapers(t) {
		ruled := 0
		for _, table := range word(t, d).body().all("tbl") {
			if !table.at("tblPr", "tblBorders").has("insideH") {
				continue
			}
			ruled++
			width, columns := table.at("tblPr", "tblW").number("w"), 0.0
			for _, c := range table.at("tblGrid").children {
				columns += c.number("w")
			}
			if columns < width-20 || columns > width+20 {
				t.Errorf("%s: columns of %g in a table of %g", name, columns, width)
			}
			rows := slices.DeleteFunc(slices.Clone(table.children), func(e *tag) bool { return e.name != "tr" })
			if !rows[0].at("trPr").has("tblHeader") {
				t.Errorf("%s: a table without a header on every page", name)
			}
			for i, row := range rows[1:] {
				if row.at("trPr").has("tblHeader") && !rows[i].at("trPr").has("tblHeader") {
					t.Errorf("%s: row %d is a header below a row that is none", name, i+1)
				}
				if !row.at("trPr").has("cantSplit") {
					t.Errorf("%s: row %d may be broken", name, i+1)
				}
			}
		}
		tables := 0
		for part := &d; part != nil; part = part.Annex {
			for _, b := range part.Body {
				if _, ok := b.(paper.Table); ok {
					tables++
				}
			}
			if part.Half {
				tables *= 2
			}
		}
		if ruled != tables {
			t.Errorf("%s: %d tables of %d", name, ruled, tables)
		}
	}
}

// Columns that share a heading have a header of two rows, both repeated.
func TestWordTableWithSharedHeadings(t *testing.T) {
	d := report()
	d.Body = []paper.Block{paper.Table{
		Columns: []paper.Column{{Title: "Chỉ tiêu"}, {Title: "Kế hoạch", Over: "Năm 2025"}, {Title: "Thực hiện", Over: "Năm 2025"}},
		Rows: []paper.Row{
			{Kind: paper.Group, Cells: []string{"I", "Kinh tế"}},
			{Cells: []string{"Thu ngân sách", "330.681", "341.205"}},
			{Kind: paper.Total, Cells: []string{"Cộng", "", "341.205"}},
		},
	}}
	rows := word(t, d).body().all("tbl")[1].all("tr")
	var got []string
	for _, row := range rows {
		for _, cell := range row.all("tc") {
			p := cell.at("tcPr")
			got = append(got, cell.said()+" "+p.at("gridSpan").attributes["val"]+" "+p.at("vMerge").attributes["val"])
		}
		got = append(got, "/")
	}
	want := []string{
		"Chỉ tiêu  restart", "Năm 2025 2 ", "/", "  ", "Kế hoạch  ", "Thực hiện  ", "/",
		"I  ", "Kinh tế 2 ", "/", "Thu ngân sách  ", "330.681  ", "341.205  ", "/", "Cộng 2 ", "341.205  ", "/",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the table is\n%q; want\n%q", got, want)
	}
	if !rows[1].at("trPr").has("tblHeader") {
		t.Error("the second row of the header is not repeated")
	}
}

// Nobody shall sign an empty page: what stands last stays with the signature,
// whose rows stay together.
func TestWordSignatureStaysWithTheEnd(t *testing.T) {
	f := word(t, letter())
	f.mustKeep("Điều 1. Gửi báo cáo./.")
	l, m := sampleMeeting(t)
	minutes := paper.MeetingMinutes(l, m, m.On)
	f = word(t, minutes)
	last := minutes.Body[len(minutes.Body)-1].(paper.Paragraph).Text
	for _, text := range []string{flat(last), "THƯ KÝ", "CHỦ TRÌ", "Ủy viên mẫu 2", "Ủy viên mẫu 1", "Nơi nhận:"} {
		f.mustKeep(text)
	}
	payment := paper.PaymentList(l, l.Decisions[0], m.On)
	f = word(t, payment)
	rows := f.body().all("tbl")[1].all("tr")
	for _, row := range rows[len(rows)-2:] {
		for _, p := range row.all("p") {
			if !p.at("pPr").has("keepNext") {
				t.Errorf("the row %q may stand on another page than the signature", row.said())
			}
		}
	}
}

// The lines that sum a table up stand below its last rows, signed or not.
func TestWordTableStaysWithItsSum(t *testing.T) {
	d := report()
	d.Signers, d.Recipients = nil, nil
	d.Body = []paper.Block{
		paper.Table{Columns: []paper.Column{{Title: "Chỉ tiêu"}}, Rows: []paper.Row{{Cells: []string{"Một"}}, {Cells: []string{"Hai"}}, {Cells: []string{"Ba"}}}},
		paper.Paragraph{Text: "Tổng số: 03."},
		paper.Note{Text: "Ghi chú."},
	}
	f := word(t, d)
	for _, text := range []string{"Hai", "Ba", "Tổng số: 03."} {
		f.mustKeep(text)
	}
	for _, text := range []string{"Một", "Ghi chú."} {
		if f.paragraph(text).at("pPr").has("keepNext") {
			t.Errorf("%q is held to what follows", text)
		}
	}
}

func (f wordFile) mustKeep(text string) {
	f.t.Helper()
	p := f.paragraph(text)
	if !p.at("pPr").has("keepNext") && !f.styleOf(p).at("pPr").has("keepNext") {
		f.t.Errorf("%q may stand on another page than what follows", text)
	}
}

func TestWordMarkStandsOnEveryPage(t *testing.T) {
	for name, d := range wordPapers(t) {
		f := word(t, d)
		part := &d
		for i, s := range f.sections() {
			for _, pages := range []string{"default", "first"} {
				header := f.margin(s, "header", pages)
				if pages == "first" && !s.has("titlePg") {
					continue
				}
				if got := strings.Contains(header.said(), "DỮ LIỆU MẪU"); got != (part.Mark != "") {
					t.Errorf("%s, section %d, %s pages: %q", name, i+1, pages, header.said())
				}
			}
			part = part.Annex
		}
	}
}

// Two ballots stand beside each other, with a line to cut along.
func TestWordBallotsOnHalves(t *testing.T) {
	f := word(t, halved(t))
	columns := f.sections()[0].at("cols")
	if columns.attributes["num"] != "2" || columns.attributes["sep"] != "1" {
		t.Errorf("the columns are %v", columns.attributes)
	}
	titles, boxes := 0, 0
	for _, p := range f.body().all("p") {
		switch p.said() {
		case "PHIẾU BẦU":
			titles++
		case "□":
			boxes++
		}
	}
	if titles != 2 || boxes != 2*2*3 {
		t.Errorf("%d ballots with %d boxes; want 2 with 12", titles, boxes)
	}
}

func TestWordOutline(t *testing.T) {
	d := report()
	d.Body = []paper.Block{
		paper.Heading{Text: "I. Chương"}, paper.Heading{Text: "1. Mục", Level: 2}, paper.Heading{Text: "a) Điểm", Level: 3}, paper.Heading{Text: "Sâu hơn", Level: 9},
	}
	f := word(t, d)
	for text, want := range map[string][2]string{"I. Chương": {"heading 1", "0"}, "1. Mục": {"heading 2", "1"}, "a) Điểm": {"heading 3", "2"}, "Sâu hơn": {"heading 3", "2"}} {
		style := f.styleOf(f.paragraph(text))
		if got := [2]string{style.at("name").attributes["val"], style.at("pPr", "outlineLvl").attributes["val"]}; got != want {
			t.Errorf("%q is %v; want %v", text, got, want)
		}
	}
}

// Every style has a name of its own, in Vietnamese but for those that Word
// knows and translates itself.
func TestWordStylesAreNamed(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range word(t, report()).parts["word/styles.xml"].all("style") {
		name := s.at("name").attributes["val"]
		if seen[name] || strings.Contains(name, "paper.") || s.attributes["customStyle"] == "1" == isASCII(name) {
			t.Errorf("a style is named %q", name)
		}
		seen[name] = true
	}
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 127 })
}

func TestWordFileSaysWhatItIs(t *testing.T) {
	d := report()
	d.ID = "70/KH-UBND & 2025"
	f := word(t, d)
	core := f.parts["docProps/core.xml"]
	for name, want := range map[string]string{
		"title": "BÁO CÁO Kết quả đợt thi đua", "creator": "Ủy ban nhân dân phường Kiến An", "created": "2025-12-05T00:00:00Z", "language": "vi-VN",
	} {
		if got := core.at(name).text; got != want {
			t.Errorf("%s is %q; want %q", name, got, want)
		}
	}
	if got := f.parts["word/styles.xml"].all("lang")[0].attributes["val"]; got != "vi-VN" {
		t.Errorf("the language is %q", got)
	}
	mode := f.parts["word/settings.xml"].at("compat", "compatSetting").attributes
	if mode["name"] != "compatibilityMode" || mode["val"] != "15" {
		t.Errorf("the file is one of %v", mode)
	}
	if got, err := paper.ReadDOCX(f.bytes); err != nil || got.ID != d.ID {
		t.Errorf("the document is read back as %q, %v", got.ID, err)
	}
}

func TestEqualDocumentsGiveEqualWordFiles(t *testing.T) {
	first := wordPapers(t)
	for name, d := range wordPapers(t) {
		if !bytes.Equal(word(t, first[name]).bytes, word(t, d).bytes) {
			t.Errorf("%s is not the same twice", name)
		}
	}
}

func TestWordRefusesWhatItCannotHold(t *testing.T) {
	d := report()
	d.Body = []paper.Block{paper.Paragraph{Text: "Trang\x01hai"}}
	var file bytes.Buffer
	err := paper.WriteDOCX(&file, d)
	var problem *data.Problem
	if !errors.As(err, &problem) || problem.Key != "problem.glyph" || problem.Args[1] != "U+0001" || file.Len() > 0 {
		t.Errorf("a control character: %v, %d bytes", err, file.Len())
	}
	d.Body = []paper.Block{paper.Paragraph{Text: "Một", Key: "a"}, paper.Heading{Text: "Hai", Key: "a"}}
	if err := paper.WriteDOCX(&file, d); err == nil || file.Len() > 0 {
		t.Errorf("two parts with one key: %v, %d bytes", err, file.Len())
	}
}
