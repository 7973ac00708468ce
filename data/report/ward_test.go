package report_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"golang.org/x/text/unicode/norm"

	"thidua/data"
	"thidua/data/report"
	"thidua/data/vn"
)

// The report on the sample, read as a whole: who carried out what by which
// documents, and the figures of every chapter as the screens count them.
func TestTheReportOnTheSample(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	for key, wanted := range map[string][]string{
		"opening":                {"Thực hiện Kế hoạch số Mẫu-232/KH-UBND ngày 09/9/2025 của Ủy ban nhân dân thành phố Mẫu về phát động", "Ủy ban nhân dân (UBND) phường Mẫu báo cáo kết quả"},
		"plan":                   {"Kế hoạch số Mẫu-70/KH-UBND ngày 19/9/2025 về phát động đợt thi đua thực hiện thắng lợi", "(sau đây gọi tắt là Đợt thi đua)", "phòng Văn hóa - Xã hội"},
		"launch":                 {"từ ngày 22/9/2025", "đến hết ngày 31/12/2025", "40 cơ quan, đơn vị", "trước ngày 10/12/2025"},
		"themes":                 {"Có 36 cơ quan, đơn vị", "“Chăm sóc trẻ an toàn, bếp ăn sạch” (08 đơn vị)"},
		"council":                {"gồm 11 thành viên"},
		"task.4":                 {"Chỉ thị số 41-CT/TW ngày 26/12/2024 của Bộ Chính trị về tăng cường", "Ban hành 05 văn bản chỉ đạo"},
		"task.5":                 {"86 tin, bài"},
		"targets":                {"Theo Nghị quyết số Mẫu-13/NQ-HĐND ngày 05/8/2025 của Hội đồng nhân dân phường", "22 chỉ tiêu", "04 chỉ tiêu vượt kế hoạch, 11 chỉ tiêu đạt kế hoạch, 02 chỉ tiêu bảo đảm tiến độ, 02 chỉ tiêu chậm tiến độ, 01 chỉ tiêu chưa đạt và 02 chỉ tiêu chưa có số liệu", "02 chỉ tiêu đánh giá theo số ước"},
		"targets_group.kinh-te":  {"06 chỉ tiêu", "thu ngân sách nhà nước trên địa bàn đến ngày 30/11/2025 đạt 341.205 triệu đồng, bằng 103,18% kế hoạch", "ước cả năm đạt 10.850.000,00 triệu đồng"},
		"target_short.12":        {"Tỷ lệ người dân tham gia BHXH (chưa đạt): kế hoạch 95,08%; thực hiện đến ngày 30/11/2025 là 94,50%, thấp hơn kế hoạch 0,58 điểm phần trăm"},
		"target_short.11":        {"mức cần đạt theo tiến độ: 1.652 người"},
		"targets_silent":         {"02 chỉ tiêu chưa có số liệu", "tỷ lệ gia đình được công nhận gia đình văn hóa"},
		"task_bases.1":           {"Nghị quyết số 57-NQ/TW ngày 22/12/2024", "Nghị quyết số 59-NQ/TW", "Nghị quyết số 66-NQ/TW", "Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân"},
		"task.1":                 {"38/40 cơ quan, đơn vị"},
		"movements_above_count":  {"08 phong trào thi đua"},
		"movement.1":             {"Đợt thi đua theo Kế hoạch số Mẫu-70/KH-UBND:", "1.240 cá nhân tham gia", "16 Giấy khen của Chủ tịch UBND phường; đề nghị cấp trên khen thưởng 02 trường hợp"},
		"movement.3":             {"Thi đua đẩy mạnh giải ngân vốn đầu tư: Giải ngân"},
		"movement.4":             {"Phong trào thi đua “Vì người nghèo - không để ai bị bỏ lại phía sau”: Hỗ trợ sửa 5 nhà"},
		"movement.9":             {"Có 33 tập thể và 980 cá nhân tham gia"},
		"exemplars":              {"08 điển hình tiên tiến", "02 cá nhân, 02 tập thể, 02 mô hình và 02 cách làm hay", "giới thiệu với thành phố 04"},
		"exemplar.1":             {"Cá nhân Nguyễn Văn An (mẫu) (Trường THCS Mẫu 1): Bồi dưỡng 12 học sinh"},
		"awards":                 {"24 trường hợp", "07 tập thể, 14 cá nhân và 03 hộ gia đình", "12 trường hợp đã có quyết định", "04 trường hợp đang hoàn thiện quyết định", "05 trường hợp đang xem xét", "01 trường hợp không đủ điều kiện"},
		"decision.1":             {"Quyết định số Mẫu-01/QĐ-UBND ngày 01/12/2025: tặng Giấy khen của Chủ tịch UBND phường cho 04 tập thể, 06 cá nhân và 02 hộ gia đình", "12.020.000 đồng"},
		"shares":                 {"trong 13 cá nhân", "11 người lao động trực tiếp", "84,6%", "04 tập thể nhỏ (57,1%)"},
		"above":                  {"02 trường hợp", "Bằng khen của Chủ tịch UBND thành phố cho 01 tập thể và 01 cá nhân", "ông Đoàn Mạnh Cường (mẫu)"},
		"submissions":            {"40 cơ quan, đơn vị phải gửi báo cáo trước ngày 10/12/2025", "31/40", "77,5%", "không có cơ quan, đơn vị gửi muộn"},
		"submissions_awaited":    {"08 cơ quan, đơn vị", "Hội Nông dân phường Mẫu"},
		"submissions_extended":   {"Trường Mầm non Mẫu 7 (đến hết ngày 12/12/2025)"},
		"submissions_exempt":     {"Trung tâm Học tập cộng đồng phường Mẫu (mới thành lập"},
		"difficulty.7.0":         {"Phong trào thi đua “Cả nước thi đua đổi mới, sáng tạo và chuyển đổi số”: Thiết bị của một số tổ dân phố đã cũ."},
		"proposal_awards":        {"Đề nghị UBND thành phố xem xét khen thưởng 02 trường hợp"},
		"next_targets":           {"03 chỉ tiêu", "giải quyết việc làm năm 2025"},
		"next_awards":            {"09 trường hợp"},
		"next_year_awards":       {"02 trường hợp"},
		"closing":                {"UBND phường Mẫu báo cáo Ban Thi đua - Khen thưởng thành phố", "./."},
		"targets_group.giao-duc": {"tổng số lớp học (Tiểu học) đến ngày 30/9/2025 là 139 lớp, đúng bằng kế hoạch", "3.268 học sinh, bằng kế hoạch"},
		"targets_group.van-hoa---xa-hoi": {
			"tỷ lệ hộ nghèo theo chuẩn nghèo quốc gia: không còn hộ nghèo, đạt kế hoạch", "là 0,60%, không vượt mức kế hoạch (0,67%)",
			"ước cả năm đạt 96,2%, vượt 1,2 điểm phần trăm so với kế hoạch (95%)",
		},
	} {
		contains(t, part(t, r, key).Text, wanted...)
	}
	wellWritten(t, r)
}

