package paper_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// founding is the plan that the program was made for.
func founding(t *testing.T) data.Ledger {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(assets.Plan, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

// oneByOne asserts that the texts stand in this order.
func oneByOne(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		_, after, found := strings.Cut(text, want)
		if !found {
			t.Errorf("%q is missing, or stands before what it follows", want)
			continue
		}
		text = after
	}
}

// The wording is that of the founding plan itself.
func TestTheFoundingPlanComesOutAsItWasIssued(t *testing.T) {
	d := paper.CampaignPlan(founding(t), today)
	p := set(t, d)
	oneByOne(t, p.text(0), "ỦY BAN NHÂN DÂN PHƯỜNG KIẾN AN", "Số: 70/KH-UBND", "Kiến An, ngày 19 tháng 9 năm 2025", "KẾ HOẠCH",
		"Phát động đợt thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội",
		"Thực hiện Kế hoạch số 232/KH-UBND ngày 09/9/2025 của Ủy ban nhân dân thành phố Hải Phòng về việc phát động đợt thi đua",
		"Ủy ban nhân dân (UBND) phường Kiến An ban hành Kế hoạch", "(sau đây gọi tắt là Đợt thi đua) với những nội dung cụ thể như sau:",
		"I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích",
		"a) Đẩy mạnh Đợt thi đua theo tinh thần Chỉ thị số 41-CT/TW ngày 26/12/2024 của Bộ Chính trị; Chỉ thị số 46-CT/TU ngày 26/6/2025 của Ban Thường vụ Thành ủy về tăng cường sự lãnh đạo của Đảng",
		"2. Yêu cầu", "c) Khen thưởng đúng đối tượng", "1. Nội dung: Các cơ quan, đơn vị", "2. Mục tiêu tổng quát: Tăng tốc, bứt phá", "3. Các chỉ tiêu thi đua",
		"tại Nghị quyết số 13/NQ-HĐND ngày 05/8/2025 của Hội đồng nhân dân phường, cụ thể:",
		"* Chỉ tiêu kinh tế: - Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp: 537.487,84 triệu đồng;",
		"- Tổng chi ngân sách: 330.681 triệu đồng (sau trừ tiết kiệm 10% chi thường xuyên).",
		"* Chỉ tiêu Văn hóa - Xã hội: - Tỷ lệ tăng dân số tự nhiên: 0,67%;", "không còn hộ nghèo;", "- Giải quyết việc làm năm 2025: 1.805 người;",
		"* Chỉ tiêu giáo dục:", "- Giáo dục mầm non: + Tổng số cháu đi nhà trẻ: 850 cháu;", "- Giáo dục tiểu học: + Tổng số lớp học: 139 lớp;", "- Giáo dục THCS: + Tổng số lớp học: 88 lớp;",
		"* Hoàn thành 100% chỉ tiêu giao quân.", "4. Nhiệm vụ và giải pháp", "a) Tập trung thực hiện các Nghị quyết", "- Nghị quyết số 68-NQ/TW", "đ) Tăng cường công tác tuyên truyền", "e) Phát hiện, bồi dưỡng",
		"từ ngày phát động phong trào thi đua đến hết tháng 12 năm 2025.", "IV. KHEN THƯỞNG", "1. Chủ tịch UBND phường tặng Giấy khen", "V. TỔ CHỨC THỰC HIỆN",
		"gửi về UBND phường (qua phòng Văn hóa - Xã hội) trước ngày 10/12/2025.", "2. Giao phòng Văn hóa - Xã hội: Theo dõi, hướng dẫn, đôn đốc",
		"gửi về Ban Thi đua - Khen thưởng thành phố trước ngày 15/12/2025.", "nghiêm túc triển khai thực hiện./.")
	text := p.text(0)
	wants(t, text, "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "- TTĐU; TT HĐND phường;", "- Lưu: VT, VHXH.")
	lacks(t, text, "DỮ LIỆU MẪU", "g) ", "……")
	if n := strings.Count(text, "13/NQ-HĐND"); n != 1 {
		t.Errorf("the resolution is cited %d times", n)
	}
	if d.FileName() != "Kế hoạch phát động thi đua 2025" {
		t.Errorf("the file is named %q", d.FileName())
	}
}

func TestTheNextPlanAwaitsItsNumberAndSigner(t *testing.T) {
	l := founding(t)
	l.Campaign.Signer = "Trịnh Công Mẫu"
	next := l.Clone(data.CloneAsks{
		NewPlan: func(data.TargetRow) string { return "?" }, Deadline: func(vn.Date) string { return "?" }, Basis: func(data.LegalBasis) string { return "?" },
	})
	text := set(t, paper.CampaignPlan(next, vn.NewDate(2026, 1, 5))).text(0)
	wants(t, text, "Số: /KH-UBND", "Kiến An, ngày tháng năm 2026", "năm 2026 tại Nghị quyết", "đến hết tháng 12 năm 2026.", "trước ngày 10/12/2026.")
	lacks(t, text, "70/KH-UBND", "Trịnh Công Mẫu")
}

func TestPlanWordsWhatIsKept(t *testing.T) {
	l := founding(t)
	l.Office = data.Office{Ward: "xã Mẫu", City: "tỉnh Mẫu", Department: "phòng Văn hóa - Xã hội"}
	c := &l.Campaign
	c.UnitDeadlineInclusive, c.CityDeadline, c.CityAddressee = true, vn.Date{}, ""
	c.LaunchedOn, c.EndsOn, c.Goal, c.Recipients = vn.NewDate(2025, 9, 22), vn.NewDate(2025, 11, 20), "", ""
	text := set(t, paper.CampaignPlan(l, today)).text(0)
	wants(t, text, "chậm nhất ngày 10/12/2025.", "gửi về …………………… trước ngày …/…/2025.", "từ ngày 22/9/2025 đến hết ngày 20/11/2025.",
		"2. Mục tiêu tổng quát: ……………………", "do Trung ương, tỉnh và xã phát động", "thuộc xã", "- Các cơ quan, đơn vị thuộc xã;")
	lacks(t, text, "phường phát động")
}

// A value is printed as in the plan, until another one is set.
func TestPlanPrintsTheValueThatIsSet(t *testing.T) {
	for _, c := range []struct {
		target data.Target
		want   string
	}{
		{data.Target{Name: "A", Measure: "người", Printed: "1.805", Planned: decimal.NewFromInt(1805)}, "* A: 1.805 người."},
		{data.Target{Name: "A", Measure: "người", Printed: "1.805", Planned: decimal.NewFromInt(1900)}, "* A: 1.900 người."},
		{data.Target{Name: "A", Measure: "người", Planned: decimal.NewFromInt(1805)}, "* A: 1.805 người."},
		{data.Target{Name: "A", Measure: "%", Printed: "95%", Planned: decimal.NewFromInt(96)}, "* A: 96%."},
		{data.Target{Name: "A", Measure: "%", Printed: "95", Planned: decimal.NewFromInt(95)}, "* A: 95%."},
		{data.Target{Name: "A", Measure: "hộ", Printed: "không còn hộ nghèo"}, "* A: không còn hộ nghèo."},
		{data.Target{Name: "A", Measure: "km", Printed: "12,345", Planned: decimal.RequireFromString("12.345")}, "* A: 12,345 km."},
		{data.Target{Name: "Hoàn thành chỉ tiêu giao quân", Measure: "%", Planned: decimal.NewFromInt(100)}, "* Hoàn thành 100% chỉ tiêu giao quân."},
		{data.Target{Name: "A", Measure: "%", Planned: decimal.NewFromInt(1), NotApplied: true}, "- ……………………"},
	} {
		l := founding(t)
		l.Targets = []data.Target{c.target}
		wants(t, set(t, paper.CampaignPlan(l, today)).text(0), "cụ thể: "+c.want+" 4. Nhiệm vụ")
	}
}

func TestPlanNamesEveryMovementAndDocument(t *testing.T) {
	l := founding(t)
	l.Movements = append(l.Movements,
		data.Movement{ID: 90, Position: 90, Name: "Phường Kiến An xanh - sạch - đẹp", ByWard: true},
		data.Movement{ID: 91, Position: 91, Name: "Chủ đề riêng của trường", ByUnit: true})
	l.Bases = append(l.Bases, data.LegalBasis{ID: 90, Position: 90, Kind: "Luật", Number: "06/2022/QH15", About: "Thi đua, khen thưởng", IssuedOn: vn.NewDate(2022, 6, 15)})
	p := set(t, paper.CampaignPlan(l, today))
	text := p.text(0)
	oneByOne(t, text, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.", "Thực hiện Kế hoạch số 232/KH-UBND",
		"e) Phát hiện", "g) Triển khai thiết thực, hiệu quả các phong trào thi đua: “Phường Kiến An xanh - sạch - đẹp”.")
	lacks(t, text, "Chủ đề riêng của trường")
	lines := p.lines()
	if i := slices.IndexFunc(lines, func(l line) bool { return strings.HasPrefix(l.text, "Căn cứ Luật") }); i < 0 || lines[i].style != "I" {
		t.Error("what the plan rests on is in italics")
	}
}

func TestPlanOfAnEmptyLedgerHasBlanks(t *testing.T) {
	text := set(t, paper.CampaignPlan(data.Ledger{Campaign: data.Campaign{Year: 2026}}, today)).text(0)
	wants(t, text, "Thực hiện …………………….", "a) ……………………", "đến hết năm 2026.", "- Lưu: VT, VHXH.")
}

// What leads to a list goes to the next page with it.
func TestAHeadingOfAListIsNotTheLastLineOfAPage(t *testing.T) {
	p := set(t, paper.CampaignPlan(founding(t), today))
	for page := 1; page <= p.pages(); page++ {
		if text := p.text(page); strings.HasSuffix(text, ":") || strings.HasSuffix(text, "Nhiệm vụ và giải pháp") {
			t.Errorf("page %d ends with %q", page, text[len(text)-40:])
		}
	}
}
