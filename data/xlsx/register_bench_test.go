package xlsx

import (
	"bytes"
	"context"
	"fmt"
	"testing"
	"time"

	"thidua/data/vn"
)

// BenchmarkOldRegister reads a register of 100,000 awards, as large as that of
// a city.
func BenchmarkOldRegister(b *testing.B) {
	const many = 100_000
	t := Table{Title: "Sổ khen thưởng", Header: []string{
		"STT", "Số QĐ", "Ngày QĐ", "Họ tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Hình thức", "Loại hình", "Thành tích", "Tiền thưởng", "Số vào sổ", "Ngày trao", "Ghi chú",
	}}
	var rows [][]any
	for i := range many {
		rows = append(rows, []any{
			i + 1, fmt.Sprintf("%d/QĐ-UBND", i/40+1), vn.NewDate(2015+i%10, 5, 1+i%28), fmt.Sprintf("Bà Người mẫu %d", i), 1960 + i%40, "Giáo viên",
			fmt.Sprintf("Trường Tiểu học mẫu %d", i%90), "Giấy khen của Chủ tịch UBND phường", "Công trạng",
			"Có thành tích xuất sắc trong phong trào thi đua yêu nước", 540_000, i + 1, vn.NewDate(2015+i%10, 6, 1+i%28), "",
		})
	}
	t.Rows = Listed(rows)
	var file bytes.Buffer
	start := time.Now()
	if err := WriteTable(&file, t); err != nil {
		b.Fatal(err)
	}
	b.Logf("written in %v, %d KB", time.Since(start), file.Len()>>10)
	for b.Loop() {
		start := time.Now()
		book, err := ReadLargeBook(file.Bytes())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(start).Seconds(), "book-s")
		start = time.Now()
		tables := RegisterTables(book)
		lines, err := ReadRegister(context.Background(), tables, RegisterMatching{Columns: ProposeRegister(tables), Today: today}, func(int, int) {})
		if err != nil || len(onlyAwards(lines)) != many {
			b.Fatalf("%d awards read (%v)", len(onlyAwards(lines)), err)
		}
		b.ReportMetric(time.Since(start).Seconds(), "awards-s")
	}
}