// The founding plan without results makes an honest report that claims nothing.
func TestTheReportOnAPlanWithoutResults(t *testing.T) {
	r := report.Of(plan(t), day)
	wellWritten(t, r)
	contains(t, printed(r), "chưa có số liệu để đánh giá", "chưa có kết quả được tổng hợp", "phường Kiến An", "232/KH-UBND ngày 09/9/2025")
	lacks(t, printed(r), "00 ", " 0 ", "100%", "Đề nghị UBND")
	empty := report.Of(data.Ledger{Office: data.Office{Ward: "phường Kiến An"}, Campaign: data.Campaign{Year: 2025, ShortName: "Đợt thi đua năm 2025"}}, day)
	wellWritten(t, empty)
	contains(t, printed(empty), "UBND phường đã phát động đợt thi đua năm 2025 (sau đây gọi tắt là Đợt thi đua)")
	if p := part(t, empty, "plan"); !p.Empty {
		t.Error("a plan without number and date is no matter for the checks")
	}
}

// awkward is what no officer would write.
var awkward = regexp.MustCompile(`\{|\}|<no value>|report\.|  | [,.;:)]|\( |,,|;;|\.\.|;\.|,\.|::|: *\.$|\b00 (?:chỉ|đơn|cơ|trường|tập|cá)|null|%!`)

