package xlsx

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// Of several columns of figures the one is read that holds all since January,
// else that of the last month; what was taken is said.
func TestOneOfSeveralColumnsOfFigures(t *testing.T) {
	targets := []data.Target{
		{ID: 1, Code: "A", Name: "Thu ngân sách trên địa bàn", Measure: "triệu đồng", Nature: data.Cumulative},
		{ID: 2, Code: "B", Name: "Số vụ phát sinh", Measure: "vụ", Nature: data.Periodic},
	}
	for name, c := range map[string]struct {
		text, want, day, found, problem string
	}{
		"since January": {
			text: "Chỉ tiêu\tThực hiện trong tháng\tLũy kế từ đầu năm\nThu ngân sách trên địa bàn\t200\t300.000\nSố vụ phát sinh\t3\t40",
			want: "A=300000 B=3", found: "“Lũy kế từ đầu năm”, riêng chỉ tiêu phát sinh trong kỳ lấy cột “Thực hiện trong tháng”",
		},
		"below a joined heading": {
			text: "Chỉ tiêu\tKế hoạch\tThực hiện\t\n\t\tTháng 11\tLũy kế 11 tháng\nThu ngân sách trên địa bàn\t1\t200\t300.000",
			want: "A=300000", day: "2025-11-30", found: "“Thực hiện Lũy kế 11 tháng”",
		},
		"months": {
			text: "Chỉ tiêu\tThực hiện tháng 11/2025\tThực hiện tháng 10/2025\nThu ngân sách trên địa bàn\t200\t300.000",
			want: "A=200", day: "2025-11-30", found: "“Thực hiện tháng 11/2025”",
		},
		"months from January": {
			text: "Chỉ tiêu\tKế hoạch 2025\tThực hiện 10 tháng\tThực hiện 11 tháng\nThu ngân sách trên địa bàn\t330.681\t200\t300.000",
			want: "A=300000", day: "2025-11-30", found: "“Thực hiện 11 tháng”",
		},
		"quarters": {
			text: "Chỉ tiêu\tThực hiện quý II\tThực hiện quý III\nThu ngân sách trên địa bàn\t1\t2", want: "A=2", day: "2025-09-30", found: "“Thực hiện quý III”",
		},
		"one is still empty": {
			text: "Chỉ tiêu\tThực hiện tháng 11\tThực hiện tháng 12\nThu ngân sách trên địa bàn\t5\t", want: "A=5",
		},
		"not clear": {
			text: "Chỉ tiêu\tThực hiện của phường\tThực hiện của xã\nThu ngân sách trên địa bàn\t5\t6", problem: "figures_columns",
		},
		"twice the same": {
			text: "Chỉ tiêu\tThực hiện 11 tháng\tThực hiện 11 tháng\nThu ngân sách trên địa bàn\t5\t6", problem: "figures_columns",
		},
	} {
		f, err := ReadPastedFigures(TextGrid(c.text), targets, 0, 2025)
		if key := problemKey(err); key != c.problem {
			t.Errorf("%s: problem %q (%v), want %q", name, key, err, c.problem)
		}
		if err != nil {
			continue
		}
		figures, found := f.Read(data.Actual, vn.Vietnamese)
		if got := told(targets, figures); got != c.want || f.Day.ISO() != c.day {
			t.Errorf("%s: %s on %s, want %s on %s", name, got, f.Day.ISO(), c.want, c.day)
		}
		if got := findings(found); !strings.Contains(got, c.found) || (c.found == "") != (got == "") {
			t.Errorf("%s: findings %q, want %q", name, got, c.found)
		}
	}
}

func TestTheYearsEstimateBeforeTheMonths(t *testing.T) {
	targets := []data.Target{{ID: 1, Code: "KT01", Name: "Thu ngân sách trên địa bàn", Nature: data.Cumulative}}
	f, err := ReadFigures(TextGrid("Mã\tƯớc tháng 12\tƯớc cả năm\nKT01\t5\t60"), targets, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if figures, _ := f.Read(data.Estimate, vn.Vietnamese); told(targets, figures) != "KT01=60" {
		t.Errorf("read %s", told(targets, figures))
	}
}

// Figures beside names never go to other targets because they stand in order.
func TestPastedNamesThatAreNotKnown(t *testing.T) {
	targets := planTargets(t)
	for name, c := range map[string]struct {
		text, want string
		found      []string
	}{
		"none known": {"Thu NSNN trên địa bàn\t5\nChi NSNN\t6", "", []string{"Dòng 1 true “Thu NSNN trên địa bàn” không phải chỉ tiêu của đợt này", "Dòng 2 true “Chi NSNN”"}},
		"numbered":   {"1\tThu NSNN trên địa bàn\t5\n2\tChi NSNN\t6", "", []string{"Dòng 1 true “Thu NSNN trên địa bàn”", "Dòng 2 true “Chi NSNN”"}},
		"one of many known": {
			"Việc một\ttriệu đồng\t5\nViệc hai\tngười\t6\nViệc ba\tngười\t7\nTổng chi ngân sách\ttriệu đồng\t8", "KT06=8",
			[]string{"“Việc một”", "“Việc hai”", "“Việc ba”"},
		},
		"only numbers": {"I\t5\nII\t6", "KT01=5 KT02=6", nil},
		"only units":   {"triệu đồng\t5\ntỷ đồng\t6", "KT01=5 KT02=6", nil},
	} {
		f, err := ReadPastedFigures(TextGrid(c.text), targets, 0, 2025)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		figures, found := f.Read(data.Actual, vn.Vietnamese)
		if got := told(targets, figures); got != c.want {
			t.Errorf("%s: read %q, want %q", name, got, c.want)
		}
		got := findings(found)
		for _, piece := range c.found {
			if !strings.Contains(got, piece) {
				t.Errorf("%s: no finding %q in %q", name, piece, got)
			}
		}
		if len(found) != len(c.found) {
			t.Errorf("%s: findings %q", name, got)
		}
	}
}

func TestNamesWithSeveralFootnotes(t *testing.T) {
	if got, want := nameKey("- Tổng chi ngân sách (1) (2)"), nameKey("Tổng chi ngân sách"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
