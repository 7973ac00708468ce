package paper_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// wants reports what of these is missing from the text.
func wants(t *testing.T, text string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestAwardListBeforeTheDecisionIsIssued(t *testing.T) {
	l := madeUp()
	d := paper.AwardList(l, l.Decision(mixed), today)
	if !strings.Contains(d.Attached, "số \u00a0") {
		t.Errorf("no blank for the number in %q", d.Attached)
	}
	wants(t, set(t, d).text(0),
		"(Kèm theo Quyết định số /QĐ-UBND ngày tháng năm 2025 của Chủ tịch Ủy ban nhân dân phường Kiến An)",
		"vì có thành tích xuất sắc trong đợt thi đua theo Kế hoạch số 70/KH-UBND ngày 19/9/2025",
		"I. TẬP THỂ (12 tập thể)", "II. CÁ NHÂN (45 cá nhân)", "III. HỘ GIA ĐÌNH (03 hộ gia đình)",
		"Cộng mục I 16.920.000", "Cộng mục II 31.950.000", "Cộng mục III 3.180.000", "Tổng cộng 52.050.000",
		"Tổng số tiền thưởng: 52.050.000 đồng (Bằng chữ: Năm mươi hai triệu không trăm năm mươi nghìn đồng).",
		"KT. CHỦ TỊCH PHÓ CHỦ TỊCH")
}

// An office that has not said where it is gets a blank to write that in.
func TestABlankForThePlace(t *testing.T) {
	l := madeUp()
	l.Office.Place = ""
	for _, d := range []paper.Document{paper.NominationList(l, today), paper.PaymentList(l, l.Decision(handful), today)} {
		wants(t, set(t, d).text(0), "……………, ngày")
	}
}

func TestAwardListOfAnIssuedDecision(t *testing.T) {
	l := madeUp()
	text := set(t, paper.AwardList(l, l.Decision(handful), today)).text(0)
	wants(t, text, "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 01 năm 2026 của",
		"Hộ gia đình ông Lê Đình", "CHỦ TỊCH", "Trịnh Công Mẫu", "Tổng cộng 3.180.000")
	if strings.Contains(text, "KT.") {
		t.Error("the chairman does not sign for himself")
	}
}

func TestAwardListHasOnlyTheSectionsItNeeds(t *testing.T) {
	l := madeUp()
	l.Decisions = append(l.Decisions, data.Decision{ID: 3, RuleSetID: 1})
	nominate(&l, data.Individual, 3, 2)
	text := set(t, paper.AwardList(l, l.Decision(3), today)).text(0)
	wants(t, text, "Cá nhân được tặng Giấy khen", "I. CÁ NHÂN (02 cá nhân)", "1.420.000 đồng (Bằng chữ: Một triệu bốn trăm hai mươi nghìn đồng)")
	for _, absent := range []string{"TẬP THỂ", "HỘ GIA ĐÌNH", "Tổng cộng", "II."} {
		if strings.Contains(text, absent) {
			t.Errorf("%q does not belong on a list of two people", absent)
		}
	}
}

func TestAPrizeWithoutARuleIsBlankAndSaid(t *testing.T) {
	l := madeUp()
	l.Decisions = append(l.Decisions, data.Decision{ID: 3, RuleSetID: 1})
	nominate(&l, data.Individual, 3, 2)
	l.Nominations[len(l.Nominations)-1].Form = "LẠ"
	for _, d := range []paper.Document{paper.AwardList(l, l.Decision(3), today), paper.PaymentList(l, l.Decision(3), today)} {
		wants(t, set(t, d).text(0), "LẠ", "710.000 đồng (Bằng chữ: Bảy trăm mười nghìn đồng)",
			"1 trường hợp chưa có mức thưởng trong bộ quy định")
	}
}

func TestNominationListIsForTheCouncil(t *testing.T) {
	l := madeUp()
	open := l.Nominations[len(l.Nominations)-3:]
	open[0].Name = l.Nominations[57].Name // a household of the decision mixed
	open[0].UnitID = l.Nominations[57].UnitID
	refused := open[2].Name
	l.Nominations[len(l.Nominations)-6].Name = "Nguyễn Văn Hai Lần"
	text := set(t, paper.NominationList(l, today)).text(0)
	wants(t, text, "ỦY BAN NHÂN DÂN PHƯỜNG KIẾN AN", "PHÒNG VĂN HÓA - XÃ HỘI",
		"Tập thể, cá nhân, hộ gia đình đề nghị khen thưởng", "Kiến An, ngày tháng năm 2025",
		"I. TẬP THỂ (03 tập thể)", "Số người", "II. CÁ NHÂN (03 cá nhân)", "Đối tượng", "III. HỘ GIA ĐÌNH (02 hộ gia đình)", "Chủ hộ",
		"9/11", "TRƯỞNG PHÒNG", "Nơi nhận:", "- Hội đồng Thi đua - Khen thưởng phường Kiến An;", "- Lưu: VT, VHXH.",
		"Tổng số tiền thưởng dự kiến thuộc thẩm quyền của phường: 8.480.000 đồng")
	if strings.Contains(text, refused) {
		t.Errorf("%q was refused", refused)
	}
	if strings.Contains(text, l.Nominations[0].Name) {
		t.Errorf("%q has been decided", l.Nominations[0].Name)
	}
}

func TestNominationListSaysWhatWasGivenBefore(t *testing.T) {
	l := madeUp()
	l.Decisions[0].Number, l.Decisions[0].IssuedOn = "12/QĐ-UBND", vn.NewDate(2025, 11, 28)
	last := &l.Nominations[len(l.Nominations)-2]
	before := l.Nominations[57]
	last.Name, last.UnitID = before.Name, before.UnitID
	wants(t, set(t, paper.NominationList(l, today)).text(0), "(QĐ số 12/QĐ-UBND ngày 28/11/2025)")
}

// What the city would pay is no money of the ward's fund.
func TestNominationListPartsTheMoneyOfHigherLevels(t *testing.T) {
	l := madeUp()
	l.RuleSets[0].Forms = append(l.RuleSets[0].Forms, data.AwardForm{
		Code: "BK", Name: "Bằng khen", Subject: data.Individual, Authority: data.City, Coefficient: decimal.NewFromInt(1),
	})
	nominate(&l, data.Individual, 0, 1)
	n := &l.Nominations[len(l.Nominations)-1]
	n.Form, n.Stage = "BK", data.Nominated
	text := set(t, paper.NominationList(l, today)).text(0)
	wants(t, text, "thuộc thẩm quyền của phường: 8.480.000 đồng", "thuộc thẩm quyền cấp trên", "2.340.000 đồng (Bằng chữ: Hai triệu ba trăm bốn mươi nghìn đồng)")
}

func TestADraftIsNoAwardGivenBefore(t *testing.T) {
	l := madeUp()
	last := &l.Nominations[len(l.Nominations)-2]
	before := l.Nominations[57] // in a decision without number
	last.Name, last.UnitID = before.Name, before.UnitID
	wants(t, set(t, paper.NominationList(l, today)).text(0), "(trong dự thảo quyết định)")
}

func TestPaymentListShowsHowEachPrizeIsReckoned(t *testing.T) {
	l := madeUp()
	d := paper.PaymentList(l, l.Decision(mixed), today)
	if d.Landscape {
		t.Error("the payment list is upright")
	}
	wants(t, set(t, d).text(0), "Hệ số", "Ký nhận", "Giấy khen 0,45 2.340.000 1.060.000", "Giấy khen 0,3 2.340.000 710.000",
		"Tổng số tiền chi: 52.050.000 đồng", "Nguồn kinh phí: Quỹ thi đua, khen thưởng của phường năm 2025.",
		"NGƯỜI LẬP BIỂU", "KẾ TOÁN", "(Ký, ghi rõ họ tên)", "Vũ Thị Thử Nghiệm")
}
