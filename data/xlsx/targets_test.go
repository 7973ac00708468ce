package xlsx

import (
	"fmt"
	"strings"
	"testing"

	"thidua/data"
)

func targetLines(targets []data.Target) string {
	var b strings.Builder
	for _, t := range targets {
		fmt.Fprintf(&b, "%d %s|%s|%s|%s|%s|%s|%s|%s|%s\n", t.Position, t.Code, t.Group, t.Name, t.Planned, t.Printed, t.Measure, t.Direction, t.Nature, t.LastYear.Decimal)
	}
	return b.String()
}

func TestReadTargetsFromAPastedTable(t *testing.T) {
	table := strings.Join([]string{
		"BIỂU CHỈ TIÊU NĂM 2026",
		"STT\tMã\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2026\tNăm trước\tYêu cầu",
		"I\t\tKinh tế:",
		"1\tKT01\tThu ngân sách trên địa bàn\ttriệu đồng\t330.681\t300.000,5",
		"2\tKT02\tTổng chi ngân sách\ttriệu đồng\t537.487,84\t\tKhông vượt quá",
		"II\t\tXã hội",
		"3\t\t- Tỷ lệ hộ nghèo\t\tkhông còn hộ nghèo",
		"4\t\tSố trường đạt chuẩn\ttrường\t12,345",
		"5\t\tTỷ lệ nước sạch\t%\t120%",
		"6\t\tTổng số học sinh\thọc sinh\t3.268\tmất số",
		"7\t\tDân số\tngười",
		"8\t\t\tngười\t15",
		"\t\t\t\t\tNgười lập biểu",
	}, "\n")
	targets, found := ReadTargets(TextGrid(table), 2026)
	if want := `1 KT01|Kinh tế|Thu ngân sách trên địa bàn|330681|330.681|triệu đồng|at_least|cumulative|300000.5
2 KT02|Kinh tế|Tổng chi ngân sách|537487.84|537.487,84|triệu đồng|at_most|cumulative|0
3 |Xã hội|Tỷ lệ hộ nghèo|0|không còn hộ nghèo|%|zero|snapshot|0
4 |Xã hội|Tỷ lệ nước sạch|120|120%|%|at_least|snapshot|0
5 |Xã hội|Tổng số học sinh|3268|3.268|học sinh|at_least|snapshot|0
`; targetLines(targets) != want {
		t.Errorf("got\n%swant\n%s", targetLines(targets), want)
	}
	told := findings(found)
	for _, want := range []string{"dòng 8 true", "dòng 10 false", "dòng 11 true", "dòng 12 true", "12,345", "mất số"} {
		if !strings.Contains(told, want) {
			t.Errorf("nothing about %q in\n%s", want, told)
		}
	}
}

func TestFindingsOfTargetsNameTheCell(t *testing.T) {
	g := TextGrid("Chỉ tiêu\tĐVT\tKế hoạch\nThu ngân sách\ttriệu đồng\tba trăm")
	g.Sheet = "Sheet1"
	targets, found := ReadTargets(g, 2026)
	if len(targets) != 0 || len(found) != 1 || found[0].Where != "C2" || !found[0].Skipped {
		t.Errorf("%v %+v", targets, found)
	}
	if _, found := ReadTargets(TextGrid("một\thai\nba\tbốn"), 2026); len(found) != 1 || !found[0].Skipped {
		t.Errorf("a table without targets: %+v", found)
	}
}

func TestTargetsOfTheYear(t *testing.T) {
	for heading, want := range map[string]string{
		"Kế hoạch 2024\tKế hoạch 2025":          "20 last 0",
		"KH năm 2025\tKH năm 2024":              "10 last 0",
		"Kế hoạch năm 2024\tKế hoạch":           "20 last 0",
		"Thực hiện năm 2024\tKế hoạch năm 2025": "20 last 10",
		"Thực hiện năm 2023\tKế hoạch năm 2025": "20 last 0",
		"Kế hoạch năm\tThực hiện năm 2024":      "10 last 20",
		"Kế hoạch 2024\tKế hoạch 2023":          "A1 true Cột “Kế hoạch 2024” không phải kế hoạch năm 2025",
		"Kế hoạch năm 2026\tThực hiện năm 2025": "không phải kế hoạch năm 2025",
	} {
		g := TextGrid(heading + "\tChỉ tiêu\tĐVT\n10\t20\tThu ngân sách\ttriệu đồng")
		g.Sheet = "Sheet1"
		targets, found := ReadTargets(g, 2025)
		got := findings(found)
		for _, x := range targets {
			got += x.Planned.String() + " last " + x.LastYear.Decimal.String()
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", heading, got, want)
		}
	}
}

func TestTargetsWithASign(t *testing.T) {
	table := "Mã\tChỉ tiêu\tKế hoạch\tĐVT\nA\tNước sạch\t≥95\t%\nB\tTỷ lệ tăng dân số\t≤ 0,67\t%\nC\tNhà ở\t>=95%\t\nD\tBảo hiểm\t≥ 100\t%\nA\tCây xanh\t5\tcây"
	targets, found := ReadTargets(TextGrid(table), 2025)
	var got []string
	for _, x := range targets {
		got = append(got, x.Code+" "+string(x.Direction)+" "+x.Planned.String())
	}
	if got, want := strings.Join(got, ", "), "A at_least 95, B at_most 0.67, C at_least 95, D at_least_capped 100"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if len(found) != 1 || !found[0].Skipped || !strings.Contains(found[0].Text, "Mã A của “Cây xanh” đã dùng cho “Nước sạch”") {
		t.Errorf("%+v", found)
	}
}
