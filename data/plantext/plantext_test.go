package plantext_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"thidua/data"
	"thidua/data/plantext"
)

func read(t testing.TB, name string) plantext.Draft {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return plantext.Read(string(text))
}

// planned are the values of the plan II.3, typed anew from the paper.
var planned = []struct{ group, name, value, measure string }{
	{"Kinh tế", "Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp", "537487.84", "triệu đồng"},
	{"Kinh tế", "Tổng mức bán lẻ hàng hóa", "10712726.79", "triệu đồng"},
	{"Kinh tế", "Doanh thu dịch vụ lưu trú và ăn uống", "1809001.12", "triệu đồng"},
	{"Kinh tế", "Sản xuất nông, lâm, thủy sản", "83485.19", "triệu đồng"},
	{"Kinh tế", "Thu ngân sách nhà nước trên địa bàn", "330681", "triệu đồng"},
	{"Kinh tế", "Tổng chi ngân sách", "330681", "triệu đồng"},
	{"Văn hóa - Xã hội", "Tỷ lệ tăng dân số tự nhiên", "0.67", "%"},
	{"Văn hóa - Xã hội", "Tỷ lệ tổ dân phố đạt tổ dân phố văn hóa", "95", "%"},
	{"Văn hóa - Xã hội", "Tỷ lệ gia đình được công nhận gia đình văn hóa", "95", "%"},
	{"Văn hóa - Xã hội", "Tỷ lệ hộ nghèo theo chuẩn nghèo quốc gia", "0", "%"},
	{"Văn hóa - Xã hội", "Giải quyết việc làm năm 2025", "1805", "người"},
	{"Văn hóa - Xã hội", "Tỷ lệ người dân tham gia BHXH", "95.08", "%"},
	{"Văn hóa - Xã hội", "Tỷ lệ tham gia BHXH tự nguyện", "51", "%"},
	{"Giáo dục", "Tổng số cháu đi nhà trẻ", "850", "cháu"},
	{"Giáo dục", "Tổng số học sinh mẫu giáo", "3268", "học sinh"},
	{"Giáo dục", "Tổng số lớp học", "139", "lớp"},
	{"Giáo dục", "Tổng số học sinh", "4675", "học sinh"},
	{"Giáo dục", "Tổng số lớp học", "88", "lớp"},
	{"Giáo dục", "Tổng số học sinh", "3867", "học sinh"},
	{"Môi trường", "Tỷ lệ hộ dân được sử dụng nước sạch theo tiêu chuẩn", "100", "%"},
	{"Môi trường", "Tỷ lệ chất thải đô thị được thu gom, xử lý hợp vệ sinh", "100", "%"},
	{"", "Hoàn thành 100% chỉ tiêu giao quân", "100", "%"},
}

func TestTheRestoredPlanGivesAllTargets(t *testing.T) {
	targets := read(t, "plan-restored.txt").Of(plantext.OfTarget)
	if len(targets) != len(planned) {
		t.Fatalf("%d targets, the plan has %d", len(targets), len(planned))
	}
	for i, want := range planned {
		got := targets[i].Target
		if got.Group != want.group || got.Name != want.name || got.Planned.String() != want.value || got.Measure != want.measure {
			t.Errorf("target %d is %q %q %s %s; want %v", i+1, got.Group, got.Name, got.Planned, got.Measure, want)
		}
		if err := got.Check(); err != nil {
			t.Errorf("%s: %v", got.Name, err)
		}
	}
	if got := targets[5].Target; got.Footnote != "sau trừ tiết kiệm 10% chi thường xuyên" || got.Direction != data.AtMost {
		t.Errorf("spending: footnote %q, %s", got.Footnote, got.Direction)
	}
	if got := targets[9]; got.Target.Direction != data.Zero || got.Target.Printed != "không còn hộ nghèo" || !slices.Contains(got.Doubts, plantext.InWords) {
		t.Errorf("no poor household: %+v", got)
	}
	if got := targets[11]; !slices.Contains(got.Doubts, plantext.Insurance) {
		t.Error("social insurance of 95,08 % of all people is not asked about")
	}
	if got := targets[17].Target.SubGroup; got != "Giáo dục trung học cơ sở" {
		t.Errorf("classes of the secondary schools stand under %q", got)
	}
}

