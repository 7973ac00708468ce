package inbox

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/xlsx"
)

// typeInto types texts into cells of a workbook, by "Sheet!A1", as a unit
// would.
func typeInto(t *testing.T, content []byte, cells map[string]string) []byte {
	t.Helper()
	book, err := xlsx.ReadBook(content)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range archive.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for i, sheet := range book.Sheets {
			if part.Name != fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1) {
				continue
			}
			for at, typed := range cells {
				if name, cell, _ := strings.Cut(at, "!"); name == sheet.Sheet {
					text = typeCell(t, text, cell, typed)
				}
			}
		}
		f, err := w.Create(part.Name)
		if err == nil {
			_, err = f.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func typeCell(t *testing.T, sheet []byte, cell, typed string) []byte {
	t.Helper()
	found := regexp.MustCompile(`<c r="` + cell + `"( s="\d+")?[^>]*?(/>|>.*?</c>)`)
	if !found.Match(sheet) {
		t.Fatalf("there is no cell %s", cell)
	}
	return found.ReplaceAll(sheet, []byte(`<c r="`+cell+`"$1 t="inlineStr"><is><t>`+typed+`</t></is></c>`))
}

// returned are forms as units send them back: every question that the reading
// of the empty form raises is answered with "Không phát sinh". cell is where one
// such answer of the second form stands.
func returned(t *testing.T, d *desk.Desk, units []data.Unit) (dir string, contents [][]byte, cell string) {
	t.Helper()
	key, err := d.Store.LedgerKey()
	if err != nil {
		t.Fatal(err)
	}
	at := intake.Desk{Ledger: d.Ledger, Key: key, Today: d.Today()}
	dir = t.TempDir()
	for i, path := range formsOf(t, d, units) {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		cells := map[string]string{}
		for _, f := range intake.Read(intake.File{Name: "x.xlsx", Content: content}, at, "").Findings {
			if f.Cell != "" {
				cells[f.Sheet+"!"+f.Cell] = assets.T("reply.nothing")
				if i == 1 {
					cell = f.Sheet + "!" + f.Cell
				}
			}
		}
		contents = append(contents, typeInto(t, content, cells))
		desktest.PutFile(t, dir, fmt.Sprintf("%02d.xlsx", i+1), contents[i])
	}
	return dir, contents, cell
}

// cellAt is the cell at the right of a label of the general part.
func cellAt(t *testing.T, content []byte, key string) string {
	t.Helper()
	book, err := xlsx.ReadBook(content)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range book.Sheets {
		for i, row := range g.Rows {
			for j, c := range row {
				if c.Text == assets.T("form.general."+key) {
					return g.Sheet + "!" + g.Address(i, j+1)
				}
			}
		}
	}
	t.Fatalf("the form does not ask for %s", key)
	return ""
}

// readFolder reads a folder as the window does and shows the preview.
func readFolder(t *testing.T, d *desk.Desk, paths ...string) *intakeBatch {
	t.Helper()
	key, err := d.Store.LedgerKey()
	if err != nil {
		t.Fatal(err)
	}
	b := newIntakeBatch(d, nil, key)
	if err := b.read(context.Background(), ui.Progress{}, paths); err != nil {
		t.Fatal(err)
	}
	b.show()
	return b
}

// file is the row of a file.
func (b *intakeBatch) file(t *testing.T, name string) *intakeRow {
	t.Helper()
	for _, r := range b.rows {
		if r.reading.Name == name {
			return r
		}
	}
	t.Fatalf("%s is not in the table", name)
	return nil
}

// unreported are units of the sample that have not reported, in order.
func unreported(t *testing.T, d *desk.Desk, n int) []data.Unit {
	t.Helper()
	var units []data.Unit
	for _, row := range d.Ledger.SubmissionRowsIn(d.Period(), d.Today()) {
		if !row.Submission.HasCome() && row.Submission.State != data.Exempt && row.Submission.ExtendedTo.IsZero() {
			units = append(units, row.Unit)
		}
	}
	if len(units) < n {
		t.Fatalf("only %d units have not reported", len(units))
	}
	return units[:n]
}
