package xlsx_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

const filledForms = 300

// BenchmarkRead300 reads the forms of 300 units as they come back filled in,
// and judges them beside each other.
func BenchmarkRead300(b *testing.B) {
	desk, files := filled(b)
	for b.Loop() {
		readings := make([]intake.Reading, 0, filledForms)
		for i := range filledForms {
			readings = append(readings, intake.Read(intake.File{Name: "phieu.xlsx", Content: files[i%len(files)]}, desk, ""))
		}
		intake.Judge(readings, desk)
		for _, r := range readings[:len(files)] {
			if !r.Takes() || len(r.Answer.Nominations) == 0 || r.Answer.Completeness() != 100 {
				b.Fatalf("%s %s %+v", r.Verdict, r.Reason, r.Findings)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*filledForms), "ms/form")
}

// BenchmarkRead300Bare has excelize alone hand over the texts of the same
// files, unchecked and unread.
func BenchmarkRead300Bare(b *testing.B) {
	_, files := filled(b)
	for b.Loop() {
		for i := range filledForms {
			if err := bareTexts(files[i%len(files)]); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*filledForms), "ms/form")
}

func bareTexts(content []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		rows, err := f.Rows(name)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			if _, err := rows.Columns(); err != nil {
				return err
			}
		}
	}
	return nil
}

// filled are the forms of the units of the made-up ward, filled in.
func filled(b *testing.B) (desk intake.Desk, files [][]byte) {
	b.Helper()
	if err := json.Unmarshal(assets.Sample, &desk.Ledger); err != nil {
		b.Fatal(err)
	}
	desk.Ledger.Results, desk.Ledger.UnitFigures = nil, nil // beside which everything would be unusual
	desk.Key, desk.Today = "so-mau", vn.NewDate(2025, 12, 8)
	for _, u := range desk.Ledger.Units {
		for _, target := range []int64{1, 11, 14, 15, 17, 19, 20, 21} {
			desk.Ledger.Allocations = append(desk.Ledger.Allocations, data.Allocation{
				ID: 1000*u.ID + target, CampaignID: 1, TargetID: target, UnitID: u.ID, Planned: decimal.NewFromInt(400),
			})
		}
	}
	for _, u := range desk.Ledger.Units {
		form := desk.Ledger.FormOf(u, desk.Ledger.Campaign.FinalPeriod(), desk.Key, nil, desk.Today)
		var blank, full bytes.Buffer
		if err := xlsx.WriteUnitForm(&blank, form); err != nil {
			b.Fatal(err)
		}
		f, err := excelize.OpenReader(&blank)
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range data.Sections() {
			if err := fillSection(f, s); err != nil {
				b.Fatal(err)
			}
		}
		if err := f.Write(&full); err != nil {
			b.Fatal(err)
		}
		files = append(files, full.Bytes())
		f.Close()
	}
	return desk, files
}

// linesFilled is how many lines of a table are filled in.
const linesFilled = 8

// fillSection types something into the cells of a section, wherever its
// headings are.
func fillSection(f *excelize.File, s data.Section) error {
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			return err
		}
		for i, row := range rows {
			for j, text := range row {
				field, ok := fieldOf(s, text)
				switch {
				case !ok:
				case i > 0 && row[0] == assets.T("unit_form.no") && name == assets.T("section."+string(s)):
					for n := 1; n <= linesFilled && (i+n < len(rows) || s != data.SectionFigures); n++ {
						err = typeCell(f, name, j+1, i+n+1, field, n)
					}
				case j == 0:
					err = typeCell(f, name, 2, i+1, field, 0)
				}
				if err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// fieldOf is the field that a heading stands for, if units fill it in.
func fieldOf(s data.Section, text string) (data.FormField, bool) {
	heading, _, _ := strings.Cut(text, " (đến")
	for _, field := range data.FormFields(s) {
		open := !field.Locked && field.Name != data.ReplyField
		if open && heading == assets.T("form."+string(s)+"."+field.Name) {
			return field, true
		}
	}
	return data.FormField{}, false
}

func typeCell(f *excelize.File, sheet string, column, row int, field data.FormField, n int) error {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	var value any
	switch field.Kind {
	case data.FigureCell, data.CountCell:
		value = 400 + n
	case data.YearCell:
		value = 1970 + n
	case data.DayCell:
		value = "25/11/2025"
	case data.ChoiceCell:
		value = "Giấy khen của Chủ tịch Ủy ban nhân dân phường"
		if len(field.Words) > 0 {
			value = assets.T(field.Words[0])
		}
	default:
		value = fmt.Sprintf("Nội dung mẫu số %d do đơn vị tự ghi vào ô này", n)
	}
	if was, err := f.GetCellValue(sheet, cell); err != nil || was != "" {
		return err
	}
	return f.SetCellValue(sheet, cell, value)
}
