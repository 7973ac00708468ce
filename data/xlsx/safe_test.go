package xlsx

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"thidua/data/vn"
)

// hostileTexts are what programs take for a formula, a command or the spelling
// of another character.
func hostileTexts() []string {
	var texts []string
	for _, first := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠", "'=", `"=`, "%", "|"} {
		texts = append(texts, first+"1+1", first+"HYPERLINK(\"file:///c:/\";\"Bấm vào đây\")", first+"cmd|' /C calc'!A0")
	}
	return append(texts, "=SUM(A1:A9)", "-5", "+84 225 000 000", "1E5", "00123", "TRUE", "#N/A", "1/2", "12/8/2025",
		"_x0041_", "_x000D_", "_x005F_x0041_", "&amp;", "<f>1+1</f>", "]]>", "{=1+1}", "DDE(\"cmd\";\"/C calc\";\"x\")")
}

// TestTextStaysText: whatever a unit or an officer has written is the same text
// in the workbook, and nothing that a program would reckon or run.
func TestTextStaysText(t *testing.T) {
	texts := hostileTexts()
	tab := Table{Title: "Danh sách", Header: []string{"STT", "Nội dung"}}
	var listed [][]any
	for i, text := range texts {
		listed = append(listed, []any{i + 1, text})
	}
	tab.Rows = Listed(listed)
	book := table(t, tab)
	for name, part := range partsOf(t, book) {
		if strings.Contains(part, "<f>") || strings.Contains(part, "<f ") {
			t.Errorf("%s has a formula", name)
		}
	}
	readers := map[string][]string{"our reader": nil, "excelize": nil, "LibreOffice": nil}
	for _, row := range read(t, book).Rows {
		readers["our reader"] = append(readers["our reader"], second(row))
	}
	f, err := excelize.OpenReader(strings.NewReader(string(book)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		readers["excelize"] = append(readers["excelize"], strings.Join(row[min(1, len(row)):], ""))
	}
	sheet := string(throughLibreOffice(t, book, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"))
	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(sheet, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[len(lines)-len(texts):] {
		readers["LibreOffice"] = append(readers["LibreOffice"], line[1])
	}
	for reader, got := range readers {
		got = got[len(got)-len(texts):]
		for i, want := range texts {
			if got[i] != want {
				t.Errorf("%s has %q for %q", reader, got[i], want)
			}
		}
	}
}

// TestSheetNamesAreTaken: any title gives a name that Excel takes.
func TestSheetNamesAreTaken(t *testing.T) {
	for _, title := range []string{
		"", " ", "[]:*?/\\", "'Danh sách'", "History", strings.Repeat("Danh sách ", 9), strings.Repeat("😀", 40), "a\x00b\x1f",
		"Nghị định 30/2020/NĐ-CP: phụ lục", "=1+1", "\ufffe",
	} {
		name := sheetName(title)
		if n := len(utf16.Encode([]rune(name))); n == 0 || n > 31 {
			t.Errorf("%q gives a name of %d characters", title, n)
		}
		if strings.ContainsAny(name, `:\/?*[]`) || strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'") || strings.EqualFold(name, "History") {
			t.Errorf("%q gives %q", title, name)
		}
		book := table(t, Table{Title: title, Header: []string{"STT"}, Rows: Listed([][]any{{1}})})
		if got := read(t, book).Sheet; got != name {
			t.Errorf("%q gives %q, read back as %q", title, name, got)
		}
	}
}

// TestNoCharacterBreaksAWorkbook: characters that XML cannot hold are left out
// and all others stay.
func TestNoCharacterBreaksAWorkbook(t *testing.T) {
	for r := rune(1); r <= 0x10FFFF; r += 1 + r/64 {
		if r >= 0xD800 && r < 0xE000 {
			continue
		}
		text := fmt.Sprintf("a%cb", r)
		want := text
		if !norm.NFC.IsNormalString(text) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z) || r == 0xFFFE || r == 0xFFFF {
			want = vn.CleanLines(text)
		}
		g := read(t, table(t, Table{Title: "Chữ", Header: []string{"Chữ"}, Rows: Listed([][]any{{text}})}))
		got := g.Rows[len(g.Rows)-1][0].Text
		if got != want {
			t.Errorf("U+%04X: %q for %q", r, got, want)
		}
	}
}

func second(row []Cell) string {
	if len(row) < 2 {
		return ""
	}
	return row[1].Text
}
