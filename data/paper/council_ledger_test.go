package paper_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// The rules of the made-up Council.
var (
	inSecret = data.VoteRule{Of: data.OfMembers, Manner: data.SecretBallot, Share: 80, OutOf: 100, Written: true, Quorum: 2, QuorumOf: 3, LegalBasis: "Quy chế mẫu"}
	byHands  = data.VoteRule{Of: data.OfPresent, Manner: data.ShowOfHands, Share: 2, OutOf: 3}
)

// council is the made-up ledger with a Council of 11 members and the meeting at
// which it votes on 4 collectives, 4 people and 3 households; the certificates
// in secret, a commendation of the city by show of hands. Nine members are
// there, one is absent, one has written; one person and one member are the same.
func council() (data.Ledger, data.Meeting) {
	l := madeUp()
	l.Campaign.Fund = 120_000_000
	l.RuleSets[0].Basis = "Luật Thi đua, khen thưởng số 06/2022/QH15; Nghị định mẫu số 01/2025/NĐ-CP ngày 14/6/2025 (phần tiền thưởng)"
	for i := range l.RuleSets[0].Forms {
		l.RuleSets[0].Forms[i].Vote = inSecret
	}
	l.RuleSets[0].Forms = append(l.RuleSets[0].Forms, data.AwardForm{
		Code: "BK", Name: "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố", Subject: data.Individual, Authority: data.City,
		Coefficient: decimal.RequireFromString("1.5"), Vote: byHands,
	})
	l.Bases = []data.LegalBasis{
		{ID: 1, Position: 2, Kind: "Kế hoạch", Number: "232/KH-UBND", IssuedOn: vn.NewDate(2025, 9, 9), Issuer: "Ủy ban nhân dân thành phố Hải Phòng", About: "phát động đợt thi đua", InAward: true},
		{ID: 2, Position: 1, Kind: "Nghị quyết", Number: "13/NQ-HĐND", IssuedOn: vn.NewDate(2025, 8, 5), Issuer: "Hội đồng nhân dân phường", About: "các chỉ tiêu phát triển kinh tế - xã hội năm 2025"},
	}
	roles := []data.CouncilRole{data.Chair, data.FirstVice, data.ViceChair, data.Secretary}
	for i := range 11 {
		role := data.PlainMember
		if i < len(roles) {
			role = roles[i]
		}
		l.Members = append(l.Members, data.Member{
			ID: int64(i + 1), Position: i, Salutation: "Ông", Name: fmt.Sprintf("Ủy viên mẫu %d", i+1), Role: role,
			Post: "Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường", From: vn.NewDate(2025, 7, 1),
		})
	}
	m := data.Meeting{
		ID: 1, CampaignID: 1, Round: data.CampaignRound, On: vn.NewDate(2025, 12, 5), Hour: "14 giờ 00",
		Place: "Phòng họp số 2, trụ sở Ủy ban nhân dân phường", ChairID: 1, KeeperID: 4,
	}
	l.Meetings = []data.Meeting{m}
	for i := range 11 {
		a := data.Attendance{ID: int64(i + 1), MeetingID: 1, MemberID: int64(i + 1), Presence: data.IsPresent}
		switch i {
		case 9:
			a.Presence, a.Why = data.IsAbsent, "đi công tác"
		case 10:
			a.Presence = data.InWriting
		}
		l.Attendances = append(l.Attendances, a)
	}
	put := func(subject data.Subject, form string, count int) {
		nominate(&l, subject, 0, count)
		for i := range count {
			n := &l.Nominations[len(l.Nominations)-count+i]
			n.Stage, n.VotesFor, n.VotesOf, n.Form = data.Published, 0, 0, form
			l.Ballots = append(l.Ballots, data.Ballot{ID: int64(len(l.Ballots) + 1), MeetingID: 1, NominationID: n.ID})
		}
	}
	put(data.Collective, "GK", 4)
	put(data.Individual, "GK", 3)
	put(data.Individual, "BK", 1)
	put(data.Household, "GK", 3)
	return l, m
}

// voted is the ledger after the vote: the first collective has 8 of 11 votes,
// which is less than 80 %, the second 9 of 11, which is more; on the first
// person one member did not vote.
func voted() (data.Ledger, data.Meeting) {
	l, m := council()
	for i := range l.Ballots {
		b := &l.Ballots[i]
		b.Cast, b.For, b.WrittenFor = true, 9, 1
		switch i {
		case 0:
			b.For, b.Against, b.Invalid = 7, 1, 1
		case 1:
			b.For, b.Against = 8, 1
		case 4:
			b.For, b.Recused = 8, []int64{5}
		case 7:
			b.WrittenFor = 0
		}
	}
	m.Remarks = "Ông Ủy viên mẫu 2: đề nghị bổ sung tập thể nhỏ, người lao động trực tiếp.\n- Bà Ủy viên mẫu 3: nhất trí với danh sách."
	m.Conclusion = "1. Giao phòng Văn hóa - Xã hội hoàn thiện hồ sơ, trình Chủ tịch Ủy ban nhân dân phường trước ngày 08/12/2025."
	l.Meetings[0] = m
	return l, m
}
