package paper_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
	worded "thidua/data/report"
)

// keyed is a document whose parts can be known again.
func keyed() paper.Document {
	d := report()
	d.ID = "2025/70-KH-UBND/1"
	d.Body = []paper.Block{
		paper.Paragraph{Text: "Căn cứ Luật Thi đua, khen thưởng;", Italic: true, Key: "basis.1"},
		paper.Heading{Text: "I. KẾT QUẢ", Key: "targets"},
		paper.Paragraph{Text: "22 chỉ tiêu: 4 vượt, 11 đạt; Ban Thi đua - Khen thưởng & “ngoặc” <b>.", Key: "targets.summary"},
		paper.Table{Columns: []paper.Column{{Title: "Chỉ tiêu"}, {Title: "Kết quả"}}, Rows: []paper.Row{{Cells: []string{"Thu ngân sách", "341.205"}}}},
		paper.Heading{Text: "1. Phong trào", Level: 2, Key: "movement.1"},
		paper.Paragraph{Text: "Phong\u00a0trào một\ndòng hai.", Key: "Movement.Phong_trào"},
		paper.Paragraph{Text: "Phong trào hai.", Key: strings.Repeat("rất dài ", 20)},
		paper.Paragraph{Text: "Không có khóa."},
	}
	d.Annex = &paper.Document{Appendix: "Phụ lục I", Made: d.Made, Body: []paper.Block{paper.Paragraph{Text: "Trong phụ lục.", Key: "annex.1"}}}
	return d
}

// cityReport is the report to the city on the sample campaign.
func cityReport(t *testing.T) paper.Document {
	t.Helper()
	l, m := sampleMeeting(t)
	d := paper.CityReport(l, worded.Of(l, m.On), m.On)
	annexes := paper.Annexes(l, m.On)
	d.Annex = &annexes
	return d
}

// comesBack checks that a file has all parts of d with their words, in order.
func comesBack(t *testing.T, content []byte, d paper.Document) {
	t.Helper()
	got, err := paper.ReadDOCX(content)
	if err != nil {
		t.Fatalf("ReadDOCX: %v", err)
	}
	if got.ID != d.ID {
		t.Errorf("the document is %q; want %q", got.ID, d.ID)
	}
	var want, keys []string
	for part := &d; part != nil; part = part.Annex {
		for _, b := range part.Body {
			key, text := "", ""
			switch b := b.(type) {
			case paper.Heading:
				key, text = b.Key, b.Text
			case paper.Paragraph:
				key, text = b.Key, b.Text
			}
			if key == "" {
				continue
			}
			want = append(want, key)
			if f := got.Part(key); f.Fate != paper.Whole || len(f.Texts) != 1 || f.Texts[0] != text {
				t.Errorf("%q comes back as %+v; want %q", key, f, text)
			}
		}
	}
	for _, p := range got.Passages {
		keys = append(keys, p.Keys...)
	}
	if !slices.Equal(keys, want) {
		t.Errorf("the parts are %q; want %q", keys, want)
	}
}

func TestWordFileComesBack(t *testing.T) {
	comesBack(t, word(t, keyed()).bytes, keyed())
	comesBack(t, word(t, cityReport(t)).bytes, cityReport(t))
	got, err := paper.ReadDOCX(word(t, report()).bytes)
	if err != nil || got.ID != "" || len(got.Passages) == 0 {
		t.Errorf("a document without keys: %v, %+v", err, got)
	}
	if !slices.ContainsFunc(got.Passages, func(p paper.Passage) bool { return p.Aside && p.Text == "ỦY BAN NHÂN DÂN" }) {
		t.Error("what stands in a table is not set aside")
	}
	for _, p := range got.Passages {
		if len(p.Keys) > 0 || p.Text == "" {
			t.Errorf("%+v in a document without keys", p)
		}
	}
}

