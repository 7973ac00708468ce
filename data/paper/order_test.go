package paper_test

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
)

// inOrder reports whether the words come one after another in the text.
func inOrder(text string, words ...string) bool {
	for _, w := range words {
		_, rest, found := strings.Cut(text, w)
		if !found {
			return false
		}
		text = rest
	}
	return true
}

// threePeople is a decision about people whose order by given name and by unit
// differ.
func threePeople() (data.Ledger, data.Decision) {
	l := madeUp()
	l.Decisions = append(l.Decisions, data.Decision{ID: 3, RuleSetID: 1, Level: data.Ward})
	nominate(&l, data.Collective, 3, 1)
	nominate(&l, data.Individual, 3, 3)
	for i, name := range []string{"Trần Văn An", "Lê Thị Bình", "Vũ Công Chiến"} {
		n := &l.Nominations[len(l.Nominations)-3+i]
		n.Name, n.UnitID = name, int64(9-i)
	}
	return l, l.Decision(3)
}

func TestListsByGivenNameOrByProtocol(t *testing.T) {
	l, d := threePeople()
	names, protocol := []string{"Trần Văn An", "Lê Thị Bình", "Vũ Công Chiến"}, []string{"Vũ Công Chiến", "Lê Thị Bình", "Trần Văn An"}
	g := paper.Listing{Order: data.ByProtocol}
	for name, pair := range map[string][2]paper.Document{
		"awards":   {paper.AwardList(l, d, today), g.AwardList(l, d, today)},
		"payment":  {paper.PaymentList(l, d, today), g.PaymentList(l, d, today)},
		"ceremony": {paper.CeremonyList(l, d, today), g.CeremonyList(l, d, today)},
		"decision": {paper.AwardDecision(l, d, today), g.AwardDecision(l, d, today)},
		"public":   {paper.PublicList(l, l.NomineesOf(d), paper.Publication{}, today), g.PublicList(l, l.NomineesOf(d), paper.Publication{}, today)},
	} {
		if text := set(t, pair[0]).text(0); !inOrder(text, names...) {
			t.Errorf("%s: not by given name", name)
		}
		if text := set(t, pair[1]).text(0); !inOrder(text, protocol...) {
			t.Errorf("%s: not by protocol", name)
		}
	}
}

func TestAListOfOneKindOfSubject(t *testing.T) {
	l, d := threePeople()
	text := set(t, paper.Listing{Only: data.Individual}.AwardList(l, d, today)).text(0)
	wants(t, text, "Cá nhân được tặng", "I. CÁ NHÂN (03 cá nhân)", "2.130.000 đồng")
	lacks(t, text, "TẬP THỂ")
	l.Campaign.Fund = 10_000_000
	lacks(t, set(t, paper.Listing{Only: data.Individual}.PaymentList(l, d, today)).text(0), "Quỹ thi đua, khen thưởng năm")
}

func TestCeremonyListCountsThrough(t *testing.T) {
	l, d := threePeople()
	text := set(t, paper.CeremonyList(l, d, today)).text(0)
	wants(t, text, "Thứ tự trao", "Vị trí ngồi", "Ký nhận", "2 Bà Trần Văn An", "4 Bà Vũ Công Chiến", "Tổng số: 01 tập thể và 03 cá nhân.", "NGƯỜI LẬP BIỂU")
	lacks(t, text, "đường Trần Nhân Tông")
}

func TestPaymentListEndsWithTheFund(t *testing.T) {
	l := madeUp()
	l.Campaign.Fund = 60_000_000
	wants(t, set(t, paper.PaymentList(l, l.Decision(mixed), today)).text(0),
		"Quỹ thi đua, khen thưởng năm 2025: 60.000.000 đồng; đã chi theo các quyết định ban hành trước: 3.180.000 đồng; chi theo danh sách này: 52.050.000 đồng; còn lại: 4.770.000 đồng.")
	l.Campaign.Fund = 50_000_000
	wants(t, set(t, paper.PaymentList(l, l.Decision(mixed), today)).text(0), "vượt quỹ: 5.230.000 đồng.")
	l.Campaign.Fund = 0
	lacks(t, set(t, paper.PaymentList(l, l.Decision(mixed), today)).text(0), "Quỹ thi đua, khen thưởng năm 2025:")
}

func TestAYearEndListIsAboutTheYear(t *testing.T) {
	l, d := threePeople()
	for i := range l.Nominations {
		if l.Nominations[i].DecisionID == d.ID {
			l.Nominations[i].Round = data.YearRound
		}
	}
	text := set(t, paper.AwardList(l, d, today)).text(0)
	wants(t, text, "vì có thành tích xuất sắc trong phong trào thi đua năm 2025")
	lacks(t, text, "70/KH-UBND")
}

func TestAListOfAHigherLevelNamesNoChairmanOfTheWard(t *testing.T) {
	l, d := threePeople()
	d.Level, d.Number, d.IssuedOn = data.City, "99/QĐ-CT", today
	text := set(t, paper.AwardList(l, d, today)).text(0)
	wants(t, text, "(Kèm theo Quyết định số 99/QĐ-CT ngày 05 tháng 12 năm 2025)")
}

func TestRegisterListHasTheColumnsOfTheBook(t *testing.T) {
	l := madeUp()
	l.Nominations[60].CertificateNo, l.Nominations[60].HandedOn, l.Nominations[60].ReceivedBy = "017", today.AddDays(40), "Người nhận mẫu"
	l.Nominations[60].Kind = data.ForMovement
	register := data.NewRegister([]data.Award{{Year: 2019, Subject: data.Individual, Salutation: "Ông", Name: "Người mẫu cũ", BirthYear: 1970, Post: "Tổ trưởng", Form: "Giấy khen", Prize: 300_000}},
		[]data.Decisive{{Campaign: l.Campaign, Nominations: l.Nominations, Decisions: l.Decisions}}, l.Units, l.RuleSets)
	text := set(t, paper.RegisterList(l, register.Entries, "Các năm 2019 - 2026", today)).text(0)
	wants(t, text, "SỔ THEO DÕI KHEN THƯỞNG Các năm 2019 - 2026 (4 trường hợp, in ngày 05/12/2025)", "Số vào sổ vàng", "Ký nhận",
		"Phong trào (theo đợt, chuyên đề)", "017", "Người nhận mẫu", "2019 Ông Người mẫu cũ 1970, Tổ trưởng Giấy khen 300.000", "DỮ LIỆU MẪU")
	lacks(t, text, l.Nominations[0].Name+" ", "01/01/0001")
}
