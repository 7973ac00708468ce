package xlsx

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

func TestTableComesBackAsItWas(t *testing.T) {
	day := vn.NewDate(2025, 12, 9)
	g := read(t, table(t, Table{
		Title:    "Chỉ tiêu [2025]: danh sách/bảng rất dài hơn 31 ký tự",
		Subtitle: "Đang lọc: chậm",
		Header:   []string{"TT", "Tên", "Kế hoạch", "Tỷ lệ", "Ngày", "Phải báo cáo", "Tiền"},
		Rows: Listed([][]any{
			{1, "Thu ngân sách", dec("10712726.79"), 95.08, day, true, int64(1_420_000)},
			{2, "Dòng một\nDòng hai", decimal.NullDecimal{}, nil, vn.Date{}, false, int64(0)},
			{3, "=1+1", decimal.NewNullDecimal(dec("330681")), 0.1, day, true, int64(-5)},
			{4, "00123", dec("0.670"), nil, vn.NewDate(1899, 1, 2), true, nil},
		}),
		Groups: map[int]string{0: "Kinh tế", 2: "Xã hội"},
		Footer: "4 chỉ tiêu",
	}))
	var got []string
	for _, row := range g.Rows {
		var cells []string
		for _, c := range row {
			text := c.Text
			switch {
			case c.Number.Valid:
				text = "#" + c.Number.Decimal.String()
			case !c.Date.IsZero():
				text = "@" + c.Date.ISO()
			}
			cells = append(cells, text)
		}
		got = append(got, strings.TrimRight(strings.Join(cells, "|"), "|"))
	}
	want := []string{
		"Chỉ tiêu [2025]: danh sách/bảng rất dài hơn 31 ký tự", "Đang lọc: chậm", "",
		"TT|Tên|Kế hoạch|Tỷ lệ|Ngày|Phải báo cáo|Tiền",
		"Kinh tế",
		"#1|Thu ngân sách|#10712726.79|#95.08|@2025-12-09|Có|#1420000",
		"#2|Dòng một\nDòng hai||||Không|#0",
		"Xã hội",
		"#3|=1+1|#330681|#0.1|@2025-12-09|Có|#-5",
		"#4|00123|#0.67||02/01/1899|Có",
		"", "4 chỉ tiêu",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("read back\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if g.Sheet != "Chỉ tiêu 2025 danh sách bảng rấ" {
		t.Errorf("sheet %q", g.Sheet)
	}
}

func TestTableKeepsEveryDigit(t *testing.T) {
	figures := []string{"537487.84", "10712726.79", "1809001.12", "83485.19", "0.1", "999999999999999", "123456789012.345", "0.000001", "-44472.58"}
	rows := make([][]any, len(figures))
	for i, f := range figures {
		rows[i] = []any{dec(f)}
	}
	raw := rawRows(t, partsOf(t, table(t, Table{Header: []string{"Số"}, Rows: Listed(rows)}))["xl/worksheets/sheet1.xml"])
	var held []string
	for _, row := range raw {
		if row[0].number() != "" {
			held = append(held, row[0].number())
		}
	}
	if strings.Join(held, " ") != strings.Join(figures, " ") {
		t.Errorf("the file holds\n%v, want\n%v", held, figures)
	}
}

func TestTableDropsWhatXMLForbids(t *testing.T) {
	book := table(t, Table{Title: "A\x00B", Header: []string{"Tên\x0b"}, Rows: Listed([][]any{{"Trường\x01 A\uFFFE"}})})
	g := read(t, book)
	if last := g.Rows[len(g.Rows)-1][0].Text; last != "Trường A" {
		t.Errorf("read back %q", last)
	}
}

func TestWideFiguresWidenTheirColumn(t *testing.T) {
	b, err := newBook("", "", false)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	s := b.sheet("x", []column{{title: "Số", width: 5}})
	s.record(dec("10712726.79"))
	// Thirteen signs of which three are narrow; Excel shows #### below that.
	if s.columns[0].width < 12 {
		t.Errorf("the column is %.1f digits wide", s.columns[0].width)
	}
}

func TestRulerCountsLines(t *testing.T) {
	r, err := newRuler()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, text string
		room       float64
		want       int
	}{
		{"nothing", "", 50, 1},
		{"one word", "Đạt", 50, 1},
		{"wraps between words", "Đúng tiến độ", 40, 2},
		{"keeps line breaks", "a\nb\nc", 50, 3},
		{"breaks a word that is too long", strings.Repeat("m", 20), 50, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := r.lines(c.text, look{}, c.room); got != c.want {
				t.Errorf("%d lines, want %d", got, c.want)
			}
		})
	}
}