// wellWritten holds every part of a report to what a reader expects.
func wellWritten(t *testing.T, r report.Report) {
	t.Helper()
	seen := map[string]bool{}
	for _, p := range r.Parts {
		if seen[p.Key] {
			t.Errorf("two parts have the key %s", p.Key)
		}
		seen[p.Key] = true
		if !norm.NFC.IsNormalString(p.Text) || vn.CleanLines(p.Text) != p.Text {
			t.Errorf("%s is not clean: %q", p.Key, p.Text)
		}
		if awkward.MatchString(p.Text) {
			t.Errorf("%s reads badly at %q: %s", p.Key, awkward.FindString(p.Text), p.Text)
		}
		if !p.Level.Heading() && !strings.ContainsAny(p.Text[len(p.Text)-1:], ".:") {
			t.Errorf("%s does not end: %s", p.Key, p.Text)
		}
		values := map[string]string{}
		for _, f := range p.Fields {
			if old, again := values[f.Name]; again && old != f.Value {
				t.Errorf("%s: %s stands for %q and for %q", p.Key, f.Name, old, f.Value)
			}
			values[f.Name] = f.Value
			if strings.HasPrefix(f.Label, "report.") || f.Label == "" {
				t.Errorf("%s: %s has no label", p.Key, f.Name)
			}
		}
		if p.State != report.Worded || p.Text != p.Worded || p.Template != p.Standard {
			t.Errorf("%s is %s without having been touched: %q, %q", p.Key, p.State, p.Text, p.Worded)
		}
	}
}

func TestLateAndMissingUnitsAreNamed(t *testing.T) {
	l := sample(t)
	l.Submissions[0].ReceivedOn = vn.NewDate(2025, 12, 12)
	r := report.Of(l, vn.NewDate(2025, 12, 13))
	contains(t, part(t, r, "submissions").Text, "30 cơ quan, đơn vị gửi đúng hạn, 01 cơ quan, đơn vị gửi muộn")
	contains(t, part(t, r, "submissions_late").Text, l.Units[0].Name+" (muộn 03 ngày)")
	contains(t, part(t, r, "submissions_overdue").Text, "09 cơ quan, đơn vị", "Hội Nông dân phường Mẫu", "Trường Mầm non Mẫu 7")
	contains(t, part(t, r, "shortcoming_reports").Text, "01 cơ quan, đơn vị gửi báo cáo muộn; 09 cơ quan, đơn vị quá hạn chưa gửi báo cáo")
	wellWritten(t, r)
}

// oneTarget is a report on a single target with a figure of a kind.
func oneTarget(target data.Target, kind data.FigureKind, on vn.Date, value, note string) report.Report {
	target.ID, target.Group, target.Measure = 1, "Kinh tế", map[bool]string{true: "%", false: "người"}[strings.HasPrefix(target.Name, "Tỷ lệ")]
	l := data.Ledger{
		Office: data.Office{Ward: "phường Kiến An"}, Campaign: data.Campaign{Year: 2025, ShortName: "Đợt thi đua năm 2025"},
		Targets: []data.Target{target},
		Results: []data.Result{{ID: 1, TargetID: 1, Kind: kind, AsOf: on, Value: decimal.RequireFromString(value), Reason: note}},
	}
	return report.Of(l, day)
}