func TestTheScanGivesEveryValueAndTrustsNoWord(t *testing.T) {
	d := read(t, "plan-scan.txt")
	targets := d.Of(plantext.OfTarget)
	if len(targets) != len(planned) {
		t.Fatalf("%d targets, the plan has %d", len(targets), len(planned))
	}
	for i, want := range planned {
		if got := targets[i].Target; got.Planned.String() != want.value || got.Measure != want.measure {
			t.Errorf("target %d, %q, is %s %s; want %s %s", i+1, got.Name, got.Planned, got.Measure, want.value, want.measure)
		}
	}
	for _, item := range d.Items {
		if item.Certain() && item.Fact.Date.IsZero() && item.Fact.Year == 0 {
			t.Errorf("%s %q passes for certain", item.Kind, d.Quote(item))
		}
	}
	if got := targets[3]; got.Target.Name != "San xuat nong, 1am, thuy san" || !slices.Contains(got.Doubts, plantext.RunTogether) {
		t.Errorf("the target run together with the one before: %q %v", got.Target.Name, got.Doubts)
	}
	if got := targets[5]; !slices.Contains(got.Doubts, plantext.NoBullet) {
		t.Errorf("the target without a bullet: %v", got.Doubts)
	}
	if got := len(d.Of(plantext.OfLegalBasis)); got != 8 {
		t.Errorf("%d documents; want 8", got)
	}
	if got := len(d.Of(plantext.OfMovement)); got != 7 {
		t.Errorf("%d movements; want 7", got)
	}
}

