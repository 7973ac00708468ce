package xlsx

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

func readBook(t testing.TB, content []byte) Book {
	t.Helper()
	book, err := ReadBook(content)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// made is a workbook that a function has filled in.
func made(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// inFont sets a text in a font.
func inFont(t testing.TB, f *excelize.File, cell, font, text string) {
	t.Helper()
	style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: font}})
	must(t, err)
	must(t, f.SetCellStr("Sheet1", cell, text))
	must(t, f.SetCellStyle("Sheet1", cell, cell, style))
}

func TestOldLettersAreRepairedAndShown(t *testing.T) {
	g := readBook(t, made(t, func(f *excelize.File) {
		inFont(t, f, "A1", ".VnTime", "Tr\u00ad\u00eang TiÓu häc MÉu")
		inFont(t, f, "A2", ".VnTimeH", "ñy ban nh©n d©n")
		inFont(t, f, "A3", "VNI-Times", "Tröôøng hoïc")
		inFont(t, f, "A4", "Arial", "Héi Liªn hiÖp Phô n÷ ph\u00ad\u00eang") // the font does not tell
		inFont(t, f, "A5", ".VnTime", "Trường đã gõ Unicode")
		inFont(t, f, "A6", "Arial", norm.NFD.String("Trạm Y tế"))
		inFont(t, f, "A7", "Arial", "  Trạm\u00a0 Y tế ")
		inFont(t, f, "A8", ".VnArialH", "tdp 5")
		inFont(t, f, "A9", ".VnTime", "100%")
		inFont(t, f, "A10", "Times New Roman", "café, 5 µm, 100 m²")
		must(t, f.SetCellRichText("Sheet1", "A11", []excelize.RichTextRun{
			{Text: "®¬n vÞ ", Font: &excelize.Font{Family: ".VnTime"}},
			{Text: "Tổ dân phố", Font: &excelize.Font{Family: "Arial"}},
		}))
	})).Sheets[0]
	for row, want := range []Cell{
		{Text: "Trường Tiểu học Mẫu", Was: "Tr\u00ad\u00eang TiÓu häc MÉu", Remedy: FromTCVN3},
		{Text: "ỦY BAN NHÂN DÂN", Was: "ñy ban nh©n d©n", Remedy: FromTCVN3},
		{Text: "Trường học", Was: "Tröôøng hoïc", Remedy: FromVNI},
		{Text: "Hội Liên hiệp Phụ nữ phường", Was: "Héi Liªn hiÖp Phô n÷ ph\u00ad\u00eang", Remedy: FromTCVN3},
		{Text: "Trường đã gõ Unicode"},
		{Text: "Trạm Y tế", Was: norm.NFD.String("Trạm Y tế"), Remedy: Composed},
		{Text: "Trạm Y tế"},
		{Text: "TDP 5", Was: "tdp 5", Remedy: FromTCVN3},
		{Text: "100%"},
		{Text: "café, 5 µm, 100 m²"},
		{Text: "đơn vị Tổ dân phố", Was: "®¬n vÞ Tổ dân phố", Remedy: FromTCVN3},
	} {
		if got := g.At(row, 0); !reflect.DeepEqual(got, want) {
			t.Errorf("A%d: %+v, want %+v", row+1, got, want)
		}
	}
}

func TestFiguresAndDaysInOldFontsStay(t *testing.T) {
	g := readBook(t, made(t, func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14, Font: &excelize.Font{Family: ".VnTimeH"}})
		must(t, err)
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{46001, 12.5}))
		must(t, f.SetCellStyle("Sheet1", "A1", "A1", style))
	})).Sheets[0]
	if day, figure := g.At(0, 0), g.At(0, 1); day.Date.ISO() != "2025-12-10" || day.Remedy != "" || !figure.Number.Decimal.Equal(dec("12.5")) {
		t.Errorf("%+v %+v", day, figure)
	}
}

