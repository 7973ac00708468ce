package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/report"
	"thidua/data/vn"
)

// figure is something that an annex says.
func figure(where, label, text string) report.Known {
	value, err := vn.ParseNumber(text)
	if err != nil {
		panic(err)
	}
	return report.Known{Where: where, Label: label, Value: decimal.NewNullDecimal(value), Text: text}
}

// annexes is what the annexes say in these tests.
var annexes = []report.Known{
	figure("I", "Thu ngân sách nhà nước trên địa bàn", "330.681"),
	figure("I", "Thu ngân sách nhà nước trên địa bàn", "341.205"),
	figure("I", "Tỷ lệ hộ dân được sử dụng nước sạch", "95,08"),
	figure("V", "cơ quan, đơn vị đã gửi báo cáo", "33"),
	figure("V", "cơ quan, đơn vị phải gửi báo cáo", "40"),
	{Where: "II", Text: "Hỗ trợ sửa 5 nhà, tặng 230 suất quà."},
}

// own is a report of one paragraph that the officer wrote.
func own(text string) report.Report {
	return paragraphs(nil, []data.ReportEdit{report.Add(report.Report{}, "p1", report.Prose, text)}, "Mở đầu.")
}

func TestNumbersThatTheAnnexesDoNotBearOutAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"Thu ngân sách đạt 330.681 triệu đồng.":                                                     "",
		"Thu ngân sách đạt 330681 triệu đồng.":                                                      "",
		"Thu ngân sách đạt 330,681 triệu đồng.":                                                     "thousand 330,681 I 330.681",
		"Thu đạt 330.681.000 đồng.":                                                                 "thousand 330.681.000 I 330.681",
		"Thu ngân sách nhà nước trên địa bàn đạt 345.000 triệu đồng.":                               "contrary 345.000 I 341.205",
		"Tặng 230 suất quà.":                                                                        "",
		"Tặng 231 suất quà.":                                                                        "unknown 231  ",
		"Đến nay 31 cơ quan, đơn vị đã gửi báo cáo kết quả.":                                        "contrary 31 V 33",
		"Đến nay 33 cơ quan, đơn vị đã gửi báo cáo kết quả.":                                        "",
		"Tổng số 139 lớp học.":                                                                      "unknown 139  ",
		"Ngày 24/9, ngày 27/11/2025, tháng 9, quý 4 năm 2025, giai đoạn 2023 - 2030.":               "",
		"Nghị quyết số 13/NQ-HĐND ngày 05/8/2025, Chỉ thị số 41-CT/TW, Nghị định 152/2025/NĐ-CP.":   "",
		"Điều 5, khoản 2, mục 3, Đại hội lần thứ 14, Tổ dân phố số 12, lớp 5.":                      "",
		"Phong trào “Cả nước thi đua giai đoạn 5 năm 2026 với 99 mô hình” của Trường Mầm non Mẫu 3": "",
		"Lúc 14 giờ 30, ngày 19 tháng 9 năm 2025.":                                                  "",
	} {
		var found []string
		for _, d := range report.Numbers(own(text), annexes, []string{"Trường Mầm non Mẫu 3"}) {
			found = append(found, fmt.Sprintf("%s %s %s %s", d.Doubt, d.Number, d.Where, d.Says))
			if !strings.Contains(d.Context, d.Number) || d.Question().Key == "" {
				t.Errorf("%q: the doubt %+v cannot be shown", text, d)
			}
		}
		if got := strings.Join(found, "; "); got != want {
			t.Errorf("%q: doubtful are %q, want %q", text, got, want)
		}
	}
}

// A number that she typed over a figure is held against that figure.
func TestANumberInThePlaceOfAFigureIsHeldAgainstIt(t *testing.T) {
	const template = "Có {met} chỉ tiêu đạt kế hoạch, {late} đơn vị gửi muộn."
	values := made{"met": "15", "late": "02"}
	p := part(t, paragraphs(values, nil, template), "p1")
	e := edited(t, p, "Có 17 chỉ tiêu đạt kế hoạch, 02 đơn vị gửi muộn.")
	doubts := report.Numbers(paragraphs(values, []data.ReportEdit{e}, template), nil, nil)
	if len(doubts) != 1 || doubts[0].Doubt != report.Differs || doubts[0].Number != "17" || doubts[0].Says != "15" || doubts[0].Where != "I" {
		t.Fatalf("doubtful are %+v", doubts)
	}
	if doubts := report.Numbers(paragraphs(made{"met": "17", "late": "02"}, []data.ReportEdit{e}, template), nil, nil); len(doubts) != 1 || doubts[0].Doubt != report.Unknown {
		t.Errorf("once the figure is the same, doubtful are %+v", doubts)
	}
}

// Figures from the ledger are never doubted, words from it are.
func TestOnlyWhatSomebodyWroteIsDoubted(t *testing.T) {
	l := sample(t)
	doubts := report.Numbers(report.Of(l, day), nil, nil)
	parts := map[string]bool{}
	for _, d := range doubts {
		parts[d.Part] = true
	}
	for _, key := range []string{"targets", "targets_group.kinh-te", "submissions", "awards", "decision.1", "shares", "money", "launch", "target_short.3"} {
		if parts[key] {
			t.Errorf("figures of %s are doubted", key)
		}
	}
	for _, key := range []string{"task.1", "task.5", "movement.4", "exemplar.1"} {
		if !parts[key] {
			t.Errorf("the numbers typed in %s are not checked", key)
		}
	}
}

func TestWhatIsLeftUnfinishedIsFound(t *testing.T) {
	for text, kind := range map[string]report.FindingKind{
		"Số tiền là ……… đồng.":                       report.FoundBlank,
		"Ban hành ngày ... tháng 12.":                report.FoundBlank,
		"Tỷ lệ tham gia BHXH [?] là 95%.":            report.FoundMark,
		"Có {số đơn vị} đơn vị.":                     report.FoundBrace,
		"Các phong trào tiêu biểu như… và nhiều nơi": "",
		"Kết quả tốt.":                               "",
	} {
		found := report.Findings(own(text))
		switch {
		case kind == "" && len(found) > 0:
			t.Errorf("%q: found %+v", text, found)
		case kind != "" && (len(found) != 1 || found[0].Kind != kind || found[0].Question().Key == ""):
			t.Errorf("%q: found %+v, want %s", text, found, kind)
		}
	}
	const cited = "Kế hoạch số 70/KH-UBND ngày 19/9/2025"
	if found := report.Findings(own(cited + " và " + cited)); len(found) != 1 || found[0].Kind != report.FoundTwice || found[0].Text != "70/KH-UBND" {
		t.Errorf("a document cited twice: %+v", found)
	}
}

func TestFindingsNameWhatTheLedgerCannotSay(t *testing.T) {
	kinds := map[report.FindingKind]int{}
	for _, f := range report.Findings(report.Of(plan(t), day)) {
		kinds[f.Kind]++
	}
	if kinds[report.FoundEmpty] < 15 || len(kinds) != 1 {
		t.Errorf("of a plan without results are found %v", kinds)
	}
	kinds = map[report.FindingKind]int{}
	for _, f := range report.Findings(report.Of(sample(t), day)) {
		kinds[f.Kind]++
	}
	if kinds[report.FoundEmpty] != 1 || len(kinds) != 1 {
		t.Errorf("of the sample are found %v", kinds)
	}
}
