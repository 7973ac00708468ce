package intake

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"thidua/data/xlsx"
)

// typed puts texts into cells of a workbook's parts, as a unit would type them.
func typed(t *testing.T, book []byte, part string, texts map[string]string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			for cell, text := range texts {
				place := regexp.MustCompile(`<c r="` + cell + `"( s="\d+")?[^>]*?(/>|>.*?</c>)`)
				if !place.Match(content) {
					t.Fatalf("no cell %s in %s", cell, part)
				}
				content = place.ReplaceAll(content, []byte(`<c r="`+cell+`"${1} t="inlineStr"><is><t>`+text+`</t></is></c>`))
			}
		}
		p, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTheErrorWorkbook goes back to the unit, which corrects it and sends it in
// again: then nothing of the marks is left.
func TestTheErrorWorkbook(t *testing.T) {
	d := office(t)
	blank := opened(t, d, school)
	first, second := blank.address("GD02", "actual"), blank.address("GD03", "actual")
	sent := typed(t, form(t, d, school), "xl/worksheets/sheet2.xml", map[string]string{first: "12,5%%", second: "khoảng 20"})
	r := Read(File{Name: "phieu.xlsx", Content: sent}, d, "")
	if r.Verdict != Rejected || r.Count(Fault) != 2 {
		t.Fatal(told(r))
	}
	back := errorsOf(t, r)
	if to := os.Getenv("ERRORS_TO"); to != "" {
		if err := os.WriteFile(to, back, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	book, err := xlsx.ReadBook(back)
	if err != nil {
		t.Fatal(err)
	}
	list := ""
	for _, row := range book.Sheets[0].Rows {
		for _, c := range row {
			list += c.Text + "|"
		}
	}
	if book.Sheets[0].Sheet != xlsx.FaultsSheet() || !strings.Contains(list, "Chỉ tiêu|"+first+"|Chỉ tiêu GD02 – Thực hiện|12,5%%|số từ 0 trở lên") {
		t.Errorf("%s: %s", book.Sheets[0].Sheet, list)
	}
	corrected := typed(t, back, "xl/worksheets/sheet2.xml", map[string]string{first: "452", second: "20"})
	again := Read(File{Name: "phieu.xlsx", Content: corrected}, d, "")
	if again.Verdict != Cautioned || again.Unit.ID != school || again.Count(Fault) != 0 {
		t.Error(told(again))
	}
	if book, err = xlsx.ReadBook(errorsOf(t, again)); err != nil || len(book.Sheets) != 8 {
		t.Errorf("the second time: %d sheets, %v", len(book.Sheets), err)
	}
}

func errorsOf(t *testing.T, r Reading) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteErrors(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