func TestReadsAllSheetsMergesAndHiddenParts(t *testing.T) {
	content := made(t, func(f *excelize.File) {
		for _, name := range []string{"Biểu 2", "Ẩn hẳn", "Trống"} {
			_, err := f.NewSheet(name)
			must(t, err)
		}
		must(t, f.SetCellStr("Sheet1", "B2", "Kết quả"))
		must(t, f.MergeCell("Sheet1", "B2", "D3"))
		must(t, f.SetCellStr("Sheet1", "A5", "trong dòng ẩn"))
		must(t, f.SetRowVisible("Sheet1", 5, false))
		must(t, f.SetColVisible("Sheet1", "A", false))
		must(t, f.SetCellStr("Ẩn hẳn", "A1", "mã biểu"))
		must(t, f.SetSheetVisible("Ẩn hẳn", false, true))
		must(t, f.SetDocProps(&excelize.DocProperties{Modified: "2025-12-08T01:02:03Z"}))
		must(t, f.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel"}))
	})
	book := readBook(t, content)
	var names []string
	for _, g := range book.Sheets {
		names = append(names, fmt.Sprint(g.Sheet, " ", g.Hidden, " ", len(g.Rows)))
	}
	if got := strings.Join(names, ", "); got != "Sheet1 false 5, Biểu 2 false 0, Ẩn hẳn true 1, Trống false 0" {
		t.Errorf("sheets: %s", got)
	}
	if !book.Saved.Equal(time.Date(2025, 12, 8, 1, 2, 3, 0, time.UTC)) || book.Program != "Microsoft Excel" {
		t.Errorf("saved %v by %q", book.Saved, book.Program)
	}
	if saved := readBook(t, smallBook(t)).Saved; !saved.IsZero() {
		t.Errorf("a workbook that nobody has saved was saved on %v", saved)
	}
	g := book.Sheets[0]
	if !reflect.DeepEqual(g.Merged, []Span{{1, 1, 2, 3}}) {
		t.Errorf("merged %v", g.Merged)
	}
	for _, at := range [][2]int{{1, 1}, {1, 3}, {2, 1}, {2, 3}} {
		if g.At(at[0], at[1]).Text != "Kết quả" {
			t.Errorf("%v: %q", at, g.At(at[0], at[1]).Text)
		}
	}
	if !g.At(1, 4).Empty() || !g.At(3, 1).Empty() || !g.At(-1, 0).Empty() || !g.At(99, 99).Empty() || g.At(4, 0).Text != "trong dòng ẩn" {
		t.Error("a cell outside the merged range has its text, or a hidden one has none")
	}
}

// TestFormulas: Excel keeps results; other programs may leave a formula without
// one, and that is not an empty cell.
func TestFormulas(t *testing.T) {
	for formula, want := range map[string]Cell{
		`<c r="C2"><f>1+1</f><v>2</v></c>`:              {Text: "2"},
		`<c r="C2"><f>1+1</f></c>`:                      {Formula: true},
		`<c r="C2"><f>1+1</f><v></v></c>`:               {Formula: true},
		`<c r="C2"><f>1+1</f><v/></c>`:                  {Formula: true},
		`<c r="C2" t="str"><f>1+1</f></c>`:              {Formula: true},
		`<c r="C2" t="str"><f>""</f><v></v></c>`:        {},
		`<c r="C2" t="str"><f>A1</f><v>Tổ</v></c>`:      {Text: "Tổ"},
		`<c r="C2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>`: {Text: "#DIV/0!"},
	} {
		g := readBook(t, replaced(t, "xl/worksheets/sheet1.xml", `<c r="C2"><v>46</v></c>`, formula)).Sheets[0]
		got := g.At(1, 2)
		if got.Text != want.Text || got.Formula != want.Formula || got.Failed() != (want.Text == "#DIV/0!") {
			t.Errorf("%s: %+v", formula, got)
		}
	}
}

func TestErrorValuesAreKnown(t *testing.T) {
	for _, text := range []string{"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"} {
		if !(Cell{Text: text}).Failed() {
			t.Errorf("%s is an error value", text)
		}
	}
	for _, text := range []string{"", "#", "#1", "N/A", "Tổ #5"} {
		if (Cell{Text: text}).Failed() {
			t.Errorf("%q is no error value", text)
		}
	}
}

func TestDaysSince1904(t *testing.T) {
	book := made(t, func(f *excelize.File) {
		since := true
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &since}))
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		must(t, err)
		must(t, f.SetCellInt("Sheet1", "A1", 46001-1462))
		must(t, f.SetCellStyle("Sheet1", "A1", "A1", style))
	})
	if got := readBook(t, book).Sheets[0].At(0, 0).Date.ISO(); got != "2025-12-10" {
		t.Errorf("read %s", got)
	}
}

// TestManySmallThingsAreRefused: an element of five bytes must not become a
// hundred bytes of memory without end.
func TestManySmallThingsAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ part, before, thing string }{
		"texts":     {"xl/sharedStrings.xml", "</sst>", "<si/>"},
		"formulas":  {"xl/worksheets/sheet1.xml", "</sheetData>", "<row><c><f/></c></row>"},
		"pieces":    {"xl/sharedStrings.xml", "</si>", "<r><t>a</t></r>"},
		"fonts":     {"xl/styles.xml", "</fonts>", "<font/>"},
		"sheets":    {"xl/workbook.xml", "</sheets>", "<sheet/>"},
		"relations": {"_rels/.rels", "</Relationships>", "<Relationship/>"},
	} {
		t.Run(name, func(t *testing.T) {
			contents := newContents(formRoom())
			contents.noted = formRoom().things - 100
			part := strings.Replace(partsOf(t, smallBook(t))[c.part], c.before, strings.Repeat(c.thing, 101)+c.before, 1)
			if err := contents.inspect(c.part, []byte(part)); problemKey(err) != "sheet_too_large" {
				t.Errorf("got %v, want a problem", err)
			}
		})
	}
}

