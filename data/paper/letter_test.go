package paper_test

import (
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// awaiting is the made-up ledger with units that have not reported.
func awaiting(n int) (data.Ledger, []data.SubmissionRow) {
	l := madeUp()
	l.Campaign.UnitDeadline, l.Campaign.SignerTitle = vn.NewDate(2025, 12, 3), "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
	for i := range l.Units {
		l.Units[i].MustReport = i < n
	}
	return l, data.Urged(l.SubmissionRows(today))
}

func TestUrgingLetterListsTheUnits(t *testing.T) {
	l, rows := awaiting(14)
	d := paper.UrgingLetter(l, l.Campaign.FinalPeriod(), rows, today)
	p := set(t, d)
	text := p.text(0)
	wants(t, text, "Số: /UBND-VHXH", "V/v đôn đốc gửi báo cáo kết quả Đợt thi đua", "Kiến An, ngày tháng năm 2025",
		"Kính gửi: Các cơ quan, đơn vị (theo danh sách", "Kế hoạch số 70/KH-UBND ngày 19/9/2025", "trước ngày 03/12/2025",
		"còn 14 cơ quan, đơn vị", "Tổ dân phố Đồng Hòa số 14 02/12/2025 Chưa gửi, quá hạn 03 ngày",
		"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "- Như trên;", "- Lưu: VT, VHXH.", "hướng dẫn./.")
	if d.Title() != "V/v đôn đốc gửi báo cáo kết quả Đợt thi đua" {
		t.Errorf("the file is titled %q", d.Title())
	}
	if strings.Contains(text, "Trịnh Công Mẫu") {
		t.Error("the letter is signed")
	}
}

// A letter has no title: what it is about stands under its number, in 12 or 13
// points upright (annex I, section II.5).
func TestALetterIsHeadedAsDecree30Asks(t *testing.T) {
	l, rows := awaiting(1)
	lines := set(t, paper.UrgingLetter(l, l.Campaign.FinalPeriod(), rows, today)).lines()
	number := slices.IndexFunc(lines, func(l line) bool { return strings.HasPrefix(l.text, "Số:") })
	about := slices.IndexFunc(lines, func(l line) bool { return strings.HasPrefix(l.text, "V/v") })
	if number < 0 || about < number {
		t.Fatalf("number in line %d, subject in %d", number, about)
	}
	if got := lines[about]; got.style != "" || got.size < 12 || got.size > 13 {
		t.Errorf("the subject is %d points %q", got.size, got.style)
	}
}

func TestUrgingLetterToOneUnit(t *testing.T) {
	l, rows := awaiting(1)
	p := data.Period{ID: 3, Name: "Quý III", Due: vn.NewDate(2025, 12, 20), DueInclusive: true}
	text := set(t, paper.UrgingLetter(l, p, rows, today)).text(0)
	wants(t, text, "Kính gửi: Tổ dân phố Đồng Hòa số 1", "báo cáo thi đua Quý III", "chậm nhất ngày 20/12/2025", "đề nghị đơn vị khẩn trương")
	if strings.Contains(text, "STT") {
		t.Error("one unit needs no list")
	}
}

func TestReturnLetterSaysWhatIsMissing(t *testing.T) {
	l, rows := awaiting(1)
	row := rows[0]
	row.Submission.DocNumber, row.Submission.DocDate = "12/BC-TDP", vn.NewDate(2025, 12, 1)
	text := set(t, paper.ReturnLetter(l, l.Campaign.FinalPeriod(), row, "- Thiếu số liệu thu ngân sách;\n\nChưa có người ký", today)).text(0)
	wants(t, text, "V/v hoàn thiện báo cáo kết quả Đợt thi đua", "Kính gửi: Tổ dân phố Đồng Hòa số 1",
		"Báo cáo số 12/BC-TDP ngày 01/12/2025", "- Thiếu số liệu thu ngân sách;", "- Chưa có người ký.", "DỮ LIỆU MẪU")
}