// Every way in which a target is judged has words of its own.
func TestEveryDirectionHasItsWords(t *testing.T) {
	november, yearEnd := vn.NewDate(2025, 11, 30), vn.NewDate(2025, 12, 31)
	target := func(name string, direction data.Direction, nature data.Nature, planned, printed string) data.Target {
		return data.Target{Name: name, Direction: direction, Nature: nature, Planned: decimal.RequireFromString(planned), Printed: printed}
	}
	for _, c := range map[string]struct {
		target data.Target
		kind   data.FigureKind
		on     vn.Date
		value  string
		want   string
	}{
		"exceeded":       {target("Giải quyết việc làm", data.AtLeast, data.Cumulative, "1805", "1.805"), data.Actual, yearEnd, "1900", "giải quyết việc làm đạt 1.900 người, bằng 105,26% kế hoạch."},
		"just met":       {target("Giải quyết việc làm", data.AtLeast, data.Cumulative, "1805", "1.805"), data.Official, yearEnd, "1805", "giải quyết việc làm cả năm đạt 1.805 người (số chính thức), bằng kế hoạch."},
		"share over":     {target("Tỷ lệ BHYT", data.AtLeast, data.Snapshot, "95.08", "95,08%"), data.Estimate, november, "95.50", "tỷ lệ BHYT ước cả năm đạt 95,50%, vượt 0,42 điểm phần trăm so với kế hoạch (95,08%)."},
		"share as it is": {target("Tỷ lệ nước sạch", data.AtLeastCapped, data.Snapshot, "100", "100%"), data.Actual, november, "100", "tỷ lệ nước sạch đến ngày 30/11/2025 đạt 100%, bằng kế hoạch."},
		"within":         {target("Tỷ lệ tăng dân số", data.AtMost, data.Snapshot, "0.67", "0,67%"), data.Actual, yearEnd, "0.6", "tỷ lệ tăng dân số là 0,60%, không vượt mức kế hoạch (0,67%)."},
		"spending":       {target("Chi", data.AtMost, data.Cumulative, "1000", "1.000"), data.Actual, november, "900", "chi đến ngày 30/11/2025 là 900 người, bằng 90,00% kế hoạch, trong phạm vi kế hoạch."},
		"exact":          {target("Số lớp", data.Exactly, data.Snapshot, "139", "139"), data.Actual, yearEnd, "139", "số lớp là 139 người, đúng bằng kế hoạch."},
		"none left":      {target("Tỷ lệ hộ nghèo", data.Zero, data.Snapshot, "0", "không còn hộ nghèo"), data.Actual, yearEnd, "0", "tỷ lệ hộ nghèo: không còn hộ nghèo, đạt kế hoạch."},
		"some left":      {target("Tỷ lệ hộ nghèo", data.Zero, data.Snapshot, "0", "không còn hộ nghèo"), data.Actual, yearEnd, "0.2", "Tỷ lệ hộ nghèo (không đạt): kế hoạch không còn hộ nghèo; thực hiện đến ngày 31/12/2025 là 0,2%; do sáp nhập."},
		"over a limit":   {target("Tỷ lệ tăng dân số", data.AtMost, data.Snapshot, "0.67", "0,67%"), data.Official, yearEnd, "0.7", "Tỷ lệ tăng dân số (không đạt): kế hoạch 0,67%; chưa có số thực hiện; số chính thức 0,70%, cao hơn kế hoạch 0,03 điểm phần trăm; do sáp nhập."},
		"off the mark":   {target("Số lớp", data.Exactly, data.Snapshot, "139", "139"), data.Actual, yearEnd, "138", "Số lớp (không đạt): kế hoạch 139 người; thực hiện đến ngày 31/12/2025 là 138 người, thấp hơn kế hoạch 1 người; do sáp nhập."},
		"behind":         {target("Giải quyết việc làm", data.AtLeast, data.Cumulative, "3650", "3.650"), data.Actual, vn.NewDate(2025, 6, 30), "1000", "Giải quyết việc làm (chậm tiến độ): kế hoạch 3.650 người; thực hiện đến ngày 30/6/2025 là 1.000 người, bằng 27,39% kế hoạch (mức cần đạt theo tiến độ: 1.810 người); do sáp nhập."},
		"estimated less": {target("Giải quyết việc làm", data.AtLeast, data.Cumulative, "2000", "2.000"), data.Estimate, november, "1900", "Giải quyết việc làm (không đạt): kế hoạch 2.000 người; chưa có số thực hiện; ước cả năm 1.900 người, bằng 95,00% kế hoạch; do sáp nhập."},
	} {
		r := oneTarget(c.target, c.kind, c.on, c.value, "do sáp nhập")
		contains(t, printed(r), c.want)
		wellWritten(t, r)
	}
}

// What was done in single resolutions is told of each.
func TestResolutionsAreReportedOneByOneWhereTheOfficeNotedThemSo(t *testing.T) {
	l := sample(t)
	l.Tasks[0].Outcome = "Đã quán triệt đến 100% cán bộ.\n- Nghị quyết số 57-NQ/TW: Cấp 1.200 chữ ký số.\nNQ 68: Hỗ trợ 14 hộ kinh doanh."
	r := report.Of(l, day)
	contains(t, part(t, r, "task.1").Text, "Đã quán triệt đến 100% cán bộ.")
	contains(t, part(t, r, "task.1.5").Text, "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá", ": Cấp 1.200 chữ ký số.")
	contains(t, part(t, r, "task.1.8").Text, ": Hỗ trợ 14 hộ kinh doanh.")
	if p := part(t, r, "task.1.6"); !p.Empty {
		t.Errorf("nothing is noted of it, and it says %q", p.Text)
	}
	wellWritten(t, r)
}

