package xlsx

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// readRegister reads a pasted register as its headings propose.
func readRegister(t *testing.T, g Grid, change func(*RegisterMatching)) []RegisterLine {
	t.Helper()
	tables := RegisterTables(Book{Sheets: []Grid{g}})
	m := RegisterMatching{Columns: ProposeRegister(tables), File: "sổ.xlsx", Today: today}
	if change != nil {
		change(&m)
	}
	lines, err := ReadRegister(context.Background(), tables, m, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func onlyAwards(lines []RegisterLine) (awards []data.Award) {
	for _, l := range lines {
		if l.Out == "" {
			awards = append(awards, l.Award)
		}
	}
	return awards
}

func TestAnOldRegisterAsItIsKept(t *testing.T) {
	g := TextGrid(strings.Join([]string{
		"SỔ THEO DÕI KHEN THƯỞNG NĂM 2019",
		"STT\tQuyết định\t\tHọ và tên\tNăm sinh\tChức vụ\tĐơn vị công tác\tHình thức khen thưởng\tLoại hình\tThành tích\tTiền thưởng (nghìn đồng)\tSố vào sổ vàng\tNgày trao\tGhi chú",
		"\tSố\tNgày",
		"1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14",
		"I\tTẬP THỂ",
		"1\t12/QĐ-UBND\t05/01/2019\tTrường Tiểu học mẫu\t\t\t\tGiấy khen của Chủ tịch UBND phường\tCông trạng\tHoàn thành tốt nhiệm vụ năm học\t894\t01\t20/11/2019\t",
		"II\tCÁ NHÂN",
		"1\tnt\tnt\tBà Nguyễn Thị Mẫu\t12/3/1980\tGiáo viên\tTrường Tiểu học mẫu\tnt\tkhen cao\tDạy giỏi\t447\t02\t\tđã nhận",
		"2\t15/QĐ-UBND\t2019\tTrần Văn Mẫu\t1975\t\tTổ dân phố mẫu\tGiấy khen\tĐột xuất\tBắt cướp\thai trăm\t\tsau lễ",
		"\tTổng cộng\t\t\t\t\t\t\t\t\t1.341",
		"\t\t\tNGƯỜI LẬP SỔ",
	}, "\n"))
	lines := readRegister(t, g, nil)
	awards := onlyAwards(lines)
	if len(lines) != 5 || len(awards) != 3 {
		t.Fatalf("%d lines, %d awards: %+v", len(lines), len(awards), lines)
	}
	school, teacher, hero := awards[0], awards[1], awards[2]
	want := data.Award{
		Number: "12/QĐ-UBND", IssuedOn: vn.NewDate(2019, 1, 5), Year: 2019, Authority: data.Ward, Subject: data.Collective,
		Name: "Trường Tiểu học mẫu", Form: "Giấy khen của Chủ tịch UBND phường", Kind: data.ForMerit,
		Achievement: "Hoàn thành tốt nhiệm vụ năm học", Prize: 894_000, CertificateNo: "01", HandedOn: vn.NewDate(2019, 11, 20),
		Source: "sổ.xlsx, dòng 6",
	}
	if school != want {
		t.Errorf("read %+v\nwant %+v", school, want)
	}
	if teacher.Salutation != "Bà" || teacher.Name != "Nguyễn Thị Mẫu" || teacher.BirthYear != 1980 || teacher.Number != "12/QĐ-UBND" ||
		teacher.IssuedOn != school.IssuedOn || teacher.Form != school.Form || teacher.Subject != data.Individual {
		t.Errorf("read %+v", teacher)
	}
	if teacher.Kind != "" || !strings.Contains(teacher.Note, "khen cao") || !strings.Contains(teacher.Note, "đã nhận") {
		t.Errorf("the kind %q, the note %q", teacher.Kind, teacher.Note)
	}
	if !hero.IssuedOn.IsZero() || hero.Year != 2019 || hero.Kind != data.ForSudden || hero.Prize != 0 ||
		!strings.Contains(hero.Note, "hai trăm") || !strings.Contains(hero.Note, "sau lễ") {
		t.Errorf("read %+v", hero)
	}
	if notes := lines[2].Notes; len(notes) != 3 {
		t.Errorf("the doubts are %q; want those of the day, the handing over and the prize", notes)
	}
}

func TestRegisterDecisionsInOneCell(t *testing.T) {
	for text, want := range map[string]struct {
		number string
		day    vn.Date
	}{
		"Số 12/QĐ-UBND ngày 05/01/2024":              {"12/QĐ-UBND", vn.NewDate(2024, 1, 5)},
		"12/QĐ-UBND, ngày 5 tháng 1 năm 2024":        {"12/QĐ-UBND", vn.NewDate(2024, 1, 5)},
		"12/QĐ-UBND 5/1/2024":                        {"12/QĐ-UBND", vn.NewDate(2024, 1, 5)},
		"QĐ số 12/QĐ-UBND (05/01/2024)":              {"12/QĐ-UBND", vn.NewDate(2024, 1, 5)},
		"12/QĐ-UBND":                                 {"12/QĐ-UBND", vn.Date{}},
		"12/QĐ-UBND năm 2024":                        {"12/QĐ-UBND", vn.Date{}},
		"05/01/2024":                                 {"", vn.NewDate(2024, 1, 5)},
		"Quyết định số: 12/QĐ-UBND\nngày 05/01/2024": {"12/QĐ-UBND", vn.NewDate(2024, 1, 5)},
	} {
		g := Grid{Rows: [][]Cell{
			{{Text: "Số, ngày quyết định"}, {Text: "Họ tên"}, {Text: "Hình thức"}},
			{{Text: text}, {Text: "Người mẫu"}, {Text: "Giấy khen"}},
		}}
		awards := onlyAwards(readRegister(t, g, func(m *RegisterMatching) { m.Usual.Year = 2024 }))
		if len(awards) != 1 || awards[0].Number != want.number || awards[0].IssuedOn != want.day {
			t.Errorf("%q is read as %+v", text, awards)
		}
	}
}

func TestRegisterDays(t *testing.T) {
	for text, want := range map[string]struct {
		cell Cell
		day  vn.Date
		year int
	}{
		"a day":              {Cell{Text: "45296", Date: vn.NewDate(2024, 1, 5)}, vn.NewDate(2024, 1, 5), 2024},
		"a serial number":    {Cell{Text: "45296", Number: decimal.NewNullDecimal(decimal.NewFromInt(45296))}, vn.NewDate(2024, 1, 5), 2024},
		"a year as a number": {Cell{Text: "2018", Number: decimal.NewNullDecimal(decimal.NewFromInt(2018))}, vn.Date{}, 2018},
		"a year as a text":   {Cell{Text: "Năm 2018"}, vn.Date{}, 2018},
		"a month":            {Cell{Text: "11/2018"}, vn.Date{}, 2018},
		"with dots":          {Cell{Text: "5.1.2018"}, vn.NewDate(2018, 1, 5), 2018},
		"of another century": {Cell{Text: "5/1/98"}, vn.NewDate(1998, 1, 5), 1998},
		"none of them":       {Cell{Text: "đầu năm"}, vn.Date{}, 2020},
		"no day of the year": {Cell{Text: "31/02/2018"}, vn.Date{}, 2020},
	} {
		g := Grid{Rows: [][]Cell{
			{{Text: "Số QĐ"}, {Text: "Ngày QĐ"}, {Text: "Họ tên"}, {Text: "Hình thức"}},
			{{Text: "1"}, want.cell, {Text: "Người mẫu"}, {Text: "Giấy khen"}},
		}}
		awards := onlyAwards(readRegister(t, g, func(m *RegisterMatching) { m.Usual.Year = 2020 }))
		if len(awards) != 1 || awards[0].IssuedOn != want.day || awards[0].Year != want.year {
			t.Errorf("%s is read as %+v", text, awards)
		}
	}
}

func TestRegisterMoney(t *testing.T) {
	for text, want := range map[string]int64{
		"1.053.000": 1_053_000, "1.053.000 đồng": 1_053_000, "1,053,000đ": 1_053_000, "540.000": 540_000, "540,000": 540_000,
		"540000 VNĐ": 540_000, "-": 0, "": 0, "-5.000": 0, "năm trăm": 0, "540.000,5": 0,
	} {
		g := Grid{Rows: [][]Cell{
			{{Text: "Số QĐ"}, {Text: "Họ tên"}, {Text: "Hình thức"}, {Text: "Tiền thưởng"}},
			{{Text: "1"}, {Text: "Người mẫu"}, {Text: "Giấy khen"}, {Text: text}},
		}}
		awards := onlyAwards(readRegister(t, g, func(m *RegisterMatching) { m.Usual.Year = 2020 }))
		if len(awards) != 1 || awards[0].Prize != want {
			t.Errorf("%q is read as %+v", text, awards)
		}
	}
}

func TestWhoIsCommended(t *testing.T) {
	for text, want := range map[string]data.Award{
		"Ông Nguyễn Văn Mẫu":             {Salutation: "Ông", Name: "Nguyễn Văn Mẫu", Subject: data.Individual},
		"Bà: Trần Thị Mẫu":               {Salutation: "Bà", Name: "Trần Thị Mẫu", Subject: data.Individual},
		"Ông (bà) Trần Thị Mẫu":          {Name: "Trần Thị Mẫu", Subject: data.Individual},
		"Hộ gia đình ông Nguyễn Văn Mẫu": {Salutation: "Ông", Name: "Nguyễn Văn Mẫu", Subject: data.Household},
		"Trường THCS mẫu":                {Name: "Trường THCS mẫu", Subject: data.Collective},
		"Trương Văn Mẫu":                 {Name: "Trương Văn Mẫu", Subject: data.Individual}, // no Trường
		"Đoàn Thị Mẫu":                   {Name: "Đoàn Thị Mẫu", Subject: data.Individual},
		"Tập thể giáo viên mẫu":          {Name: "Tập thể giáo viên mẫu", Subject: data.Collective},
	} {
		g := Grid{Rows: [][]Cell{
			{{Text: "Số QĐ"}, {Text: "Họ tên"}, {Text: "Hình thức"}},
			{{Text: "1"}, {Text: text}, {Text: "Giấy khen"}},
		}}
		awards := onlyAwards(readRegister(t, g, func(m *RegisterMatching) { m.Usual.Year = 2020 }))
		if len(awards) != 1 || awards[0].Name != want.Name || awards[0].Salutation != want.Salutation || awards[0].Subject != want.Subject {
			t.Errorf("%q is read as %+v", text, awards)
		}
	}
}

// Whoever has a year of birth is a person, whatever group the row stands under.
func TestAPersonUnderAGroupOfCollectives(t *testing.T) {
	g := Grid{Rows: [][]Cell{
		{{Text: "Số QĐ"}, {Text: "Họ tên"}, {Text: "Năm sinh"}, {Text: "Hình thức"}},
		{{Text: "II. TẬP THỂ"}},
		{{Text: "1"}, {Text: "Nguyễn Thị Mẫu"}, {Text: "1980"}, {Text: "Giấy khen"}},
		{{Text: "1"}, {Text: "Tổ Mẫu"}, {Text: "1980"}, {Text: "Giấy khen"}},
		{{Text: "1"}, {Text: "Hoa Mai"}, {Text: ""}, {Text: "Giấy khen"}},
	}}
	awards := onlyAwards(readRegister(t, g, func(m *RegisterMatching) { m.Usual.Year = 2020 }))
	for i, want := range []data.Subject{data.Individual, data.Collective, data.Collective} {
		if len(awards) != 3 || awards[i].Subject != want {
			t.Errorf("row %d of %+v is no %s", i+1, awards, want)
		}
	}
}

// The rules of the time know the form by its code; for other times the wording
// stays.
func TestRegisterForms(t *testing.T) {
	rules := []data.RuleSet{{
		ID: 1, ValidFrom: vn.NewDate(2025, 7, 1), Forms: []data.AwardForm{
			{Code: "GK", Name: "Giấy khen của Chủ tịch Ủy ban nhân dân phường", Subject: data.Individual, Authority: data.Ward},
			{Code: "LĐTT", Name: "Danh hiệu “Lao động tiên tiến”", Subject: data.Individual, Authority: data.Ward},
			{Code: "BKT", Name: "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố", Subject: data.Individual, Authority: data.City},
		},
	}}
	for _, c := range []struct {
		text, day, form string
		authority       data.Level
	}{
		{"Giấy khen của Chủ tịch UBND phường", "10/12/2025", "GK", data.Ward},
		{"Giấy khen của Chủ tịch UBND phường Mẫu", "10/12/2025", "GK", data.Ward},
		{"giấy khen", "10/12/2025", "GK", data.Ward},
		{"Giấy khen của UBND xã", "10/12/2025", "GK", data.Ward},
		{"Giấy khen của Công an phường", "10/12/2025", "Giấy khen của Công an phường", data.Ward},
		{"Giấy khen của UBND thành phố", "10/12/2025", "Giấy khen của UBND thành phố", data.City},
		{"Lao động tiên tiến", "10/12/2025", "LĐTT", data.Ward},
		{"Bằng khen của CT UBND TP", "10/12/2025", "BKT", data.City},
		{"Bằng khen của CT UBND TP", "10/12/2020", "Bằng khen của CT UBND TP", data.City},
		{"Giấy khen của Chủ tịch UBND phường", "10/12/2020", "Giấy khen của Chủ tịch UBND phường", data.Ward},
		{"Kỷ niệm chương", "10/12/2025", "Kỷ niệm chương", ""},
	} {
		g := Grid{Rows: [][]Cell{
			{{Text: "Ngày QĐ"}, {Text: "Họ tên"}, {Text: "Hình thức"}},
			{{Text: c.day}, {Text: "Bà Nguyễn Thị Mẫu"}, {Text: c.text}},
		}}
		awards := onlyAwards(readRegister(t, g, func(m *RegisterMatching) { m.Rules = rules }))
		if len(awards) != 1 || awards[0].Form != c.form || awards[0].Authority != c.authority {
			t.Errorf("%q of %s is read as %+v", c.text, c.day, awards)
		}
	}
}

// Cells merged down hold for all rows beside them, but no name and no money is
// doubled; a sheet's name tells the year; two columns tell men from women.
func TestRegisterMergedCells(t *testing.T) {
	g := Grid{
		Sheet: "Năm 2017",
		Rows: [][]Cell{
			{{Text: "STT"}, {Text: "Họ tên"}, {Text: "Năm sinh"}, {}, {Text: "Quyết định"}, {Text: "Tiền thưởng"}, {Text: "Hình thức"}},
			{{}, {}, {Text: "Nam"}, {Text: "Nữ"}},
			{{Text: "1"}, {Text: "Người mẫu A"}, {Text: "1970"}, {}, {Text: "7/QĐ-UBND"}, {Text: "500.000"}, {Text: "Giấy khen"}},
			{{Text: "2"}, {Text: "Người mẫu B"}, {}, {Text: "1982"}},
		},
		Merged: []Span{
			{0, 0, 1, 0},
			{0, 1, 1, 1},
			{0, 2, 0, 3},
			{0, 4, 1, 4},
			{0, 5, 1, 5},
			{0, 6, 1, 6},
			{2, 4, 3, 4},
			{2, 5, 3, 5},
			{2, 6, 3, 6},
		},
	}
	awards := onlyAwards(readRegister(t, g, nil))
	if len(awards) != 2 {
		t.Fatalf("read %+v", awards)
	}
	a, b := awards[0], awards[1]
	if a.Gender != data.Male || b.Gender != data.Female || a.BirthYear != 1970 || b.BirthYear != 1982 || b.Year != 2017 {
		t.Errorf("read %+v and %+v", a, b)
	}
	if b.Number != a.Number || b.Form != "Giấy khen" || a.Prize != 500_000 || b.Prize != 0 {
		t.Errorf("read %+v and %+v", a, b)
	}
}

// Who it is may stand in one cell, with the year of birth in it or beside it.
func TestWhoInOneCell(t *testing.T) {
	for text, want := range map[string][3]string{
		"1980, Giáo viên, Trường Tiểu học mẫu": {"1980", "Giáo viên", "Trường Tiểu học mẫu"},
		"Giáo viên; Trường Tiểu học mẫu":       {"1975", "Giáo viên", "Trường Tiểu học mẫu"},
		"Trường Tiểu học mẫu":                  {"1975", "", "Trường Tiểu học mẫu"},
		"Tổ trưởng":                            {"1975", "Tổ trưởng", ""},
	} {
		born := "1975"
		if want[0] != born {
			born = ""
		}
		g := Grid{Rows: [][]Cell{
			{{Text: "Họ tên"}, {Text: "Năm sinh"}, {Text: "Chức vụ, đơn vị"}, {Text: "Hình thức"}},
			{{Text: "Người mẫu"}, {Text: born}, {Text: text}, {Text: "Giấy khen"}},
		}}
		awards := onlyAwards(readRegister(t, g, func(m *RegisterMatching) { m.Usual.Year = 2020 }))
		if len(awards) != 1 || strconv.Itoa(awards[0].BirthYear) != want[0] || awards[0].Post != want[1] || awards[0].Workplace != want[2] {
			t.Errorf("%q is read as %+v", text, awards)
		}
	}
}

// Without a header the officer says what the columns hold.
func TestARegisterWithoutAHeader(t *testing.T) {
	g := TextGrid("1\tNguyễn Văn Mẫu\tGiấy khen\t2016\n2\tTrần Thị Mẫu\tGiấy khen\t2017")
	lines := readRegister(t, g, func(m *RegisterMatching) {
		m.Columns = map[string]RegisterField{"Cột B": "name", "Cột C": "form", "Cột D": "year"}
	})
	if awards := onlyAwards(lines); len(awards) != 2 || awards[1].Name != "Trần Thị Mẫu" || awards[1].Year != 2017 {
		t.Errorf("read %+v", lines)
	}
}

func TestReadingARegisterCanBeCancelled(t *testing.T) {
	rows := [][]Cell{{{Text: "Số QĐ"}, {Text: "Họ tên"}, {Text: "Hình thức"}}}
	for range 5000 {
		rows = append(rows, []Cell{{Text: "1"}, {Text: "Người mẫu"}, {Text: "Giấy khen"}})
	}
	tables := RegisterTables(Book{Sheets: []Grid{{Rows: rows}}})
	ctx, cancel := context.WithCancel(context.Background())
	_, err := ReadRegister(ctx, tables, RegisterMatching{Columns: ProposeRegister(tables)}, func(int, int) { cancel() })
	if err == nil {
		t.Error("a cancelled reading goes on")
	}
}
