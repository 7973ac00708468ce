package paper_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
)

// few leaves five nominees on the ballots, so that they fit on half a sheet.
func few(l data.Ledger) data.Ledger {
	l.Ballots = append(l.Ballots[:3:3], l.Ballots[4], l.Ballots[8])
	return l
}

func TestBallotsAreAlikeAndWithoutNames(t *testing.T) {
	l, m := council()
	p := set(t, paper.Ballots(l, m, 2, today))
	if p.pages() != 13 {
		t.Errorf("%d ballots; want one for each of 11 members and 2 to spare", p.pages())
	}
	first := p.text(1)
	wants(t, first, "PHIẾU BẦU", "(Phiên họp ngày 05 tháng 12 năm 2025)", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "Đồng ý", "Không đồng ý",
		"Hộ gia đình ông Lê Đình Ễnh", "phiếu không hợp lệ đối với trường hợp đó")
	lacks(t, first, "Ủy viên mẫu", "CHỦ TỊCH", "Nơi nhận", "Bằng khen", "gạch ngang")
	if p.text(13) != first {
		t.Error("the last ballot differs from the first")
	}
}

func TestShortBallotsStandTwoOnASheet(t *testing.T) {
	l, m := council()
	p := set(t, paper.Ballots(few(l), m, 2, today))
	if p.pages() != 7 {
		t.Errorf("13 ballots are on %d sheets", p.pages())
	}
	if info := p.read("pdfinfo", "FILE"); !strings.Contains(info, "841.89 x 595.28") {
		t.Errorf("not A4 laid across: %s", info)
	}
	var left, right []place
	for _, w := range p.places() {
		switch {
		case w.page != 1:
		case w.right < 297.0/2:
			left = append(left, w)
		case w.left > 297.0/2:
			right = append(right, w)
		default:
			t.Errorf("%q stands where the sheet is cut", w.word)
		}
	}
	if len(left) == 0 || len(left) != len(right) {
		t.Fatalf("%d words on the left, %d on the right", len(left), len(right))
	}
	for _, w := range left {
		if !slices.ContainsFunc(right, func(o place) bool {
			return o.word == w.word && math.Abs(o.left-w.left-297.0/2) < 0.1 && math.Abs(o.top-w.top) < 0.1
		}) {
			t.Errorf("%q at %.1f, %.1f has no twin in the other half", w.word, w.left, w.top)
		}
	}
}

func TestEachNomineeHasTwoBoxes(t *testing.T) {
	l, m := council()
	p := set(t, paper.Ballots(few(l), m, 0, today))
	edges := 0
	for _, line := range horizontal.FindAllStringSubmatch(firstStream(t, p.path), -1) {
		from, _ := strconv.ParseFloat(line[1], 64)
		to, _ := strconv.ParseFloat(line[3], 64)
		if math.Abs((to-from)*25.4/72-4) < 0.02 {
			edges++
		}
	}
	if edges != 5*2*2*2 {
		t.Errorf("%d level edges of boxes; want two of each of 2 boxes of 5 nominees in both halves", edges)
	}
}

func TestBallotsSayWhatAMemberWithAConflictDoes(t *testing.T) {
	l, m := voted()
	wants(t, set(t, paper.Ballots(l, m, 0, today)).text(1), "gạch ngang cả dòng")
}

func TestHandsAreCountedOnASheetOfTheirOwn(t *testing.T) {
	l, m := council()
	if got := paper.VoteManners(l, m); len(got) != 2 {
		t.Errorf("the meeting votes by %v; want both manners", got)
	}
	text := set(t, paper.HandCount(l, m, today)).text(0)
	wants(t, text, "PHIẾU KIỂM ĐẾM BIỂU QUYẾT", "Bằng khen", "Không biểu quyết", "ít nhất 2/3 số thành viên có mặt đồng ý.", "NGƯỜI KIỂM ĐẾM (Ký, ghi rõ họ tên) CHỦ TRÌ")
	lacks(t, text, "TẬP THỂ (", "80%")
}

func TestVoteMinutesCountTheBallots(t *testing.T) {
	l, m := voted()
	text := set(t, paper.VoteMinutes(l, m, today)).text(0)
	wants(t, text, "Kiểm phiếu xét khen thưởng", "Số phiếu phát ra: 09;", "Số phiếu thu về: 09;", "Số phiếu không hợp lệ: theo từng trường hợp trong bảng.",
		"Giấy khen của Chủ tịch Ủy ban nhân dân phường: bỏ phiếu kín; được đề nghị khen thưởng khi có ít nhất 80% tổng số thành viên Hội đồng đồng ý, tính cả ý kiến bằng văn bản của thành viên vắng mặt; phiên họp phải có mặt ít nhất 2/3 số thành viên.",
		"9 8 1 7 1 1/0 8/11 (72,7%) Không đạt", "9 9 0 8 1 1/0 9/11 (81,8%) Đạt", "8 8 0 8 0 1/0 9/10 (90%) Đạt", "– – – 9 0 9/9 (100%) Đạt",
		"TỔ TRƯỞNG TỔ KIỂM PHIẾU")
}

func TestVoteMinutesBeforeTheVote(t *testing.T) {
	l, m := council()
	text := set(t, paper.VoteMinutes(l, m, today)).text(0)
	wants(t, text, "Số phiếu thu về: ……", "Số phiếu hợp lệ: ……")
	lacks(t, text, "Đạt", "0/11", "(0%)")
}

// Votes that cannot have been cast so give no result that somebody could sign.
func TestImpossibleVotesHaveNoResult(t *testing.T) {
	l, m := voted()
	for i := range l.Ballots {
		l.Ballots[i].For = 12
	}
	for _, d := range []paper.Document{paper.VoteMinutes(l, m, today), paper.MeetingMinutes(l, m, today)} {
		text := set(t, d).text(0)
		wants(t, text, "số phiếu chưa hợp lý nên chưa ghi kết quả")
		lacks(t, text, "Đạt", "12/11", "khen thưởng 0")
	}
}

func TestTooFewMembersDecideNothing(t *testing.T) {
	l, m := voted()
	for i := range l.Attendances[:7] {
		l.Attendances[i].Presence = data.IsAbsent
	}
	for i := range l.Ballots {
		l.Ballots[i].For, l.Ballots[i].Against, l.Ballots[i].Invalid = 2, 0, 0
	}
	wants(t, set(t, paper.VoteMinutes(l, m, today)).text(0), "Không đủ số thành viên có mặt")
}
