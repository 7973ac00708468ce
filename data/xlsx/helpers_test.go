package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// ledgerOf reads a ledger that is shipped with the program.
func ledgerOf(t testing.TB, file []byte) data.Ledger {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(file, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

// today is three working days before the units' deadline of the plan.
var today = vn.NewDate(2025, 12, 8)

func annexes(t *testing.T, l data.Ledger) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteAnnexes(&b, l, today); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func table(t *testing.T, tab Table) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteTable(&b, tab); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, content []byte) Grid {
	t.Helper()
	g, err := ReadTable(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// partsOf unpacks a workbook without the package under test.
func partsOf(t testing.TB, book []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

// repack makes a workbook of parts.
func repack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		p, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(p, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// rawCell is a cell as it stands in the XML of a sheet.
type rawCell struct {
	Ref     string  `xml:"r,attr"`
	Type    string  `xml:"t,attr"`
	Value   *string `xml:"v"`
	Text    *string `xml:"is>t"`
	Formula *string `xml:"f"`
}

func (c rawCell) text() string {
	if c.Text != nil {
		return *c.Text
	}
	return ""
}

// number is the text of a numeric cell, "" for any other.
func (c rawCell) number() string {
	if c.Type == "" && c.Value != nil {
		return *c.Value
	}
	return ""
}

// rawRows parses the XML of a sheet.
func rawRows(t *testing.T, sheet string) [][]rawCell {
	t.Helper()
	var doc struct {
		Rows []struct {
			Cells []rawCell `xml:"c"`
		} `xml:"sheetData>row"`
	}
	if err := xml.Unmarshal([]byte(sheet), &doc); err != nil {
		t.Fatal(err)
	}
	rows := make([][]rawCell, len(doc.Rows))
	for i, r := range doc.Rows {
		rows[i] = r.Cells
	}
	return rows
}

// allText joins every text of a sheet.
func allText(rows [][]rawCell) string {
	var b strings.Builder
	for _, row := range rows {
		for _, c := range row {
			b.WriteString(c.text() + "\n")
		}
	}
	return b.String()
}

// problemKey is the key of the *data.Problem in err, "" when there is none.
func problemKey(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return strings.TrimPrefix(p.Key, "problem.")
	}
	return ""
}