// What units answer is told with their names, the same words once.
func TestUnitsAnswersAreTold(t *testing.T) {
	l := sample(t)
	answer := func(unit int64, a data.Answer) {
		for i, s := range l.Submissions {
			if s.UnitID == unit {
				l.Submissions[i].Taken = 1
				l.Versions = append(l.Versions, data.Version{ID: unit, SubmissionID: s.ID, UnitID: unit, No: 1, Content: a})
			}
		}
	}
	facts := func(news int64) []data.FactAnswer {
		return []data.FactAnswer{{Fact: data.NewsItems, Count: decimal.NewFromInt(news)}}
	}
	answer(1, data.Answer{Difficulties: "thiếu kinh phí tuyên truyền.", Proposals: "Đề nghị hỗ trợ máy tính.", Facts: facts(1200)})
	answer(2, data.Answer{Difficulties: "Thiếu kinh phí tuyên truyền", Facts: facts(34)})
	answer(4, data.Answer{Difficulties: "Nhân sự mỏng."})
	r := report.Of(l, day)
	contains(t, part(t, r, "facts").Text, "Theo báo cáo của 02 cơ quan, đơn vị", "1.234 tin, bài.")
	contains(t, part(t, r, "difficulty.0.1").Text, l.Units[0].Name+", "+l.Units[1].Name+": Thiếu kinh phí tuyên truyền.")
	contains(t, part(t, r, "difficulty.0.4").Text, l.Units[3].Name+": Nhân sự mỏng.")
	contains(t, part(t, r, "proposal.0.1").Text, l.Units[0].Name+": Đề nghị hỗ trợ máy tính.")
	wellWritten(t, r)
}

func TestTheCouncilsMeetingsAreDated(t *testing.T) {
	l := sample(t)
	l.Meetings = []data.Meeting{{ID: 2, On: vn.NewDate(2025, 11, 27)}, {ID: 1, On: vn.NewDate(2025, 9, 24)}, {ID: 3, On: vn.NewDate(2025, 12, 20)}}
	contains(t, part(t, report.Of(l, day), "council").Text, "gồm 11 thành viên; trong Đợt thi đua, Hội đồng đã họp 02 phiên (ngày 24/9/2025, 27/11/2025)")
}

func TestAmendedTargetsAreCitedWithTheirResolution(t *testing.T) {
	l := sample(t)
	l.Amendments = []data.Amendment{{ID: 1, TargetID: 11, From: vn.NewDate(2025, 10, 1), Planned: decimal.NewFromInt(1600), Basis: "Nghị quyết số 25/NQ-HĐND ngày 30/9/2025"}}
	r := report.Of(l, day)
	contains(t, part(t, r, "targets_amended").Text, "01 chỉ tiêu được điều chỉnh: giải quyết việc làm năm 2025 từ 1.805 người thành 1.600 người theo Nghị quyết số 25/NQ-HĐND ngày 30/9/2025.")
	if _, still := r.Part("target_short.11"); still {
		t.Error("the target is still judged by the plan's value")
	}
}

// In the new year nothing is left to be reached, only official figures to come.
func TestAfterTheYearThereAreNoTargetsToReach(t *testing.T) {
	r := report.Of(sample(t), vn.NewDate(2026, 1, 20))
	if _, there := r.Part("next_targets"); there {
		t.Error("targets of the year before are still to be reached")
	}
	contains(t, part(t, r, "next_figures").Text, "số liệu chính thức cả năm 2025 của 22 chỉ tiêu")
}

// The numbers of the text are those that the screens and annexes count.
func TestFiguresComeFromWhereTheAnnexesTakeThem(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	o := l.Overview(day)
	summary := part(t, r, "targets")
	for _, v := range data.Verdicts(l.TargetRows()) {
		i := slices.IndexFunc(summary.Fields, func(f report.Field) bool { return f.Name == v.Wording })
		if i < 0 || summary.Fields[i].Value != vn.Counted(v.Count) || summary.Fields[i].Where != "I" {
			t.Errorf("%s: %+v, want %d", v.Wording, summary.Fields, v.Count)
		}
	}
	for name, n := range map[string]int{"due": o.MustReport, "come": o.Received, "late": o.Late} {
		i := slices.IndexFunc(part(t, r, "submissions").Fields, func(f report.Field) bool { return f.Name == name })
		if got := part(t, r, "submissions").Fields[i]; got.Value != vn.Counted(n) || got.Where != "V" {
			t.Errorf("%s: %+v, want %d", name, got, n)
		}
	}
}

// Where the movements and exemplars tell enough, nothing is said of what the
// office did not note of the task itself.
func TestATaskWithoutWordsIsNotMissedWhereItsMatterIsTold(t *testing.T) {
	l := sample(t)
	for i := range l.Tasks {
		l.Tasks[i].Outcome = ""
	}
	r := report.Of(l, day)
	for key, there := range map[string]bool{"task.1": true, "task.2": true, "task.4": true, "task.5": true, "task.3": false, "task.6": false} {
		p, ok := r.Part(key)
		if ok != there || ok && !p.Empty {
			t.Errorf("%s is there: %v, %q", key, ok, p.Text)
		}
	}
	wellWritten(t, r)
}