// edited reads the document after its XML was changed as an editor does it.
// What is to be changed is written short: "{1:" and "}" stand for the bookmark
// of the first part.
func edited(t *testing.T, old, changed string) paper.Reading {
	t.Helper()
	d := report()
	d.Body = []paper.Block{paper.Paragraph{Text: "Một.", Key: "first"}, paper.Paragraph{Text: "Hai.", Key: "second"}, paper.Paragraph{Text: "Ba."}}
	parts := unzipped(t, word(t, d).bytes)
	const document = "word/document.xml"
	short := strings.NewReplacer(
		`<w:pPr><w:pStyle w:val="Body"/></w:pPr>`, "", `<w:pPr><w:pStyle w:val="Body"/><w:keepNext/></w:pPr>`, "", `<w:t xml:space="preserve">`, "<w:t>",
		`<w:bookmarkStart w:id="0" w:name="_td_first_z"/>`, "{1:", `<w:bookmarkEnd w:id="0"/>`, ":1}",
		`<w:bookmarkStart w:id="1" w:name="_td_second_z"/>`, "{2:", `<w:bookmarkEnd w:id="1"/>`, ":2}").Replace(parts[document])
	if strings.Count(short, old) != 1 {
		t.Fatalf("%q is not there once: %s", old, short)
	}
	parts[document] = strings.NewReplacer(
		"{1:", `<w:bookmarkStart w:id="7" w:name="_td_first_z"/>`, ":1}", `<w:bookmarkEnd w:id="7"/>`,
		"{2:", `<w:bookmarkStart w:id="8" w:name="_TD_second_z"/>`, ":2}", `<w:bookmarkEnd w:id="8"/>`).
		Replace(strings.Replace(short, old, changed, 1))
	got, err := paper.ReadDOCX(zipped(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

const (
	firstPara  = `<w:p>{1:<w:r><w:t>Một.</w:t></w:r>:1}</w:p>`
	secondPara = `<w:p>{2:<w:r><w:t>Hai.</w:t></w:r>:2}</w:p>`
	thirdPara  = `<w:p><w:r><w:t>Ba.</w:t></w:r></w:p>`
)

func TestReadingOfEditedWordFiles(t *testing.T) {
	for name, c := range map[string]struct{ old, changed, want string }{
		"untouched":              {firstPara, firstPara, "[first] Một. | [second] Hai. | Ba."},
		"formatting":             {firstPara, `<w:p>{1:<w:r><w:rPr><w:b/></w:rPr><w:t>M</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ột.</w:t></w:r>:1}</w:p>`, "[first] Một. | [second] Hai. | Ba."},
		"words at the end":       {firstPara, `<w:p>{1:<w:r><w:t>Một.</w:t></w:r>:1}<w:r><w:t xml:space="preserve"> Thêm.</w:t></w:r></w:p>`, "[first] Một. Thêm. | [second] Hai. | Ba."},
		"words at the start":     {firstPara, `<w:p><w:r><w:t>Thêm. </w:t></w:r>{1:<w:r><w:t>Một.</w:t></w:r>:1}</w:p>`, "[first] Thêm. Một. | [second] Hai. | Ba."},
		"a paragraph more":       {firstPara, firstPara + thirdPara, "[first] Một. | Ba. | [second] Hai. | Ba."},
		"an empty one":           {firstPara, firstPara + `<w:p/>`, "[first] Một. | [second] Hai. | Ba."},
		"split":                  {firstPara, `<w:p>{1:<w:r><w:t>Một</w:t></w:r></w:p><w:p><w:r><w:t>rưỡi.</w:t></w:r>:1}</w:p>`, "[first] Một | [first] rưỡi. | [second] Hai. | Ba."},
		"joined":                 {firstPara + secondPara, `<w:p>{1:<w:r><w:t>Một.</w:t></w:r>:1}{2:<w:r><w:t>Hai.</w:t></w:r>:2}</w:p>`, "[first second] Một.Hai. | Ba."},
		"deleted":                {firstPara, "", "[second] Hai. | Ba."},
		"bookmark deleted":       {firstPara, `<w:p><w:r><w:t>Khác.</w:t></w:r></w:p>`, "Khác. | [second] Hai. | Ba."},
		"emptied":                {firstPara, `<w:p>{1::1}</w:p>`, "[first] | [second] Hai. | Ba."},
		"typed anew":             {firstPara, `<w:p>{1::1}<w:r><w:t>Khác.</w:t></w:r></w:p>`, "[first] Khác. | [second] Hai. | Ba."},
		"gone into the next":     {firstPara + secondPara, `<w:p>{1::1}{2:<w:r><w:t>Hai.</w:t></w:r>:2}</w:p>`, "[second] Hai. | Ba."},
		"ends firstPara further": {firstPara + secondPara, `<w:p>{1:<w:r><w:t>Một.</w:t></w:r></w:p><w:p>:1}{2:<w:r><w:t>Hai.</w:t></w:r>:2}</w:p>`, "[first] Một. | [second] Hai. | Ba."},
		"between paragraphs":     {firstPara, `{1:<w:p><w:r><w:t>Một.</w:t></w:r></w:p>:1}`, "[first] Một. | [second] Hai. | Ba."},
		"a point between":        {firstPara, `{1::1}`, "[second] Hai. | Ba."},
		"without an end":         {firstPara, `<w:p>{1:<w:r><w:t>Một.</w:t></w:r></w:p>`, "[first] Một. | [second] Hai. | Ba."},
		"an end too many":        {firstPara, `<w:p>:1}{1:<w:r><w:t>Một.</w:t></w:r>:1}:1}</w:p>`, "[first] Một. | [second] Hai. | Ba."},
		"moved":                  {firstPara + secondPara, secondPara + firstPara, "[second] Hai. | [first] Một. | Ba."},
		"copied":                 {thirdPara, `<w:p><w:bookmarkStart w:id="9" w:name="_td_first_z1"/><w:r><w:t>Một.</w:t></w:r><w:bookmarkEnd w:id="9"/></w:p>`, "[first] Một. | [second] Hai. | Một."},
		"bookmarks of others":    {thirdPara, `<w:p><w:bookmarkStart w:id="9" w:name="_GoBack"/><w:r><w:t>Ba.</w:t></w:r><w:bookmarkEnd w:id="9"/></w:p>`, "[first] Một. | [second] Hai. | Ba."},
		"tracked":                {firstPara, `<w:p>{1:<w:r><w:t>Mộ</w:t></w:r><w:del w:id="20"><w:r><w:delText>t.</w:delText><w:tab/></w:r></w:del><w:ins w:id="21"><w:r><w:t>ột.</w:t></w:r></w:ins>:1}</w:p>`, "[first] Mộột. | [second] Hai. | Ba."},
		"tracked and moved":      {firstPara, `<w:p>{1:<w:moveFrom w:id="20"><w:r><w:t>Một.</w:t></w:r></w:moveFrom>:1}</w:p><w:p><w:moveTo w:id="21"><w:r><w:t>Một.</w:t></w:r></w:moveTo></w:p>`, "[first] | Một. | [second] Hai. | Ba."},
		"tracked join":           {firstPara, `<w:p><w:pPr><w:rPr><w:del w:id="20"/></w:rPr></w:pPr>{1:<w:r><w:t>Một. </w:t></w:r>:1}</w:p>`, "[first second] Một. Hai. | Ba."},
		"tracked style":          {firstPara, `<w:p><w:pPr><w:pPrChange w:id="20"><w:pPr><w:rPr><w:del w:id="21"/></w:rPr></w:pPr></w:pPrChange></w:pPr>{1:<w:r><w:t>Một.</w:t></w:r>:1}</w:p>`, "[first] Một. | [second] Hai. | Ba."},
		"tab, break, hyphen":     {firstPara, `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>{1:<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br w:type="page"/></w:r>:1}</w:p>`, "[first] a\tb\nc-d | [second] Hai. | Ba."},
		"field":                  {firstPara, `<w:p>{1:<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Một.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>:1}</w:p>`, "[first] Một. | [second] Hai. | Ba."},
		"link, tag, control":     {firstPara, `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:p>{1:<w:hyperlink r:id="x"><w:r><w:t>Mộ</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>t</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>.</w:t></w:r></w:sdtContent></w:sdt>:1}</w:p></w:sdtContent></w:sdt>`, "[first] Một. | [second] Hai. | Ba."},
		"strict":                 {firstPara, `<s:p xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main">{1:<s:r><s:t>Một.</s:t></s:r>:1}</s:p>`, "[first] Một. | [second] Hai. | Ba."},
		"words of other kinds":   {firstPara, `<w:p>{1:<w:r><w:t>Một.</w:t></w:r><m:oMath xmlns:m="math"><m:r><m:t>x</m:t></m:r></m:oMath>:1}</w:p>`, "[first] Một. | [second] Hai. | Ba."},
	} {
		got := edited(t, c.old, c.changed)
		var lines []string
		for _, p := range got.Passages {
			if p.Aside || p.Text == "BÁO CÁO" || p.Text == "Kết quả đợt thi đua" {
				continue
			}
			line := p.Text
			if len(p.Keys) > 0 {
				line = strings.TrimSpace(fmt.Sprint(p.Keys) + " " + p.Text)
			}
			lines = append(lines, line)
		}
		if text := strings.Join(lines, " | "); text != c.want {
			t.Errorf("%s is read as\n%s; want\n%s", name, text, c.want)
		}
	}
}

// A text box stands aside, once, whether it is written in the newer words or the
// older ones.
func TestReadingOfATextBox(t *testing.T) {
	box := `<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>`
	got := edited(t, firstPara, `<w:p>{1:<w:r><w:t>Mộ</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>`+box+`</mc:Choice><mc:Fallback><w:pict>`+box+
		`</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>t.</w:t></w:r>:1}</w:p>`)
	boxes := 0
	for _, p := range got.Passages {
		if p.Text == "Trong khung" && p.Aside {
			boxes++
		}
	}
	if f := got.Part("first"); boxes != 1 || !slices.Contains(f.Texts, "Một.") {
		t.Errorf("%d boxes in %+v; the part is %+v", boxes, got.Passages, f)
	}
}

func TestFateOfParts(t *testing.T) {
	for name, c := range map[string]struct {
		old, changed string
		want         paper.Found
	}{
		"whole":   {firstPara, firstPara, paper.Found{Fate: paper.Whole, Texts: []string{"Một."}}},
		"split":   {firstPara, `<w:p>{1:<w:r><w:t>Một</w:t></w:r></w:p><w:p><w:r><w:t>rưỡi.</w:t></w:r>:1}</w:p>`, paper.Found{Fate: paper.Split, Texts: []string{"Một", "rưỡi."}}},
		"joined":  {firstPara + secondPara, `<w:p>{1:<w:r><w:t>Một.</w:t></w:r>:1}{2:<w:r><w:t>Hai.</w:t></w:r>:2}</w:p>`, paper.Found{Fate: paper.Joined, Texts: []string{"Một.Hai."}, With: []string{"first", "second"}}},
		"emptied": {firstPara, `<w:p>{1::1}</w:p>`, paper.Found{Fate: paper.Emptied}},
		"lost":    {firstPara, "", paper.Found{Fate: paper.Lost}},
	} {
		if got := edited(t, c.old, c.changed).Part("first"); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s is %+v; want %+v", name, got, c.want)
		}
	}
}

func TestReadingRefusesOtherFiles(t *testing.T) {
	whole := word(t, keyed()).bytes
	with := func(name, part string) []byte {
		parts := unzipped(t, whole)
		parts[name] = part
		return zipped(t, parts)
	}
	without := func(name string) []byte {
		parts := unzipped(t, whole)
		delete(parts, name)
		return zipped(t, parts)
	}
	document := unzipped(t, whole)["word/document.xml"]
	var pdf bytes.Buffer
	if err := paper.WritePDF(&pdf, report()); err != nil {
		t.Fatal(err)
	}
	flipped := slices.Clone(whole)
	flipped[bytes.Index(flipped, []byte("word/document.xml"))+200] ^= 1
	for name, c := range map[string]struct {
		content []byte
		key     string
	}{
		"nothing":          {nil, "problem.docx_unknown"},
		"a PDF":            {pdf.Bytes(), "problem.docx_unknown"},
		"an old .doc":      {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)), "problem.docx_unknown"},
		"with a password":  {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Join(strings.Split("EncryptedPackage", ""), "\x00")), "problem.docx_encrypted"},
		"cut short":        {whole[:len(whole)/2], "problem.docx_damaged"},
		"a flipped bit":    {flipped, "problem.docx_damaged"},
		"another archive":  {zipped(t, map[string]string{"a.txt": "a"}), "problem.docx_unknown"},
		"no document":      {without("word/document.xml"), "problem.docx_unknown"},
		"no relations":     {without("_rels/.rels"), "problem.docx_unknown"},
		"a workbook":       {with("word/document.xml", `<workbook/>`), "problem.docx_unknown"},
		"XML cut short":    {with("word/document.xml", document[:len(document)/2]), "problem.docx_damaged"},
		"a DOCTYPE":        {with("word/document.xml", `<!DOCTYPE x [<!ENTITY a "b">]>`+document[strings.Index(document, "<w:"):]), "problem.docx_unsafe"},
		"nested deeply":    {with("word/document.xml", strings.Repeat("<a>", 1000)+strings.Repeat("</a>", 1000)), "problem.docx_unknown"},
		"nested in a body": {with("word/document.xml", strings.Replace(document, "<w:body>", "<w:body>"+strings.Repeat("<w:ins>", 1000)+strings.Repeat("</w:ins>", 1000), 1)), "problem.docx_unsafe"},
		"too many parts":   {manyParts(t), "problem.docx_too_large"},
		"too much in one":  {with("word/document.xml", document+strings.Repeat(" ", 40<<20)), "problem.docx_too_large"},
	} {
		_, err := paper.ReadDOCX(c.content)
		var problem *data.Problem
		if !errors.As(err, &problem) || problem.Key != c.key {
			t.Errorf("%s: %v; want %s", name, err, c.key)
		}
	}
}