func TestDeadlines(t *testing.T) {
	for _, file := range []string{"plan-restored.txt", "plan-scan.txt"} {
		found := read(t, file).Of(plantext.OfDeadline)
		if len(found) != 2 {
			t.Fatalf("%s: %d deadlines", file, len(found))
		}
		for i, want := range []plantext.Deadline{{OfCity: false, Clause: "V.1.b"}, {OfCity: true, Clause: "V.2"}} {
			got := found[i].Deadline
			if got.OfCity != want.OfCity || got.Inclusive || got.Clause != want.Clause || got.On.String() != []string{"10/12/2025", "15/12/2025"}[i] {
				t.Errorf("%s: deadline %d is %+v", file, i+1, got)
			}
		}
	}
	d := read(t, "plan-restored.txt").Of(plantext.OfDeadline)
	if got := d[0].Deadline.Addressee; got != "UBND phường (qua phòng Văn hóa - Xã hội)" {
		t.Errorf("units report to %q", got)
	}
	for text, want := range map[string]plantext.Deadline{
		"Gửi về UBND phường chậm nhất ngày 05/12/2026.":                  {Inclusive: true, Addressee: "UBND phường"},
		"Gửi về UBND phường chậm nhất là ngày 5 tháng 12 năm 2026.":      {Inclusive: true, Addressee: "UBND phường"},
		"Báo cáo gửi Sở Nội vụ trước ngày 05/12/2026 để tổng hợp.":       {OfCity: true, Addressee: "Sở Nội vụ"},
		"Các đơn vị báo cáo gửi về Văn phòng trước hết ngày 05/12/2026.": {Inclusive: true, Addressee: "Văn phòng"},
	} {
		found := plantext.Read(text).Of(plantext.OfDeadline)
		if len(found) != 1 {
			t.Errorf("%q: %d deadlines", text, len(found))
			continue
		}
		got := found[0].Deadline
		if got.On.ISO() != "2026-12-05" || got.Inclusive != want.Inclusive || got.OfCity != want.OfCity || got.Addressee != want.Addressee {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func TestMovementsAndDocumentsOfTheRestoredPlan(t *testing.T) {
	d := read(t, "plan-restored.txt")
	var names []string
	for _, item := range d.Of(plantext.OfMovement) {
		m := item.Movement
		if strings.HasPrefix(m.Name, "“") {
			names = append(names, m.Name)
		}
		if m.Clause != "II.4.c" || !m.ByCentral || !m.ByCity || m.ByWard {
			t.Errorf("%s: clause %s, launched by %v", m.Name, m.Clause, m.LaunchedBy())
		}
	}
	if want := []string{
		"“Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hiện tiết kiệm, chống lãng phí”",
		"“Vì người nghèo - không để ai bị bỏ lại phía sau”",
		"“Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở”",
		"“Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”",
		"“Cả nước thi đua đổi mới, sáng tạo và chuyển đổi số”",
		"“Bình dân học vụ số”",
	}; !slices.Equal(names, want) {
		t.Errorf("quoted movements: %q", names)
	}
	var documents []string
	for _, item := range d.Of(plantext.OfLegalBasis) {
		b := item.Basis
		documents = append(documents, b.Kind+" "+b.Number+" "+b.IssuedOn.String()+" "+b.Issuer)
	}
	if want := []string{
		"Kế hoạch 232/KH-UBND 09/09/2025 Ủy ban nhân dân (UBND) thành phố",
		"Chỉ thị 41-CT/TW 26/12/2024 Bộ Chính trị",
		"Chỉ thị 46-CT/TU 26/06/2025 Ban Thường vụ Thành ủy",
		"Nghị quyết 13/NQ-HĐND 05/08/2025 Hội đồng nhân dân phường",
		"Nghị quyết 57-NQ/TW 22/12/2024 Bộ Chính trị",
		"Nghị quyết 59-NQ/TW 24/01/2025 Bộ Chính trị",
		"Nghị quyết 66-NQ/TW 30/04/2025 Bộ Chính trị",
		"Nghị quyết 68-NQ/TW 04/05/2025 Bộ Chính trị",
	}; !slices.Equal(documents, want) {
		t.Errorf("documents:\n%s", strings.Join(documents, "\n"))
	}
	if tasks := d.Of(plantext.OfTask); len(tasks) != 6 || tasks[4].Task.Clause != "II.4.đ" || strings.Count(tasks[0].Task.Name, "\n- ") != 4 {
		t.Errorf("%d tasks", len(tasks))
	}
}

func TestComposeMakesACampaignWithItsDoubts(t *testing.T) {
	d := read(t, "plan-restored.txt")
	l := d.Compose(d.Items, func(r []plantext.Reason) string { return string(r[0]) })
	c := l.Campaign
	if c.Number != "70/KH-UBND" || c.IssuedOn.String() != "19/09/2025" || c.Year != 2025 || c.EndsOn.String() != "31/12/2025" ||
		c.SignerTitle != "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" || strings.Count(c.Recipients, "\n") != 7 ||
		!strings.HasPrefix(c.Name, "Phát động đợt thi đua") || !strings.HasPrefix(c.Goal, "Tăng tốc, bứt phá") {
		t.Errorf("campaign: %+v", c)
	}
	if c.UnitDue().LastDay().String() != "09/12/2025" || c.CityDue().LastDay().String() != "14/12/2025" {
		t.Errorf("last days %s and %s", c.UnitDue().LastDay(), c.CityDue().LastDay())
	}
	doubtful := 0
	for _, i := range d.Items {
		if !i.Certain() {
			doubtful++
		}
	}
	if len(l.Targets) != 22 || len(l.Doubts) != doubtful || doubtful == 0 {
		t.Errorf("%d targets, %d doubts of %d", len(l.Targets), len(l.Doubts), doubtful)
	}
	for _, x := range l.Doubts {
		if x.Entity == "target" && !strings.Contains(d.Text, strings.SplitN(x.Found, "\n", 2)[0]) {
			t.Errorf("the doubt quotes %q, which the plan does not say", x.Found)
		}
	}
}

func TestWaysToWriteATarget(t *testing.T) {
	for text, want := range map[string]struct {
		name, value, measure string
		direction            data.Direction
		doubt                plantext.Reason
	}{
		"- Thu nhập bình quân: 85 triệu đồng/người/năm.": {"Thu nhập bình quân", "85", "triệu đồng/người/năm", data.AtLeast, ""},
		"- Tỷ lệ hộ nghèo: dưới 1,5%":                    {"Tỷ lệ hộ nghèo", "1.5", "%", data.AtMost, plantext.OpenDirection},
		"- Tỷ lệ giải ngân vốn đầu tư công đạt trên 95%": {"Tỷ lệ giải ngân vốn đầu tư công", "95", "%", data.AtLeast, ""},
		"• Số dự án khởi công: 12 dự án":                 {"Số dự án khởi công", "12", "dự án", data.AtLeast, ""},
		"- Số cây trồng mới: 12,345 cây":                 {"Số cây trồng mới", "12.345", "cây", data.AtLeast, plantext.TwoReadings},
		"- Tuyển quân: 35":                               {"Tuyển quân", "35", "", data.AtLeast, plantext.NoMeasure},
		"1. Giải quyết việc làm năm 2026: 1.900 người":   {"Giải quyết việc làm năm 2026", "1900", "người", data.AtLeast, ""},
		"- Giữ vững 05 - 07 mô hình: 5 - 7 mô hình":      {"Giữ vững 05 - 07 mô hình", "5", "", data.AtLeast, plantext.Range},
	} {
		targets := plantext.Read(text).Of(plantext.OfTarget)
		if len(targets) != 1 {
			t.Errorf("%q: %d targets", text, len(targets))
			continue
		}
		got := targets[0]
		if got.Target.Name != want.name || got.Target.Planned.String() != want.value || got.Target.Measure != want.measure || got.Target.Direction != want.direction {
			t.Errorf("%q is read as %+v", text, got.Target)
		}
		if want.doubt != "" && !slices.Contains(got.Doubts, want.doubt) || want.doubt == "" && !got.Certain() {
			t.Errorf("%q: doubts %v, want %q", text, got.Doubts, want.doubt)
		}
	}
	two := plantext.Read("- Doanh thu dịch vụ: 1.809.001,12 triệu đồng Sản xuất nông nghiệp: 83.485,19 triệu đồng.").Of(plantext.OfTarget)
	if len(two) != 2 || two[1].Target.Name != "Sản xuất nông nghiệp" || two[1].Target.Planned.String() != "83485.19" || two[0].Target.Name != "Doanh thu dịch vụ" {
		t.Errorf("two targets in one line: %+v", two)
	}
	for _, text := range []string{"- Họp lúc 8:30 tại UBND", "Hạn: 10/12/2025", "Điện thoại liên hệ: 0225 123", "", "KẾ HOẠCH"} {
		if got := plantext.Read(text).Of(plantext.OfTarget); len(got) != 0 {
			t.Errorf("%q is taken for a target: %+v", text, got)
		}
	}
}

// A line among the targets is read or marked, never passed over.
func TestWhatCannotBeReadIsMarked(t *testing.T) {
	for _, line := range []string{
		"Tỷ lệ hộ nghèo giảm còn dưới 0,5%", "Thu ngân sách đạt từ 300.000 đến 330.000 triệu đồng",
		"Hộ nghèo: còn 12 hộ", "Thu: 1.2.3 triệu đồng",
	} {
		d := plantext.Read("II. CHỈ TIÊU\n\n* Chỉ tiêu kinh tế:\n\n- Số lớp học: 12 lớp.\n- " + line + ".\n- Số học sinh: 300 học sinh.\n\nIII. KHEN THƯỞNG\n\n- Tặng 5 Giấy khen.")
		targets := d.Of(plantext.OfTarget)
		if len(targets) != 3 {
			t.Errorf("%q: %d targets", line, len(targets))
			continue
		}
		if got := targets[1]; got.Read() || got.Proposed || got.Target.Group != "Kinh tế" || got.Target.Name != line || d.Quote(got) != line+"." {
			t.Errorf("%q is read as %+v", line, got)
		}
		if got := targets[2]; !got.Proposed || got.Target.Code != "KT02" {
			t.Errorf("after %q: %+v", line, got)
		}
	}
	d := plantext.Read("Báo cáo gửi về UBND phường trước ngày 31/02/2026.").Of(plantext.OfDeadline)
	if len(d) != 1 || d[0].Proposed || d[0].Read() || d[0].Check() == nil {
		t.Errorf("the 31st of February: %+v", d)
	}
	between := plantext.Read("- Thu ngân sách: 300.000 đến 330.000 triệu đồng.").Of(plantext.OfTarget)
	if len(between) != 1 || between[0].Target.Measure != "triệu đồng" || !slices.Contains(between[0].Doubts, plantext.Range) {
		t.Errorf("from … to …: %+v", between)
	}
}

func TestALawWithoutANumber(t *testing.T) {
	d := plantext.Read("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n\nCăn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định về phân cấp;")
	bases := d.Of(plantext.OfLegalBasis)
	if len(bases) != 2 || bases[0].Basis.About != "Thi đua, khen thưởng" || bases[1].Basis.Number != "152/2025/NĐ-CP" ||
		bases[1].Basis.Issuer != "Chính phủ" || bases[1].Basis.About != "quy định về phân cấp" {
		t.Errorf("%+v", bases)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"plan-restored.txt", "plan-scan.txt"} {
		f.Add(read(f, name).Text)
	}
	for _, s := range []string{"", "- a: 1", "*", "* :", "- : 5 %", "\xff\xfe- A\x00: 1 %", "“\"”«", "I. A\n1. b\na) c", "trước ngày 31/02/2025", "ﬀ: 12 lớp", "- A\u0301: 1 người"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := plantext.Read(text)
		for _, i := range d.Items {
			if i.Span.From < 0 || i.Span.From > i.Span.To || i.Span.To > len(text) {
				t.Fatalf("%s at %v of %d bytes", i.Kind, i.Span, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[i.Span.From:i.Span.To]) {
				t.Fatalf("%s cuts a letter at %v", i.Kind, i.Span)
			}
			if i.Kind == plantext.OfTarget && (i.Target.Name == "" || i.Target.Planned.IsNegative()) {
				t.Fatalf("target %+v", i.Target)
			}
		}
		d.Compose(d.Items, func([]plantext.Reason) string { return "?" })
	})
}