var cellAddress = regexp.MustCompile(`<c r="[A-Z]+\d+"`)

// strict rewrites a workbook in the strict form of the standard, which Excel
// offers when saving; its addresses are others and days may stand as such.
func strict(t testing.TB, book []byte) []byte {
	parts := partsOf(t, book)
	for name, content := range parts {
		parts[name] = strings.NewReplacer(
			"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
			`<c r="D3" s="1"><v>46001</v></c>`, `<c r="D3" s="1" t="d"><v>2025-12-10T00:00:00</v></c>`,
		).Replace(content)
	}
	return repack(t, parts)
}

func TestOtherFormsOfTheSameWorkbook(t *testing.T) {
	content := smallBook(t)
	want := readBook(t, content).Sheets
	parts := partsOf(t, content)
	variant := func(change func(parts map[string]string)) []byte {
		p := maps.Clone(parts)
		change(p)
		return repack(t, p)
	}
	rename := func(name func(string) string) []byte {
		return variant(func(p map[string]string) {
			for old, content := range parts {
				delete(p, old)
				p[name(old)] = content
			}
		})
	}
	kind := func(as string) []byte {
		return variant(func(p map[string]string) {
			p["[Content_Types].xml"] = strings.Replace(p["[Content_Types].xml"],
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", as, 1)
		})
	}
	strictBook := strict(t, content)
	if !strings.Contains(partsOf(t, strictBook)["xl/worksheets/sheet1.xml"], "2025-12-10T") {
		t.Fatal("the strict workbook has no day in the form of ISO 8601")
	}
	const sheet = "xl/worksheets/sheet1.xml"
	for name, book := range map[string][]byte{
		"strict":                 strictBook,
		"xlsm":                   kind("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
		"xltx":                   kind("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
		"slashes of Windows":     rename(func(n string) string { return strings.ReplaceAll(n, "/", `\`) }),
		"names in other letters": rename(func(n string) string { return strings.Replace(n, "sharedStrings", "SharedStrings", 1) }),
		"a prefix": variant(func(p map[string]string) {
			p[sheet] = strings.NewReplacer("<?xml", "<?xml", "</", "</x:", "<", "<x:", `xmlns="`, `xmlns:x="`).Replace(p[sheet])
			p[sheet] = strings.Replace(p[sheet], "<x:?xml", "<?xml", 1)
		}),
		"no addresses": variant(func(p map[string]string) {
			p[sheet] = cellAddress.ReplaceAllString(p[sheet], "<c")
		}),
	} {
		t.Run(name, func(t *testing.T) {
			if got := readBook(t, book).Sheets; !reflect.DeepEqual(got, want) {
				t.Errorf("read %v, want %v", got, want)
			}
		})
	}
}

func TestHiddenDamageInSheets(t *testing.T) {
	const sheet = "xl/worksheets/sheet1.xml"
	for name, c := range map[string]struct{ old, with, key string }{
		"a cell twice":       {`r="B2"`, `r="A2"`, "sheet_damaged"},
		"a cell out of row":  {`r="B2"`, `r="B3"`, "sheet_damaged"},
		"no such style":      {`s="1"`, `s="77"`, "sheet_damaged"},
		"no number of text":  {"<v>0</v>", "<v>-1</v>", "sheet_damaged"},
		"elements crossed":   {"</v></c>", "</c></v>", "sheet_damaged"},
		"no cell of a merge": {"</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:?"/></mergeCells>`, "sheet_damaged"},
		"ranges without end": {"</sheetData>", `</sheetData><mergeCells>` + strings.Repeat(`<mergeCell ref="A1:B1"/>`, maxMerged+1) + `</mergeCells>`, "sheet_too_large"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadBook(replaced(t, sheet, c.old, c.with)); problemKey(err) != c.key {
				t.Errorf("got %v, want %s", err, c.key)
			}
		})
	}
}

func TestWideSheetsDoNotFillTheMemory(t *testing.T) {
	var rows strings.Builder
	for i := range formRoom().cells/maxColumns + 1 {
		fmt.Fprintf(&rows, `<row r="%d"><c r="IV%d"><v>1</v></c></row>`, i+1, i+1)
	}
	parts := partsOf(t, smallBook(t))
	const sheet = "xl/worksheets/sheet1.xml"
	head, tail, found := strings.Cut(parts[sheet], "<sheetData>")
	_, tail, ended := strings.Cut(tail, "</sheetData>")
	if !found || !ended {
		t.Fatal("no cells in the sheet")
	}
	parts[sheet] = head + "<sheetData>" + rows.String() + "</sheetData>" + tail
	if _, err := ReadBook(repack(t, parts)); problemKey(err) != "sheet_too_large" {
		t.Errorf("got %v, want a problem", err)
	}
}
