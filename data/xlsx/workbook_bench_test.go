package xlsx

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// form is a workbook as units fill it in: seven sheets with some 150 cells
// each, styles, validations, merged titles.
func form(tb testing.TB) []byte {
	tb.Helper()
	return made(tb, func(f *excelize.File) {
		bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true, Family: "Times New Roman", Size: 13}, Border: []excelize.Border{{Type: "top", Style: 1, Color: "000000"}}})
		must(tb, err)
		day, err := f.NewStyle(&excelize.Style{NumFmt: 14, Font: &excelize.Font{Family: "Times New Roman"}})
		must(tb, err)
		for s := range 7 {
			name := fmt.Sprint("Biểu ", s+1)
			if s == 0 {
				must(tb, f.SetSheetName("Sheet1", name))
			} else {
				_, err := f.NewSheet(name)
				must(tb, err)
			}
			must(tb, f.SetCellStr(name, "A1", "BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA"))
			must(tb, f.MergeCell(name, "A1", "F1"))
			must(tb, f.SetCellStyle(name, "A1", "F2", bold))
			for row := range 25 {
				must(tb, f.SetSheetRow(name, fmt.Sprint("A", row+2), &[]any{
					row + 1, fmt.Sprint("Chỉ tiêu thi đua số ", row, " của đơn vị"), "triệu đồng", 330681 + row, 95.08, 46001,
				}))
			}
			must(tb, f.SetCellStyle(name, "F2", "F26", day))
			check := excelize.NewDataValidation(true)
			check.SetSqref("C2:C26")
			must(tb, check.SetDropList([]string{"%", "người", "triệu đồng"}))
			must(tb, f.AddDataValidation(name, check))
		}
	})
}

func BenchmarkReadBook(b *testing.B) {
	content := form(b)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadBook(content); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPreflight is the part of BenchmarkReadBook that checks.
func BenchmarkPreflight(b *testing.B) {
	content := form(b)
	for b.Loop() {
		if _, err := preflight(content, formRoom()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkExcelizeRows is what the library takes to hand over the bare texts
// of the same sheets, unchecked.
func BenchmarkExcelizeRows(b *testing.B) {
	content := form(b)
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
		must(b, err)
		for _, name := range f.GetSheetList() {
			rows, err := f.Rows(name)
			must(b, err)
			for rows.Next() {
				_, err := rows.Columns()
				must(b, err)
			}
			must(b, rows.Close())
		}
		must(b, f.Close())
	}
}
