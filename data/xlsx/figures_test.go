package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// bookOf is a workbook of one sheet with rows at their addresses; percent are
// the cells shown in percent.
func bookOf(t *testing.T, rows map[string][]any, percent ...string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for ref, row := range rows {
		if err := f.SetSheetRow("Sheet1", ref, &row); err != nil {
			t.Fatal(err)
		}
	}
	style, err := f.NewStyle(&excelize.Style{NumFmt: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range percent {
		if err := f.SetCellStyle("Sheet1", cell, cell, style); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.MergeCell("Sheet1", "A1", "G1"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// planTargets are the targets of the founding plan.
func planTargets(t *testing.T) []data.Target {
	t.Helper()
	return ledgerOf(t, assets.Plan).Targets
}

// told lists figures by code: "KT05=330681 ".
func told(targets []data.Target, figures []data.NewFigure) string {
	codes := map[int64]string{}
	for _, t := range targets {
		codes[t.ID] = t.Code
	}
	var b strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&b, "%s=%s ", codes[f.TargetID], f.Value)
	}
	return strings.TrimSpace(b.String())
}

// A list as an office keeps it: a joined title, a date in the heading, numbers
// as text, a share stored as a fraction, rows and columns put in.
func TestFiguresFromAMessyWorkbook(t *testing.T) {
	targets := planTargets(t)
	book := bookOf(t, map[string][]any{
		"A1":  {"KẾT QUẢ THỰC HIỆN CHỈ TIÊU (lập ngày 05/12/2025)"},
		"A4":  {"STT", "Ghi chú", "Đơn vị tính", "Thực hiện 2024", "Nội dung", "Kế hoạch năm 2025", "Thực hiện đến 30/11/2025", "So với KH (%)", "Nguồn"},
		"A5":  {"A", nil, "B", 1, 2, 3, 4, "5 = 4 : 3"},
		"A6":  {"I", nil, nil, nil, "KINH TẾ"},
		"A7":  {1, nil, "triệu đồng", 300000, "Thu ngân sách nhà nước trên địa bàn", 330681, "341.205", 103.2, "Thuế cơ sở 4"},
		"A9":  {2, nil, "triệu đồng", 300000, "- Tổng chi ngân sách (1)", 330681, 287450.5},
		"A10": {3, nil, "triệu đồng", nil, "Tổng mức bán lẻ hàng hoá", 1, "9.902.450,6"},
		"A11": {nil, nil, nil, nil, "VĂN HÓA"},
		"A12": {4, nil, "%", nil, "Tỷ lệ tổ dân phố đạt tổ dân phố văn hóa", 95, 0.962},
		"A13": {5, nil, "người", nil, "Giải quyết việc làm năm 2025", 1805, 0.95},
		"A14": {6, nil, "%", nil, "Tỷ lệ tăng dân số tự nhiên", 0.67, "12,5%%"},
		"A15": {7, nil, "xe", nil, "Một việc không ai giao", 1, 12},
		"A16": {8, nil, "triệu đồng", nil, "Tổng chi ngân sách", 330681, 1},
		"A17": {9, nil, nil, nil, "Doanh thu dịch vụ lưu trú", 1, "#N/A"},
		"A18": {nil, nil, nil, nil, "Người lập biểu"},
	}, "G12", "G13")
	f, err := ReadFigures(read(t, book), targets, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if f.Day.ISO() != "2025-11-30" || fmt.Sprint(f.Kinds) != "[actual]" {
		t.Errorf("day %s, kinds %v", f.Day, f.Kinds)
	}
	n, asked := vn.NotationOf(f.Numbers(data.Actual))
	if n != vn.Vietnamese {
		t.Errorf("asked about %v", asked)
	}
	figures, found := f.Read(data.Actual, n)
	if got, want := told(targets, figures), "KT05=341205 KT06=287450.5 KT02=9902450.6 VX02=96.2"; got != want {
		t.Errorf("read\n%s\nwant\n%s", got, want)
	}
	if figures[0].Source != "Thuế cơ sở 4" || figures[0].Where != "G7" {
		t.Errorf("first figure %+v", figures[0])
	}
	got := findings(found)
	want := []string{
		"E15 true “Một việc không ai giao” không phải chỉ tiêu", "E16 true “Tổng chi ngân sách” đã có ở E9",
		"E17 false “Doanh thu dịch vụ lưu trú” được hiểu là", "G13 true “0.95” ghi theo tỷ lệ %, nhưng đơn vị tính là người",
		"G14 true “12,5%%” không phải số", "G17 true “#N/A” là lỗi công thức",
	}
	for _, piece := range want {
		if !strings.Contains(got, piece) {
			t.Errorf("no finding %q in\n%s", piece, got)
		}
	}
	if len(found) != len(want) {
		t.Errorf("%d findings, want %d:\n%s", len(found), len(want), got)
	}
}

func TestFiguresComeBackFromTheAnnex(t *testing.T) {
	l := ledgerOf(t, assets.Sample)
	g := read(t, annexes(t, l))
	for _, kind := range data.FigureKinds() {
		f, err := ReadFigures(g, l.Targets, l.Campaign.Year)
		if err != nil {
			t.Fatal(err)
		}
		var want []data.NewFigure
		for _, row := range l.TargetRows() {
			figure := map[data.FigureKind]*data.Result{data.Actual: row.Actual, data.Estimate: row.Estimate, data.Official: row.Official}[kind]
			if figure != nil && (kind != data.Actual || figure.AsOf == f.usualDay()) {
				want = append(want, data.NewFigure{TargetID: row.Target.ID, Value: figure.Value})
			}
		}
		figures, found := f.Read(kind, vn.Vietnamese)
		if got := told(l.Targets, figures); got != told(l.Targets, want) {
			t.Errorf("%s: read\n%s\nwant\n%s", kind, got, told(l.Targets, want))
		}
		for _, x := range found {
			if !strings.Contains(x.Text, "Số này tính đến ngày") {
				t.Errorf("%s: %+v", kind, x)
			}
		}
	}
}

func TestHeadingsOfFigures(t *testing.T) {
	for heading, want := range map[string]figureField{
		"Mã": figureCode, "Mã chỉ tiêu": figureCode, "Chỉ tiêu (*)": figureName, "NỘI DUNG": figureName,
		"Thực hiện": figureActual, "Thực hiện đến 30/11/2025": figureActual, "Lũy kế thực hiện 11 tháng": figureActual,
		"Thực hiện 2024": figureNone, "Thực hiện cùng kỳ năm trước": figureNone, "Thực hiện so với KH (%)": figureNone, "So KH (%)": figureNone,
		"Ước cả năm": figureEstimate, "Ước thực hiện năm 2025": figureEstimate, "Số chính thức": figureOfficial,
		"Số liệu": figureAny, "Số liệu tháng 11": figureAny, "Giá trị": figureAny, "Số gần nhất": figureNone,
		"Kế hoạch năm 2025": figureNone, "Kế hoạch": figureNone, "Đến ngày": figureDay, "Nguồn số liệu": figureSource, "Đánh giá": figureNone, "": figureNone,
	} {
		if got := figureHeading(heading, 2025); got != want {
			t.Errorf("%q is %d, want %d", heading, got, want)
		}
	}
}

func TestTheDayOfATable(t *testing.T) {
	for text, want := range map[string]string{
		"Thực hiện đến 30/11/2025": "2025-11-30", "(tính đến hết ngày 15 tháng 9 năm 2025)": "2025-09-15", "Thực hiện đến ngày 5-10-2025": "2025-10-05",
		"BÁO CÁO THÁNG 11/2025": "2025-11-30", "Kết quả 9 tháng đầu năm 2025": "2025-09-30", "Tháng 2 năm 2024": "2024-02-29",
		"Đợt thi đua năm 2025, 08/12/2025": "", "Kế hoạch số 70 ngày 19/9/2025": "", "đến 31/02/2025": "", "Đông Hà, ngày 05 tháng 12 năm 2025": "", "ngày     tháng 12 năm 2025": "",
		"Kết quả tháng 11 năm 2025 (lập ngày 5 tháng 12 năm 2025)": "2025-11-30", "tháng 13/2025": "",
	} {
		if got := dayIn(text).ISO(); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPastedFigures(t *testing.T) {
	targets := planTargets(t)
	column := make([]string, len(targets))
	for i := range column {
		column[i] = fmt.Sprintf("%d,5", i+1)
	}
	whole := strings.Join(column, "\r\n") + "\r\n"
	spaced := strings.Join(column[:6], "\r\n") + "\r\n\r\n" + strings.Join(column[6:], "\r\n")
	for name, c := range map[string]struct {
		text      string
		from      int
		want      string // how the list of figures begins
		count     int
		found     string
		problem   string
		ambiguous bool
	}{
		"a whole column":             {text: whole, want: "KT01=1.5 KT02=2.5 KT03=3.5", count: 22},
		"with the empty group row":   {text: spaced, want: "KT01=1.5", count: 22, found: "Dòng 1 false Đã bỏ qua 1 dòng trống"},
		"from a row on":              {text: "330.681\r\n\r\n12\r\n", from: 4, want: "KT05=330681 VX01=12", count: 2},
		"a heading over the column":  {text: "Số liệu\n5\n6", want: "KT01=5 KT02=6", count: 2},
		"too many":                   {text: whole, from: 4, problem: "paste_count"},
		"one that is no number":      {text: "1\n2\n3\n4\n12,5%%\n6", want: "KT01=1 KT02=2 KT03=3 KT04=4 KT06=6", count: 5, found: "Dòng 5 true “12,5%%” không phải số"},
		"codes":                      {text: "KT06\t5\nkt 05\t7\n", want: "KT06=5 KT05=7", count: 2},
		"an unknown code":            {text: "KT06\t5\nKT05\t6\nKT99\t7\n", want: "KT06=5 KT05=6", count: 2, found: "Dòng 3 true “KT99” không phải chỉ tiêu"},
		"names and a source":         {text: "Tổng chi ngân sách\t287.450\tKho bạc\nTỔNG MỨC BÁN LẺ HÀNG HÓA\t1.000\tThống kê", want: "KT06=287450 KT02=1000", count: 2},
		"numbered, with the plan":    {text: "1\tTổng chi ngân sách\t330.681\t5\n2\tThu ngân sách nhà nước trên địa bàn\t330.681\t6", want: "KT06=5 KT05=6", count: 2},
		"a header in another order":  {text: "Số liệu\tGhi chú\tMã\n7\tx\tKT05\n", want: "KT05=7", count: 1},
		"one name of two":            {text: "Mã\tChỉ tiêu\tSố liệu\n\tTổng số lớp học\t7", found: "Dòng 2 true Có nhiều chỉ tiêu tên"},
		"two names under headings":   {text: "Chỉ tiêu\tSố liệu\nTiểu học\t\nTổng số lớp học\t139\nTHCS\t\nTổng số lớp học\t88", want: "GD03=139 GD05=88", count: 2},
		"a code with another's name": {text: "Mã\tChỉ tiêu\tSố liệu\nKT05\tTổng chi ngân sách\t7", found: "Dòng 2 true Mã KT05 không phải của"},
		"two columns of figures":     {text: "1.500\t2\n3.000\t9", problem: "paste_columns"},
		"words":                      {text: "Kính gửi\nỦy ban", problem: "paste_no_figures"},
		"nothing":                    {text: "\r\n", problem: "paste_empty"},
		"English":                    {text: "537,487.84\r\n330.681", want: "KT01=537487.84 KT02=330.681", count: 2, ambiguous: true},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := ReadPastedFigures(TextGrid(c.text), targets, c.from, 2025)
			if key := problemKey(err); key != c.problem {
				t.Fatalf("problem %q, want %q", key, c.problem)
			}
			if err != nil {
				return
			}
			n, asked := vn.NotationOf(f.Numbers(data.Actual))
			if (len(asked) > 0) != c.ambiguous {
				t.Errorf("asked about %v", asked)
			}
			if n == "" {
				n = vn.English
			}
			figures, found := f.Read(data.Actual, n)
			if got := told(targets, figures); !strings.HasPrefix(got, c.want) || len(figures) != c.count {
				t.Errorf("%d figures %s, want %d %s", len(figures), got, c.count, c.want)
			}
			if got := findings(found); !strings.Contains(got, c.found) || (c.found == "") != (got == "") {
				t.Errorf("findings %q, want %q", got, c.found)
			}
		})
	}
}

func TestTheFormComesBackFilledIn(t *testing.T) {
	l := ledgerOf(t, assets.Sample)
	for _, kind := range data.FigureKinds() {
		var b bytes.Buffer
		day := vn.NewDate(2025, 11, 30)
		err := WriteFiguresForm(&b, FiguresForm{Campaign: "Đợt thi đua", Kind: kind, Day: day, Lines: l.Month(kind, day), All: l.Targets, Sample: true})
		if err != nil {
			t.Fatal(err)
		}
		filled, want := fillForm(t, b.Bytes(), l.Month(kind, day))
		f, err := ReadFigures(read(t, filled), l.Targets, l.Campaign.Year)
		if err != nil {
			t.Fatal(err)
		}
		figures, found := f.Read(kind, vn.Vietnamese)
		if got := told(l.Targets, figures); got != want || len(found) > 0 {
			t.Errorf("read\n%s\nwant\n%s\nfindings %s", got, want, findings(found))
		}
		if f.Day != day || len(f.Kinds) != 1 || f.Kinds[0] != kind || figures[0].Source != "Nguồn 1" || figures[0].Reason != "" {
			t.Errorf("day %s, kinds %v, first %+v", f.Day, f.Kinds, figures[0])
		}
		checkLocks(t, partsOf(t, b.Bytes())["xl/worksheets/sheet1.xml"], len(figures))
	}
}

// fillForm types a figure into every line of the form, below its heading.
func fillForm(t *testing.T, book []byte, lines []data.MonthLine) (filled []byte, want string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[0]
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, row := range rows {
		if len(row) < 2 || n >= len(lines) || row[1] != lines[n].Target.Code {
			continue
		}
		n++
		if err := errors.Join(
			f.SetCellFloat(sheet, fmt.Sprint("H", i+1), float64(n)+0.25, -1, 64),
			f.SetCellStr(sheet, fmt.Sprint("I", i+1), fmt.Sprint("Nguồn ", n)),
		); err != nil {
			t.Fatal(err)
		}
		want += fmt.Sprintf("%s=%d.25 ", lines[n-1].Target.Code, n)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), strings.TrimSpace(want)
}

func checkLocks(t *testing.T, sheet string, lines int) {
	t.Helper()
	if !strings.Contains(sheet, "<sheetProtection") || !strings.Contains(sheet, `sheet="1"`) && !strings.Contains(sheet, `sheet="true"`) {
		t.Error("the form is not locked")
	}
	if got := strings.Count(sheet, "<dataValidation "); got != lines || !strings.Contains(sheet, "Để trống nếu chưa có") {
		t.Errorf("%d cells of %d say what is expected", got, lines)
	}
}

func FuzzPastedFigures(f *testing.F) {
	for _, seed := range []string{"1\n2", "KT01\t5", "Mã\tSố liệu\nKT01\t1,5", "\t\n\t", "#", "%", "Chỉ tiêu\tThực hiện\n\tĐến ngày\n", "1\t2\t3"} {
		f.Add(seed)
	}
	targets := []data.Target{{ID: 1, Code: "KT01", Name: "Thu ngân sách", Measure: "%"}, {ID: 2, Code: "KT02", Name: "Tổng chi ngân sách", Measure: "người"}}
	f.Fuzz(func(t *testing.T, text string) {
		table, err := ReadPastedFigures(TextGrid(text), targets, 1, 2025)
		if err != nil {
			if problemKey(err) == "" {
				t.Errorf("no sentence for %v", err)
			}
			return
		}
		n, _ := vn.NotationOf(table.Numbers(data.Actual))
		figures, _ := table.Read(data.Actual, n)
		for _, x := range figures {
			if x.Value.IsNegative() || x.TargetID < 1 || x.TargetID > 2 || x.Where == "" {
				t.Errorf("read %+v", x)
			}
		}
	})
}
