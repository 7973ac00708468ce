package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
)

const benchForms = 300 // a large ward with its schools, bodies and neighbourhoods

// planForm is the form of a unit that answers for ten targets of the plan.
func planForm(t testing.TB) data.Form {
	l := ledgerOf(t, assets.Plan)
	l.RuleSets = ledgerOf(t, assets.Rules).RuleSets
	u := data.Unit{ID: 1, Name: "Trường Trung học cơ sở Mẫu", Contact: "Nguyễn Văn A (mẫu)", Phone: "0900 000 001"}
	for _, target := range l.Targets[:10] {
		l.Allocations = append(l.Allocations, data.Allocation{ID: target.ID, TargetID: target.ID, UnitID: u.ID, Planned: decimal.NewFromInt(95)})
	}
	for _, target := range l.Targets[10:] {
		l.Allocations = append(l.Allocations, data.Allocation{TargetID: target.ID, UnitID: 2})
	}
	f := l.FormOf(u, l.Campaign.FinalPeriod(), "ledger-1", nil, today)
	if len(f.Targets) != 10 {
		t.Fatalf("%d targets, want 10", len(f.Targets))
	}
	return f
}

// BenchmarkUnitForms writes the forms of all units of a ward.
func BenchmarkUnitForms(b *testing.B) {
	f := planForm(b)
	for b.Loop() {
		for range benchForms {
			if err := WriteUnitForm(io.Discard, f); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*benchForms), "ms/form")
}

// BenchmarkUnitFormsBare writes as many sheets, rows, cells, styles, joined
// cells and guides with excelize alone: what the forms cost without any rule.
func BenchmarkUnitFormsBare(b *testing.B) {
	var form bytes.Buffer
	if err := WriteUnitForm(&form, planForm(b)); err != nil {
		b.Fatal(err)
	}
	bare := bareOf(b, form.Bytes())
	b.ResetTimer()
	for b.Loop() {
		for range benchForms {
			if err := bare.write(io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*benchForms), "ms/form")
}

// bareBook is what a workbook holds, ready to be written again.
type bareBook struct {
	styles []*excelize.Style
	sheets []bareSheet
}

type bareSheet struct {
	name   string
	rows   [][]any
	styles [][]int
	merged [][2]string
	guides []*excelize.DataValidation
	widths int
}

func bareOf(b *testing.B, content []byte) bareBook {
	b.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	parts := partsOf(b, content)
	var bare bareBook
	var styles struct {
		Formats []struct{} `xml:"cellXfs>xf"`
	}
	if err := xml.Unmarshal([]byte(parts["xl/styles.xml"]), &styles); err != nil {
		b.Fatal(err)
	}
	for id := range styles.Formats {
		style, err := f.GetStyle(id)
		if err != nil {
			b.Fatal(err)
		}
		bare.styles = append(bare.styles, style)
	}
	for i, name := range f.GetSheetList() {
		s := bareSheet{name: name}
		if s.guides, err = f.GetDataValidations(name); err != nil {
			b.Fatal(err)
		}
		merged, err := f.GetMergeCells(name)
		if err != nil {
			b.Fatal(err)
		}
		for _, m := range merged {
			s.merged = append(s.merged, [2]string{m.GetStartAxis(), m.GetEndAxis()})
		}
		s.readCells(b, parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)])
		bare.sheets = append(bare.sheets, s)
	}
	return bare
}

func (s *bareSheet) readCells(b *testing.B, sheet string) {
	b.Helper()
	var doc struct {
		Rows []struct {
			Cells []struct {
				Style int    `xml:"s,attr"`
				Value string `xml:"v"`
				Text  string `xml:"is>t"`
			} `xml:"c"`
		} `xml:"sheetData>row"`
	}
	if err := xml.Unmarshal([]byte(sheet), &doc); err != nil {
		b.Fatal(err)
	}
	for _, row := range doc.Rows {
		values, styles := make([]any, len(row.Cells)), make([]int, len(row.Cells))
		for i, c := range row.Cells {
			styles[i] = c.Style
			if text := c.Text + c.Value; text != "" {
				values[i] = text
			}
		}
		s.rows, s.styles = append(s.rows, values), append(s.styles, styles)
	}
	s.widths = strings.Count(sheet, "<col ")
}

// write writes everything again.
func (bare bareBook) write(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	for _, style := range bare.styles {
		if _, err := f.NewStyle(style); err != nil {
			return err
		}
	}
	if err := f.SetSheetName("Sheet1", bare.sheets[0].name); err != nil {
		return err
	}
	for _, s := range bare.sheets {
		if err := s.write(f); err != nil {
			return err
		}
	}
	return f.Write(w)
}

func (s bareSheet) write(f *excelize.File) error {
	if _, err := f.NewSheet(s.name); err != nil {
		return err
	}
	for _, g := range s.guides {
		if err := f.AddDataValidation(s.name, g); err != nil {
			return err
		}
	}
	if err := f.ProtectSheet(s.name, &excelize.SheetProtectionOptions{SelectUnlockedCells: true}); err != nil {
		return err
	}
	stream, err := f.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	for i := range s.widths {
		if err := stream.SetColWidth(i+1, i+1, 12); err != nil {
			return err
		}
	}
	for n, values := range s.rows {
		cells := make([]any, len(values))
		for i, value := range values {
			cells[i] = excelize.Cell{StyleID: s.styles[n][i], Value: value}
		}
		if err := stream.SetRow(fmt.Sprint("A", n+1), cells); err != nil {
			return err
		}
	}
	for _, m := range s.merged {
		if err := stream.MergeCell(m[0], m[1]); err != nil {
			return err
		}
	}
	return stream.Flush()
}
