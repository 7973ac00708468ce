package xlsx

import (
	"bufio"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"thidua/data/vn"
)

// registerRows are the rows of an award register as they come from a ledger,
// one by one.
func registerRows(n int) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		row := make([]any, 10)
		for i := range n {
			year := 2006 + i%20
			row[0], row[1], row[2] = i+1, strconv.Itoa(i/40+1)+"/QĐ-UBND", vn.NewDate(year, 5, 1+i%28)
			row[3], row[4] = "Bà Người Mẫu "+strconv.Itoa(i), "Giáo viên, Trường Tiểu học mẫu "+strconv.Itoa(i%90)
			row[5], row[6] = "Giấy khen của Chủ tịch UBND phường", "Theo công trạng"
			row[7] = "Có thành tích xuất sắc trong phong trào thi đua yêu nước năm " + strconv.Itoa(year)
			row[8], row[9] = 540_000, 1960+i%40
			if !yield(row, nil) {
				return
			}
		}
	}
}

// BenchmarkExport writes the register of a city to a file: as we do, laid out,
// measured, framed and ready to be printed; and bare, the same cells with no look.
func BenchmarkExport(b *testing.B) {
	rows := 100_000
	if testing.Short() {
		rows = 2_000
	}
	header := []string{"STT", "Số QĐ", "Ngày QĐ", "Họ tên", "Chức vụ, đơn vị", "Hình thức", "Loại hình", "Thành tích", "Tiền thưởng", "Năm sinh"}
	ours := func(rows int) func(*testing.B) {
		return func(b *testing.B) {
			for b.Loop() {
				toFile(b, func(w *os.File) error {
					return WriteTable(w, Table{Title: "Sổ khen thưởng", Header: header, Rows: registerRows(rows)})
				})
			}
		}
	}
	b.Run("ours", ours(rows))
	b.Run("ours-5x", ours(5*rows))
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			toFile(b, func(w *os.File) error { return bareExport(w, rows) })
		}
	})
}

func toFile(b *testing.B, write func(*os.File) error) {
	b.Helper()
	f, err := os.Create(filepath.Join(b.TempDir(), "so.xlsx"))
	if err != nil {
		b.Fatal(err)
	}
	if err := write(f); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
}

func bareExport(w *os.File, rows int) error {
	f := excelize.NewFile()
	defer f.Close()
	stream, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	n := 0
	for values, err := range registerRows(rows) {
		if err != nil {
			return err
		}
		n++
		for i, value := range values {
			if day, ok := value.(vn.Date); ok {
				values[i] = day.Days(excelEpoch)
			}
		}
		if err := stream.SetRow(fmt.Sprint("A", n), values); err != nil {
			return err
		}
	}
	if err := stream.Flush(); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	if err := f.Write(out); err != nil {
		return err
	}
	return out.Flush()
}