func manyParts(t *testing.T) []byte {
	t.Helper()
	parts := map[string]string{}
	for i := range 6_000 {
		parts[fmt.Sprint("part", i)] = ""
	}
	return zipped(t, parts)
}

func FuzzReadDOCX(f *testing.F) {
	const (
		relations = `<Relationships><Relationship Type="/officeDocument" Target="document.xml"/><Relationship Type="/custom-properties" Target="/custom.xml"/></Relationships>`
		begin     = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
		long      = `<Properties><property name="_td__0123_z"><lpwstr>key</lpwstr></property></Properties>`
	)
	named := strings.NewReplacer("{1:", `<w:bookmarkStart w:id="1" w:name="_td_first_z"/>`, ":1}", `<w:bookmarkEnd w:id="1"/>`,
		"{2:", `<w:bookmarkStart w:id="2" w:name="_td__0123_z"/>`, ":2}", `<w:bookmarkEnd w:id="2"/>`)
	for _, body := range []string{
		firstPara + secondPara + thirdPara,
		`<w:p>{1:<w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc>` + secondPara + `</w:tc></w:tr></w:tbl><w:p><w:r><w:t>b</w:t><w:br/></w:r>:1}</w:p>`,
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{1::1}{2:<w:del><w:r><w:t>a</w:t></w:r></w:del></w:p>` + thirdPara,
		`<w:p><w:r><w:t>a</w:t><w:txbxContent>` + firstPara + `</w:txbxContent></w:r></w:p><Fallback>` + secondPara + `</Fallback>`,
	} {
		f.Add(named.Replace(begin+body+"</w:body></w:document>"), long)
	}
	f.Fuzz(func(t *testing.T, document, custom string) {
		parts := map[string]string{"_rels/.rels": relations, "document.xml": document, "custom.xml": custom}
		got, err := paper.ReadDOCX(zipped(t, parts))
		var problem *data.Problem
		if err != nil && !errors.As(err, &problem) {
			t.Fatalf("%v is no problem", err)
		}
		for _, p := range got.Passages {
			if p.Text == "" && len(p.Keys) == 0 {
				t.Fatalf("an empty passage: %+v", p)
			}
			for _, k := range p.Keys {
				if f := got.Part(k); f.Fate == paper.Lost || f.Fate == paper.Whole && (len(f.Texts) != 1 || f.Texts[0] == "") {
					t.Fatalf("%q is found as %+v", k, f)
				}
			}
		}
	})
}
