package paper_test

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// lacks reports what of these is in the text and should not be.
func lacks(t *testing.T, text string, all ...string) {
	t.Helper()
	for _, absent := range all {
		if strings.Contains(text, absent) {
			t.Errorf("%q does not belong here", absent)
		}
	}
}

func TestInvitationGoesToTheMembersOfTheDay(t *testing.T) {
	l, m := council()
	l.Members[6].To = vn.NewDate(2025, 12, 4) // the day before
	d := paper.MeetingInvitation(l, m, today)
	text := set(t, d).text(0)
	wants(t, text, "ỦY BAN NHÂN DÂN PHƯỜNG KIẾN AN HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "Số: /GM-HĐTĐKT", "Kiến An, ngày tháng năm 2025", "GIẤY MỜI",
		"- Ông Ủy viên mẫu 1, Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường;", "Ủy viên mẫu 11", "14 giờ 00, thứ Sáu ngày 05 tháng 12 năm 2025.",
		"Địa điểm: Phòng họp số 2", "Chủ trì: Ông Ủy viên mẫu 1", "(04 tập thể, 04 cá nhân và 03 hộ gia đình)", "Tài liệu gửi kèm:",
		"gửi ý kiến bằng văn bản về phòng Văn hóa - Xã hội trước phiên họp", "TM. HỘI ĐỒNG CHỦ TỊCH", "DỮ LIỆU MẪU")
	lacks(t, text, "Ủy viên mẫu 7")
	if d.FileName() != "Giấy mời họp Hội đồng 05/12/2025" {
		t.Errorf("the file is named %q", d.FileName())
	}
}

func TestAMeetingNotYetArrangedHasBlanks(t *testing.T) {
	l := madeUp()
	text := set(t, paper.MeetingInvitation(l, data.Meeting{Round: data.CampaignRound}, today)).text(0)
	wants(t, text, "Các ông, bà thành viên Hội đồng Thi đua - Khen thưởng phường Kiến An", "…… giờ ……, ngày tháng năm 2025", "Địa điểm: ……")
	lacks(t, text, "ý kiến bằng văn bản", "Chủ nhật")
}

func TestAgendaHasTheNomineesInShort(t *testing.T) {
	l, m := council()
	m.Agenda = "1. Báo cáo tổng hợp\n- 22 chỉ tiêu thi đua\n\n3) Bỏ phiếu;"
	text := set(t, paper.MeetingAgenda(l, m, today)).text(0)
	wants(t, text, "CHƯƠNG TRÌNH", "(Kèm theo Giấy mời số /GM-HĐTĐKT ngày tháng năm 2025)", "1. Báo cáo tổng hợp. 2. 22 chỉ tiêu thi đua. 3. Bỏ phiếu.",
		"Thư ký: Ông Ủy viên mẫu 4", "II. DANH SÁCH ĐỀ NGHỊ XÉT KHEN THƯỞNG (04 tập thể, 04 cá nhân và 03 hộ gia đình)",
		"I. TẬP THỂ (04 tập thể)", "Hộ gia đình ông Lê Đình Ễnh", "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố")
	lacks(t, text, l.Nominations[0].Name+" ") // decided before
}

func TestMinutesTellTheWholeMeeting(t *testing.T) {
	l, m := voted()
	text := set(t, paper.MeetingMinutes(l, m, today)).text(0)
	wants(t, text, "Số: /BB-HĐTĐKT", "BIÊN BẢN", "Thư ký: Ông Ủy viên mẫu 4",
		"Tổng số thành viên Hội đồng: 11; có mặt: 09; vắng mặt, có ý kiến bằng văn bản: 01; vắng mặt: 01.",
		"Vắng: - Ông Ủy viên mẫu 10, Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường – Ủy viên (lý do: đi công tác).",
		"Vắng, có ý kiến bằng văn bản: - Ông Ủy viên mẫu 11",
		"- Bà Ủy viên mẫu 3: nhất trí với danh sách.",
		"8/11 (72,7%) Không đạt", "9/11 (81,8%) Đạt", "9/10 (90%) Đạt", "9/9 (100%) Đạt",
		"- Ông Ủy viên mẫu 5 không bỏ phiếu đối với Bà Nguyễn Công Tằng Tôn Nữ Thị Hồng",
		"đề nghị khen thưởng 03 tập thể, 04 cá nhân và 03 hộ gia đình có tỷ lệ đồng ý đạt", "không đề nghị khen thưởng 01 tập thể do",
		"- Giao phòng Văn hóa - Xã hội hoàn thiện hồ sơ", "THƯ KÝ (Ký, ghi rõ họ tên) CHỦ TRÌ", "Ủy viên mẫu 4 Ủy viên mẫu 1 Nơi nhận:")
	lacks(t, text, "Kiến An, ngày")
}

func TestMinutesBeforeTheMeetingAreToBeFilledIn(t *testing.T) {
	l, m := council()
	l.Attendances = nil
	text := set(t, paper.MeetingMinutes(l, m, today)).text(0)
	wants(t, text, "Tổng số thành viên Hội đồng: 11; có mặt: ……", "V. KẾT LUẬN ……")
	lacks(t, text, "Đạt", "Có mặt:", "đề nghị khen thưởng 0", "(0%)")
}
