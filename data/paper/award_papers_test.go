package paper_test

import (
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

func TestRequestToTheWardHasOnlyTheWardsForms(t *testing.T) {
	l, m := voted()
	d := paper.AwardRequest(l, m, l.PassedAt(m), today)
	text := set(t, d).text(0)
	wants(t, text, "PHÒNG VĂN HÓA - XÃ HỘI", "Số: /TTr-VHXH", "TỜ TRÌNH", "Kính gửi: Chủ tịch Ủy ban nhân dân phường Kiến An",
		"Căn cứ Luật Thi đua, khen thưởng; Căn cứ Nghị định mẫu số 01/2025/NĐ-CP ngày 14 tháng 6 năm 2025; Căn cứ Kế hoạch số 232/KH-UBND ngày 09 tháng 9 năm 2025 của Ủy ban nhân dân thành phố Hải Phòng về phát động đợt thi đua;",
		"Căn cứ Kế hoạch số 70/KH-UBND ngày 19 tháng 9 năm 2025",
		"đã họp ngày 05 tháng 12 năm 2025", "09/09 trường hợp", "- Giấy khen của Chủ tịch Ủy ban nhân dân phường: 03 tập thể, 03 cá nhân và 03 hộ gia đình.",
		"Tổng số tiền thưởng dự kiến: 9.540.000 đồng (Bằng chữ: Chín triệu năm trăm bốn mươi nghìn đồng)", "TRƯỞNG PHÒNG",
		"(Kèm theo Tờ trình số /TTr-VHXH ngày tháng năm 2025 của phòng Văn hóa - Xã hội)", "I. TẬP THỂ (03 tập thể)", "10/11")
	lacks(t, text, "13/NQ-HĐND", "phần tiền thưởng", "06/2022", "Bằng khen", l.Nomination(l.Ballots[0].NominationID).Name)
}

func TestRequestOfAnOfficeWithoutDepartment(t *testing.T) {
	l, m := voted()
	l.Office.Department, l.Bases, l.RuleSets[0].Basis, l.Campaign.Number = "", nil, "", ""
	text := set(t, paper.AwardRequest(l, data.Meeting{}, l.PassedAt(m), today)).text(0)
	wants(t, text, "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "Số: /TTr-HĐTĐKT", "Căn cứ ……………………", "đã họp ngày tháng năm 2025", "TM. HỘI ĐỒNG CHỦ TỊCH")
	lacks(t, text, "trình trình", "00/")
}

func TestRequestUpwardHasTheOthers(t *testing.T) {
	l, m := voted()
	l.Campaign.SignerTitle, l.Campaign.CityAddressee = "PHÓ CHỦ TỊCH", "Ban Thi đua - Khen thưởng thành phố"
	text := set(t, paper.UpwardRequest(l, m, l.PassedAt(m), today)).text(0)
	wants(t, text, "Số: /TTr-UBND", "- Chủ tịch Ủy ban nhân dân thành phố Hải Phòng; - Ban Thi đua - Khen thưởng thành phố.",
		"- Bằng khen của Chủ tịch Ủy ban nhân dân thành phố: 01 cá nhân.", "01/01 trường hợp", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "I. CÁ NHÂN (01 cá nhân)")
	lacks(t, text, "tiền thưởng dự kiến", "TẬP THỂ")
}

func TestDraftDecisionHasItsListBehindIt(t *testing.T) {
	l, _ := voted()
	p := set(t, paper.AwardDecision(l, l.Decision(mixed), today))
	first := p.text(1)
	wants(t, first, "ỦY BAN NHÂN DÂN PHƯỜNG KIẾN AN", "Số: /QĐ-UBND", "Kiến An, ngày tháng năm 2025", "QUYẾT ĐỊNH Về việc khen thưởng tập thể, cá nhân, hộ gia đình",
		"CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG KIẾN AN Căn cứ Luật Thi đua, khen thưởng;", "tại phiên họp ngày tháng năm 2025;",
		"Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số /TTr-VHXH ngày tháng năm 2025. QUYẾT ĐỊNH:",
		"Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường cho 12 tập thể, 45 cá nhân và 03 hộ gia đình",
		"Điều 2. Tổng số tiền thưởng kèm theo: 52.050.000 đồng (Bằng chữ: Năm mươi hai triệu không trăm năm mươi nghìn đồng)",
		"Nguồn kinh phí: Quỹ thi đua, khen thưởng của phường năm 2025.", "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "- Như Điều 3;")
	second := p.text(2)
	wants(t, second, "DANH SÁCH", "(Kèm theo Quyết định số /QĐ-UBND", "I. TẬP THỂ (12 tập thể)", "Trang 1/")
	lacks(t, second, "CỘNG HÒA")
	if info := p.read("pdfinfo", "-f", "1", "-l", "2", "FILE"); !strings.Contains(info, "595.28 x 841.89") || !strings.Contains(info, "841.89 x 595.28") {
		t.Errorf("the decision stands upright and its list across: %s", info)
	}
}

// Bases are in italics, articles begin in bold (annex I, section II.6).
func TestDecisionIsSetAsDecree30Asks(t *testing.T) {
	l, _ := voted()
	lines := set(t, paper.AwardDecision(l, l.Decision(handful), today)).lines()
	for text, style := range map[string]string{"Căn cứ Luật Thi đua, khen thưởng;": "I", "QUYẾT ĐỊNH:": "B", "Điều 1.": "B", "Số: 05/QĐ-UBND": ""} {
		i := slices.IndexFunc(lines, func(l line) bool { return l.text == text })
		if i < 0 || lines[i].style != style || lines[i].size < 13 {
			t.Errorf("%q: line %d of %d, %+v; want style %q of 13 points", text, i, len(lines), lines[max(i, 0)], style)
		}
	}
}

func TestDecisionWithSeveralFormsAndTheVote(t *testing.T) {
	l, m := voted()
	l.Decisions = append(l.Decisions, data.Decision{ID: 3, RuleSetID: 1, About: "Về việc khen thưởng đợt 3", SignerTitle: "CHỦ TỊCH"})
	for i, n := range l.Nominations {
		if n.ID == l.Ballots[5].NominationID || n.ID == l.Ballots[7].NominationID {
			l.Nominations[i] = n.Under(3)
		}
	}
	l.Bases = append(l.Bases, data.LegalBasis{ID: 3, Position: 0, Kind: "Luật", Number: "72/2025/QH15", About: "Mẫu", IssuedOn: vn.NewDate(2025, 6, 16), InAward: true})
	text := set(t, paper.AwardDecision(l, l.Decision(3), today)).text(1)
	wants(t, text, "QUYẾT ĐỊNH Về việc khen thưởng đợt 3", "Căn cứ Luật Mẫu ngày 16 tháng 6 năm 2025;", "tại phiên họp "+paper.OfficialDate(m.On, 0)+";",
		"Khen thưởng 02 cá nhân", "- Giấy khen của Chủ tịch Ủy ban nhân dân phường: 01 cá nhân;", "- Bằng khen của Chủ tịch Ủy ban nhân dân thành phố: 01 cá nhân.",
		"Nguồn kinh phí: ……")
	lacks(t, text, "72/2025")
}

func TestPublicListShowsNoMoreThanItMust(t *testing.T) {
	l, m := council()
	nominees := l.NomineesAt(m)
	for i := range nominees {
		nominees[i].Note, nominees[i].Discipline = "ghi chú riêng", "khiển trách"
		nominees[i].Address = "Số 12 ngõ 34, tổ dân phố Đồng Hòa số 1"
	}
	nominees[0].Stage = data.Refused
	p := paper.Publication{From: today, To: vn.NewDate(2025, 12, 12)}
	text := set(t, paper.PublicList(l, nominees, p, today)).text(0)
	wants(t, text, "Công khai để lấy ý kiến từ ngày 05/12/2025 đến hết ngày 12/12/2025", "II. CÁ NHÂN (04 cá nhân)", "Tổ trưởng tổ dân phố, Bí thư chi bộ",
		"tổ dân phố Đồng Hòa số 1", "về phòng Văn hóa - Xã hội, Ủy ban nhân dân phường Kiến An đến hết ngày 12/12/2025.")
	lacks(t, text, "Số 12", "ngõ 34", "196", "ghi chú riêng", "khiển trách", nominees[0].Name, "Mức thưởng")
	wants(t, set(t, paper.PublicList(l, nominees, paper.Publication{Where: "Bộ phận Một cửa"}, today)).text(0), "từ ngày …/…/2025", "về Bộ phận Một cửa")
}

func TestRefusalTellsTheUnitWhy(t *testing.T) {
	l, _ := council()
	last := &l.Nominations[len(l.Nominations)-1]
	*last = last.RefusedFor("Thành tích đã được cấp trên khen thưởng.")
	d := paper.RefusalNotice(l, l.Unit(last.UnitID), today)
	text := set(t, d).text(0)
	wants(t, text, "Số: /UBND-VHXH", "V/v kết quả xét khen thưởng", "Kính gửi: "+l.Unit(last.UnitID).Name, "01 trường hợp sau đây không được khen thưởng",
		"Lê Đình", "Thành tích đã được cấp trên khen thưởng.", "TM. ỦY BAN NHÂN DÂN")
	lacks(t, text, "Tập thể cán bộ")
}
