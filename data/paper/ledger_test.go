package paper_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// The decisions of the made-up ledger.
const (
	mixed   = 1 // everybody; not yet numbered, a deputy signs
	handful = 2 // three awards; numbered, dated, signed by the chairman
)

var today = vn.NewDate(2025, 12, 5)

// madeUp is a ledger with invented nominees whose names hold every Vietnamese
// letter and whose achievements are as long as offices write them: 12
// collectives, 45 people and 3 households in the decision mixed, one of each
// in handful, and 9 nominations that are open or refused.
func madeUp() data.Ledger {
	l := data.Ledger{
		Office: data.Office{
			Ward: "phường Kiến An", City: "thành phố Hải Phòng", Place: "Kiến An",
			Department: "phòng Văn hóa - Xã hội", Officer: "Vũ Thị Thử Nghiệm",
		},
		Campaign: data.Campaign{
			ID: 1, Year: 2025, Name: "Đợt thi đua thử nghiệm", Number: "70/KH-UBND",
			IssuedOn: vn.NewDate(2025, 9, 19), Issuer: "Ủy ban nhân dân phường Kiến An", Sample: true,
		},
		RuleSets: []data.RuleSet{{
			ID: 1, Name: "Bộ quy định", ValidFrom: vn.NewDate(2025, 7, 1), BaseSalary: 2_340_000, Rounding: data.RoundUp,
			Forms: []data.AwardForm{
				certificate(data.Collective, "0.6"), certificate(data.Individual, "0.3"), certificate(data.Household, "0.45"),
			},
		}},
		Decisions: []data.Decision{
			{ID: mixed, RuleSetID: 1, SignerTitle: "Phó Chủ tịch", FundSource: "Quỹ thi đua, khen thưởng của phường năm 2025"},
			{ID: handful, RuleSetID: 1, Number: "5", IssuedOn: vn.NewDate(2026, 1, 5), SignerTitle: "CHỦ TỊCH", Signer: "Trịnh Công Mẫu"},
		},
	}
	for i := range 14 {
		l.Units = append(l.Units, data.Unit{ID: int64(i + 1), Position: i, Name: fmt.Sprintf("Tổ dân phố Đồng Hòa số %d", i+1)})
	}
	nominate(&l, data.Collective, mixed, 12)
	nominate(&l, data.Individual, mixed, 45)
	nominate(&l, data.Household, mixed, 3)
	for _, s := range data.Subjects() {
		nominate(&l, s, handful, 1)
		nominate(&l, s, 0, 3)
	}
	l.Nominations[len(l.Nominations)-1].Stage = data.Refused
	return l
}

func certificate(s data.Subject, coefficient string) data.AwardForm {
	return data.AwardForm{
		Code: "GK", Name: "Giấy khen của Chủ tịch Ủy ban nhân dân phường", Subject: s, Authority: data.Ward,
		Coefficient: decimal.RequireFromString(coefficient),
	}
}

// letters are syllables with every vowel and tone of Vietnamese.
var letters = []string{
	"Ánh", "Hằng", "Vẫn", "Bẩy", "Đặng", "Thuở", "Quỳnh", "Nghĩa", "Yến", "Thủy", "Hữu", "Hợp", "Kỷ", "Vỹ", "Tỵ", "Ỷ",
	"Ắt", "Ẵng", "Ẩn", "Ầm", "Ậu", "Ễnh", "Ề", "Ể", "Ệp", "Ỗi", "Ổn", "Ồn", "Ộc", "Ỡm", "Ờ", "Ợi", "Ứng", "Ừ", "Ữ", "Ự", "Ổi",
	"Ọt", "Ỏi", "Õng", "Ò", "Ụ", "Ủ", "Ũ", "Ù", "Ỉ", "Ị", "Ĩ", "Ì", "Í", "Ẽ", "Ẻ", "Ẹ", "È", "Ả", "Ã", "Ạ", "À", "Ặ", "Ẳ", "Ằ",
}

var deeds = []string{
	"Hoàn thành xuất sắc nhiệm vụ được giao",
	"Có thành tích xuất sắc trong công tác giải phóng mặt bằng, vận động 37 hộ dân bàn giao 1.250 m² đất để mở rộng đường Trần Thành Ngọ trước thời hạn",
	"Tham mưu triển khai Nghị quyết số 57-NQ/TW; số hóa 100% hồ sơ thủ tục hành chính; tỷ lệ giải quyết đúng hạn đạt 99,8%, tăng 4,2 điểm phần trăm so với năm 2024",
	"Phòng cháy, chữa cháy; giữ gìn an ninh trật tự",
}

func nominate(l *data.Ledger, subject data.Subject, decision int64, count int) {
	for i := range count {
		k := len(l.Nominations)
		n := data.Nomination{
			ID: int64(k + 1), DecisionID: decision, Subject: subject, Form: "GK", Round: data.CampaignRound,
			UnitID: int64(k%14 + 1), Achievement: deeds[k%len(deeds)], Stage: data.Decided,
			Address: fmt.Sprintf("số %d đường Trần Nhân Tông", k+1),
		}
		if decision == 0 {
			n.Stage, n.VotesFor, n.VotesOf = data.Voted, 9, 11
		}
		given := letters[k%len(letters)]
		switch subject {
		case data.Collective:
			n.Name, n.Headcount = fmt.Sprintf("Tập thể cán bộ, giáo viên, nhân viên Trường Tiểu học Ngọc Sơn %d", k), 20+i
		case data.Individual:
			n.Salutation, n.Name, n.BirthYear = "Bà", "Nguyễn Công Tằng Tôn Nữ Thị Hồng "+given, 1960+i
			n.Post, n.Standing = "Tổ trưởng tổ dân phố, Bí thư chi bộ", data.People
		case data.Household:
			n.Salutation, n.Name = "Ông", "Lê Đình "+given
		}
		l.Nominations = append(l.Nominations, n)
	}
}
