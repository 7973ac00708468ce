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
	targets, found := ReadTargets(TextGrid(table))
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
	targets, found := ReadTargets(g)
	if len(targets) != 0 || len(found) != 1 || found[0].Where != "C2" || !found[0].Skipped {
		t.Errorf("%v %+v", targets, found)
	}
	if _, found := ReadTargets(TextGrid("một\thai\nba\tbốn")); len(found) != 1 || !found[0].Skipped {
		t.Errorf("a table without targets: %+v", found)
	}
}
