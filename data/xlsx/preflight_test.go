package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
)

// smallBook is a workbook as units send them: shared texts, figures, days.
func smallBook(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range [][]any{
		{"STT", "Tên đơn vị", "Số người", "Ngày", "Phải báo cáo"},
		{1, "Trường Tiểu học Mẫu 1", 46, 46000, true},
		{2, "Trạm Y tế phường Mẫu", 18.5, 46001, false},
	} {
		if err := f.SetSheetRow("Sheet1", fmt.Sprint("A", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetCellStyle("Sheet1", "D2", "D3", style); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestDamageIsNeverReadAsData flips single bits: the file must be refused or
// read as it was, never as something else.
func TestDamageIsNeverReadAsData(t *testing.T) {
	book := smallBook(t)
	whole := read(t, book)
	dice := rand.New(rand.NewPCG(20251210, 70))
	refused := 0
	const flips = 400
	for range flips {
		at, bit := dice.IntN(len(book)), dice.IntN(8)
		hurt := bytes.Clone(book)
		hurt[at] ^= 1 << bit
		g, err := ReadTable(bytes.NewReader(hurt), int64(len(hurt)))
		switch {
		case err != nil:
			refused++
			if problemKey(err) == "" {
				t.Errorf("bit %d of byte %d: the officer gets no sentence for %v", bit, at, err)
			}
		case !reflect.DeepEqual(g, whole):
			t.Errorf("bit %d of byte %d: read as something else:\n%v", bit, at, g)
		}
	}
	if refused < flips/2 {
		t.Errorf("only %d of %d damaged files were refused", refused, flips)
	}
}

func TestCutFilesAreRefused(t *testing.T) {
	book := smallBook(t)
	for n := 0; n < len(book); n += max(1, len(book)/150) {
		if _, err := ReadTable(bytes.NewReader(book[:n]), int64(n)); problemKey(err) == "" {
			t.Errorf("the first %d of %d bytes were read: %v", n, len(book), err)
		}
	}
}

// replaced is the small workbook with a part changed by its text.
func replaced(t *testing.T, name, old, with string) []byte {
	t.Helper()
	parts := partsOf(t, smallBook(t))
	if !strings.Contains(parts[name], old) {
		t.Fatalf("%s has no %s: %s", name, old, parts[name])
	}
	parts[name] = strings.Replace(parts[name], old, with, 1)
	return repack(t, parts)
}

// bomb is a workbook with a part of many zeros. Its header says 1,000 bytes.
func bomb(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range partsOf(t, smallBook(t)) {
		p, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if name == "xl/sharedStrings.xml" {
			content += strings.Repeat(" ", 80<<20)
		}
		if _, err := p.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lying is a workbook whose directory gives a part a smaller size than it has.
func lying(t *testing.T) []byte {
	t.Helper()
	book := bomb(t)
	entry := bytes.LastIndex(book, []byte("xl/sharedStrings.xml")) - 46 // the fixed part of a directory entry
	binary.LittleEndian.PutUint32(book[entry+24:], 1000)
	return book
}

func TestHostileWorkbooksAreRefused(t *testing.T) {
	const sheet = "xl/worksheets/sheet1.xml"
	missing := partsOf(t, smallBook(t))
	delete(missing, sheet)
	many := partsOf(t, smallBook(t))
	for i := range maxParts {
		many[fmt.Sprintf("xl/media/%d.png", i)] = ""
	}
	for name, c := range map[string]struct {
		book []byte
		key  string
	}{
		"entities":              {replaced(t, sheet, "<worksheet", `<!DOCTYPE a [<!ENTITY e "x">]><worksheet`), "sheet_unsafe"},
		"nesting":               {replaced(t, sheet, "<sheetData>", strings.Repeat("<a>", 200)+"<sheetData>"), "sheet_unsafe"},
		"a cell far right":      {replaced(t, sheet, `r="E3"`, `r="XFD3"`), "sheet_columns"},
		"a cell far down":       {replaced(t, sheet, `r="E3"`, `r="E1048576"`), "sheet_rows"},
		"a row far down":        {replaced(t, sheet, `<row r="3"`, `<row r="1048576"`), "sheet_rows"},
		"rows out of order":     {replaced(t, sheet, `<row r="3"`, `<row r="1"`), "sheet_damaged"},
		"no such shared text":   {replaced(t, sheet, "<v>0</v>", "<v>999</v>"), "sheet_damaged"},
		"a sheet that is cut":   {replaced(t, sheet, "</sheetData>", ""), "sheet_damaged"},
		"a sheet that is gone":  {repack(t, missing), "sheet_damaged"},
		"unpacks to too much":   {bomb(t), "sheet_too_large"},
		"lies about its size":   {lying(t), "sheet_damaged"},
		"too many parts":        {repack(t, many), "sheet_too_large"},
		"nothing in any sheet":  {emptyBook(t), "sheet_blank"},
		"not even a sheet part": {repack(t, map[string]string{"[Content_Types].xml": "<Types/>", "xl/a.xml": "<a/>"}), "sheet_damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			g, err := ReadTable(bytes.NewReader(c.book), int64(len(c.book)))
			if problemKey(err) != c.key {
				t.Errorf("got %v (%d rows), want problem %s", err, len(g.Rows), c.key)
			}
		})
	}
}

func emptyBook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wide is text as the directory of an old Office file has it.
func wide(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.Write([]byte{byte(u), byte(u >> 8)})
	}
	return b.String()
}

func TestOtherFilesAreCalledByTheirName(t *testing.T) {
	const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	packed := func(names ...string) string {
		parts := map[string]string{}
		for _, n := range names {
			parts[n] = "x"
		}
		return string(repack(t, parts))
	}
	seen := map[string]string{}
	for _, c := range []struct{ name, content, key string }{
		{"an old workbook", ole + strings.Repeat("\x00", 600) + wide("Workbook"), "sheet_xls"},
		{"an encrypted workbook", ole + strings.Repeat("\x00", 600) + wide("EncryptedPackage"), "sheet_encrypted"},
		{"an old document", ole + strings.Repeat("\x00", 600) + wide("WordDocument"), "sheet_word"},
		{"a document", packed("[Content_Types].xml", "word/document.xml"), "sheet_word"},
		{"a binary workbook", packed("[Content_Types].xml", "xl/workbook.bin"), "sheet_xlsb"},
		{"a workbook of LibreOffice", packed("mimetype", "content.xml", "META-INF/manifest.xml"), "sheet_ods"},
		{"an archive", packed("BC truong.xlsx"), "sheet_archive"},
		{"a rar archive", "Rar!\x1a\x07\x00", "sheet_archive"},
		{"a PDF", "%PDF-1.7\n", "sheet_pdf"},
		{"a photograph", "\xff\xd8\xff\xe0\x00\x10JFIF", "sheet_picture"},
		{"a picture", string(assets.Icon), "sheet_picture"},
		{"a web page", "<html><table><tr><td>1</td></tr></table></html>", "sheet_html"},
		{"a CSV in UTF-8", "\xef\xbb\xbfSTT,Tên đơn vị\n1,Trường A\n", "sheet_text"},
		{"a CSV of old Windows", "STT;T\xean \xf0\xf4n v\xec\n", "sheet_text"},
		{"a CSV in UTF-16", "\xff\xfe" + wide("STT\tTên đơn vị"), "sheet_text"},
		{"a web page in one file", "MIME-Version: 1.0\r\nContent-Type: multipart/related", "sheet_html"},
		{"a workbook of Excel 2003 in XML", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`, "sheet_html"},
		{"a workbook of Numbers", packed("Index/Document.iwa", "Metadata/Properties.plist"), "sheet_apple"},
		{"a 7z archive", "7z\xbc\xaf\x27\x1c\x00\x04", "sheet_archive"},
		{"a shortcut", "L\x00\x00\x00\x01\x14\x02\x00\x00\x00", "sheet_shortcut"},
		{"a file of Google Drive", `{"doc_id":"x","email":""}`, "sheet_shortcut"},
		{"what Excel puts beside an open file", "\x05Admin" + strings.Repeat(" ", 49) + "\x05\x00" + wide("Admin"+strings.Repeat(" ", 49)), "sheet_lock"},
		{"nothing", "", "sheet_empty"},
		{"a file that never came down", strings.Repeat("\x00", 8192), "sheet_empty"},
		{"noise", "\x00\x01\x02\x03\x04", "sheet_unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadTable(strings.NewReader(c.content), int64(len(c.content)))
			if problemKey(err) != c.key {
				t.Errorf("got %v, want problem %s", err, c.key)
			}
			sentence := assets.T("problem." + c.key)
			if sentence == "problem."+c.key || seen[sentence] != "" && seen[sentence] != c.key {
				t.Errorf("no sentence of its own: %q", sentence)
			}
			seen[sentence] = c.key
		})
	}
}

func TestReadsWhatCellsAre(t *testing.T) {
	g := read(t, smallBook(t))
	row := g.Rows[2]
	if row[0].Text != "2" || !row[0].Number.Decimal.Equal(dec("2")) || row[1].Text != "Trạm Y tế phường Mẫu" || row[1].Number.Valid {
		t.Errorf("row %v", row)
	}
	if !row[2].Number.Decimal.Equal(dec("18.5")) || row[3].Date.ISO() != "2025-12-10" || row[3].Number.Valid || row[4].Text != "FALSE" {
		t.Errorf("row %v", row)
	}
}

func TestReadsTheFirstSheetWithContent(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for _, name := range []string{"Ẩn", "Danh sách"} {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellStr(name, "C4", name); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetSheetVisible("Ẩn", false); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	if g := read(t, b.Bytes()); g.Sheet != "Danh sách" || g.Rows[3][2].Text != "Danh sách" || g.Address(3, 2) != "C4" {
		t.Errorf("read %v", g)
	}
}

func TestReadsFiguresAsExcelShowsThem(t *testing.T) {
	for raw, want := range map[string]string{
		"537487.83999999997": "537487.84", "1.0712726789999999E7": "10712726.79", "330681": "330681", "0.10000000000000001": "0.1",
	} {
		g := read(t, replaced(t, "xl/worksheets/sheet1.xml", "<v>46</v>", "<v>"+raw+"</v>"))
		if got := g.Rows[1][2]; got.Text != want || !got.Number.Decimal.Equal(dec(want)) {
			t.Errorf("%s was read as %v, want %s", raw, got, want)
		}
	}
}

func FuzzReadTable(f *testing.F) {
	book := smallBook(f)
	f.Add(book)
	f.Add(book[:len(book)/2])
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Add([]byte("%PDF-1.7"))
	f.Fuzz(func(t *testing.T, content []byte) {
		g, err := ReadTable(bytes.NewReader(content), int64(len(content)))
		if err != nil && problemKey(err) == "" {
			t.Errorf("no sentence for %v", err)
		}
		if err != nil && len(g.Rows) > 0 {
			t.Error("an error and a grid")
		}
	})
}

// FuzzReadSheet changes the sheet within a sound package, so that neither
// checksum nor directory gives it away.
func FuzzReadSheet(f *testing.F) {
	parts := partsOf(f, smallBook(f))
	const name = "xl/worksheets/sheet1.xml"
	f.Add(parts[name])
	f.Add(strings.ReplaceAll(parts[name], ` t="s"`, ""))
	f.Fuzz(func(t *testing.T, sheet string) {
		parts[name] = sheet
		book := repack(t, parts)
		if _, err := ReadTable(bytes.NewReader(book), int64(len(book))); err != nil && problemKey(err) == "" {
			t.Errorf("no sentence for %v", err)
		}
	})
}
