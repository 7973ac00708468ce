package paper_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
)

func TestTextReadsBackExactly(t *testing.T) {
	alphabet := "aăâeêioôơuưy"
	var all []string
	for _, vowel := range alphabet {
		syllable := ""
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			syllable += norm.NFC.String(string(vowel) + tone)
		}
		all = append(all, "đ"+syllable, "Đ"+strings.ToUpper(syllable))
	}
	all = append(all, "≤ 0,67; ≥ 95,08%; m²; “ngoặc” – gạch…")
	d := report()
	var blocks []paper.Block
	for _, text := range all {
		// The way in may be decomposed, as text from other programs is.
		in := norm.NFD.String(text)
		blocks = append(blocks, paper.Paragraph{Text: in}, paper.Heading{Text: in}, paper.Note{Text: in})
	}
	d.Body, d.Recipients = blocks, nil
	got := set(t, d).text(0)
	for _, text := range all {
		if strings.Count(got, text) != 3 {
			t.Errorf("%q is read back %d times; want it upright, bold and italic", text, strings.Count(got, text))
		}
	}
	if !norm.NFC.IsNormalString(got) {
		t.Error("the text that is read back is not NFC")
	}
}

func TestACharacterThatTheFontLacksIsRefused(t *testing.T) {
	for _, lacking := range []string{"𠀀", "漢", "😀", "\x01"} {
		l := madeUp()
		l.Nominations[20].Name = "Nguyễn Văn " + lacking
		var out bytes.Buffer
		err := paper.WritePDF(&out, paper.AwardList(l, l.Decision(mixed), today))
		var problem *data.Problem
		if !errors.As(err, &problem) || out.Len() != 0 {
			t.Errorf("%q: error %v, %d bytes written; want a refusal and nothing written", lacking, err, out.Len())
			continue
		}
		key, pairs := problem.Explain()
		if sentence := assets.T(key, pairs...); !strings.Contains(sentence, lacking) || !strings.Contains(sentence, "Nguyễn Văn") {
			t.Errorf("the refusal does not say what and where: %q", sentence)
		}
	}
}

func TestEqualDocumentsGiveEqualFiles(t *testing.T) {
	l := madeUp()
	var first bytes.Buffer
	for i := range 5 {
		var again bytes.Buffer
		if err := paper.WritePDF(&again, paper.AwardList(l, l.Decision(mixed), today)); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = again
		} else if !bytes.Equal(first.Bytes(), again.Bytes()) {
			t.Fatalf("run %d gives another file", i+1)
		}
	}
}

func TestFontsAreInTheFile(t *testing.T) {
	fonts := strings.Split(strings.TrimSpace(set(t, report()).read("pdffonts", "FILE")), "\n")[2:]
	if len(fonts) != 4 {
		t.Errorf("%d fonts; want upright, bold, italic and bold italic", len(fonts))
	}
	for _, font := range fonts {
		columns := strings.Fields(font) // name, type (two words), encoding, emb, sub, uni, object
		if columns[4] != "yes" || columns[6] != "yes" {
			t.Errorf("not embedded or without text mapping: %s", font)
		}
	}
}

func TestFileSaysWhatItIs(t *testing.T) {
	l := madeUp()
	d := paper.AwardList(l, l.Decision(mixed), today)
	info := set(t, d).read("pdfinfo", "-enc", "UTF-8", "FILE")
	for _, want := range []string{
		"DANH SÁCH Tập thể, cá nhân, hộ gia đình được tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường Kiến An",
		"Sổ Thi Đua", "841.89 x 595.28",
	} {
		if !strings.Contains(flat(info), want) {
			t.Errorf("%q is missing in\n%s", want, info)
		}
	}
}

// TestSampleDataPrints sets every list of the sample campaign.
func TestSampleDataPrints(t *testing.T) {
	var l, rules data.Ledger
	for file, into := range map[string]*data.Ledger{string(assets.Sample): &l, string(assets.Rules): &rules} {
		if err := json.Unmarshal([]byte(file), into); err != nil {
			t.Fatal(err)
		}
	}
	l.RuleSets = rules.RuleSets
	lists := []paper.Document{paper.NominationList(l, today)}
	for _, d := range l.Decisions {
		lists = append(lists, paper.AwardList(l, d, today), paper.PaymentList(l, d, today))
	}
	for _, d := range lists {
		p := set(t, d)
		for n := range p.pages() {
			text := p.text(n + 1)
			if !strings.Contains(text, "DỮ LIỆU MẪU") || !strings.Contains(text, fmt.Sprintf("Trang %d/%d", n+1, p.pages())) {
				t.Errorf("%s: page %d lacks its mark or number", d.Title(), n+1)
			}
		}
	}
}

func FuzzAnyTextIsPrintedOrRefused(f *testing.F) {
	for _, text := range []string{"", " ", "\n\n", "Nguyễn\nVăn An", "a\xffb", "//--//", strings.Repeat("Ặ", 500), "漢", "a\u0302\u0323\u0301"} {
		f.Add(text, 40)
	}
	f.Fuzz(func(t *testing.T, text string, columns int) {
		table := paper.Table{Columns: make([]paper.Column, 1+max(0, columns)%60)}
		for range table.Columns {
			table.Columns[0].Title = text
			table.Rows = append(table.Rows, paper.Row{Cells: []string{text, text}}, paper.Row{Kind: paper.Total, Cells: []string{text}})
		}
		d := report()
		d.Kind, d.Subject, d.Place, d.Number, d.Recipients = text, text, text, text, []string{text}
		d.Body = []paper.Block{paper.Heading{Text: text}, paper.Paragraph{Text: text}, table, paper.Note{Text: text}}
		var out bytes.Buffer
		err := paper.WritePDF(&out, d)
		var problem *data.Problem
		if err != nil && (!errors.As(err, &problem) || out.Len() > 0) || err == nil && !bytes.HasPrefix(out.Bytes(), []byte("%PDF-")) {
			t.Errorf("error %v and %d bytes", err, out.Len())
		}
	})
}
