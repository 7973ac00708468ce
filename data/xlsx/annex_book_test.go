package xlsx

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data/annex"
)

// A PC that is set up for Vietnam shows in every cell of the workbook what the
// annex says, word by word and figure by figure.
func TestTheWorkbookShowsWhatTheAnnexesSay(t *testing.T) {
	l := ledgerOf(t, assets.Sample)
	made := convertedIn(t, annexes(t, l), "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", "vi-VN")
	for _, a := range annex.All(l, today) {
		file, err := os.Open(filepath.Join(made, "book-"+a.Name()+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		reader := csv.NewReader(file)
		reader.FieldsPerRecord = -1
		rows, err := reader.ReadAll()
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		shown := belowHeader(t, rows)
		for i, want := range annexTexts(a) {
			if i >= len(shown) || !slices.Equal(shown[i], want) {
				t.Errorf("annex %s, line %d shows\n%q\nwant\n%q", a.Number, i+1, shown[min(i, len(shown)-1)], want)
			}
		}
	}
}

// belowHeader is what stands below the header of the table, row by row, without
// empty rows and empty cells at the end.
func belowHeader(t *testing.T, rows [][]string) [][]string {
	t.Helper()
	top := slices.IndexFunc(rows, func(r []string) bool { return r[0] == assets.T("annex.no") })
	if top < 0 {
		t.Fatal("the table has no header")
	}
	below := rows[top+1:]
	if below[0][0] == "" { // the second line of the header
		below = below[1:]
	}
	var shown [][]string
	for _, row := range below {
		if row = trimmed(row); len(row) > 0 {
			shown = append(shown, row)
		}
	}
	return shown
}

func trimmed(row []string) []string {
	for len(row) > 0 && row[len(row)-1] == "" {
		row = row[:len(row)-1]
	}
	return row
}

// annexTexts are the rows of an annex and the lines below it as they read.
func annexTexts(a annex.Annex) [][]string {
	var texts [][]string
	for _, l := range a.Lines {
		switch l.Kind {
		case annex.Group, annex.Subgroup:
			texts = append(texts, []string{l.Number, l.Title})
		default:
			texts = append(texts, trimmed(l.Cells()))
		}
	}
	for _, text := range append(slices.Clone(a.Total), a.Remarks...) {
		texts = append(texts, []string{text})
	}
	return texts
}

// Another body writes its own annexes under its own name.
func TestABookOfAnotherBody(t *testing.T) {
	a := annex.Annex{
		Number: "II", Title: "Tổng hợp của các phường",
		Columns: []annex.Column{{Title: "STT", Width: 6, Align: annex.Center}, {Title: "Phường", Width: 60}, {Title: "Số chỉ tiêu", Width: 20}},
		Total:   []string{"2 phường."},
	}
	a.Group("Đúng hạn")
	a.Add(annex.Record, 1, "Phường Thử", 22)
	var b bytes.Buffer
	err := WriteAnnexBook(&b, AnnexBook{
		Title: "Phụ lục", With: "(Kèm theo Báo cáo của Ban)",
		Head: Letterhead{
			Parent: "Sở Nội vụ", Issuer: []string{"Ban Thi đua - Khen thưởng"}, Place: "Hải Phòng", Year: 2026,
			Signers: []Signer{{Title: "NGƯỜI LẬP"}, {Title: "PHỤ TRÁCH"}, {Title: "TRƯỞNG BAN"}},
		},
	}, []annex.Annex{a})
	if err != nil {
		t.Fatal(err)
	}
	parts := partsOf(t, b.Bytes())
	sheet := parts["xl/worksheets/sheet1.xml"]
	at := 0
	for _, want := range []string{
		"SỞ NỘI VỤ", "BAN THI ĐUA - KHEN THƯỞNG", "Phụ lục II", "TỔNG HỢP CỦA CÁC PHƯỜNG", "(Kèm theo Báo cáo của Ban)",
		"ĐÚNG HẠN", "Phường Thử", "<v>22</v>", "2 phường.",
		"NGƯỜI LẬP", "PHỤ TRÁCH", "Hải Phòng, ngày       tháng       năm 2026", "TRƯỞNG BAN",
	} {
		i := strings.Index(sheet[at:], want)
		if i < 0 {
			t.Fatalf("%q does not follow on what is above it", want)
		}
		at += i
	}
	if strings.Contains(sheet, "ỦY BAN NHÂN DÂN") || strings.Contains(sheet, "DỮ LIỆU MẪU") {
		t.Error("the sheet speaks of a ward or of made-up data")
	}
	if strings.Count(sheet, "Hải Phòng, ngày") != 1 {
		t.Error("the place and date do not stand above one signature alone")
	}
}
