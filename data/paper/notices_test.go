package paper_test

import (
	"testing"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

func TestPublicationNoticeHasTheMaskedListBehindIt(t *testing.T) {
	l, m := council()
	nominees := l.NomineesAt(m)
	for i := range nominees {
		nominees[i].Address, nominees[i].Note = "Số 12 ngõ 34, tổ dân phố Đồng Hòa số 1", "ghi chú riêng"
	}
	nominees[0].Stage = data.Refused
	p := set(t, paper.PublicationNotice(l, nominees, paper.Publication{From: today, To: vn.NewDate(2025, 12, 12)}, today))
	first, second := p.text(1), p.text(2)
	wants(t, first, "Số: /TB-UBND", "THÔNG BÁO Công khai danh sách đề nghị khen thưởng", "thông báo công khai danh sách",
		"từ ngày 05/12/2025 đến hết ngày 12/12/2025.", "về phòng Văn hóa - Xã hội, Ủy ban nhân dân phường Kiến An.", "TM. ỦY BAN NHÂN DÂN")
	wants(t, second, "DANH SÁCH", "(Kèm theo Thông báo số /TB-UBND ngày tháng năm 2025 của Ủy ban nhân dân phường Kiến An)", "II. CÁ NHÂN (04 cá nhân)")
	lacks(t, p.text(0), "Số 12", "ghi chú riêng", nominees[0].Name)
	lacks(t, second, "CỘNG HÒA", "TRƯỞNG PHÒNG")
}

func TestReportingNoticeAsksEachUnitForItsFigures(t *testing.T) {
	l, rows := awaiting(3)
	l.Targets = []data.Target{{ID: 1, Code: "GD01", Name: "Tổng số cháu đi nhà trẻ"}, {ID: 2, Name: "Chỉ tiêu không có mã"}}
	l.Allocations = []data.Allocation{{TargetID: 1, UnitID: rows[1].Unit.ID}, {TargetID: 2, UnitID: rows[1].Unit.ID}}
	rows[2].Due = data.Deadline{On: vn.NewDate(2025, 12, 9), Inclusive: true}
	p := set(t, paper.ReportingNotice(l, l.Campaign.FinalPeriod(), rows, today))
	wants(t, p.text(1), "Số: /UBND-VHXH", "V/v gửi báo cáo kết quả Đợt thi đua", "Kính gửi: Các cơ quan, đơn vị (theo danh sách kèm theo)",
		"Kế hoạch số 70/KH-UBND ngày 19/9/2025", "- Kết quả các phong trào thi đua do phường phát động;", "ước thực hiện cả năm 2025.",
		"trước ngày 03/12/2025. Báo cáo nhận sau ngày 02/12/2025 được tính là báo cáo muộn.")
	wants(t, p.text(2), "(Kèm theo Công văn số /UBND-VHXH", "2 Tổ dân phố Đồng Hòa số 2 GD01, Chỉ tiêu không có mã 02/12/2025", "3 Tổ dân phố Đồng Hòa số 3 09/12/2025")
}

func TestReportingNoticeToOneUnit(t *testing.T) {
	l, rows := awaiting(1)
	period := data.Period{ID: 3, Name: "Quý III", To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 6), DueInclusive: true}
	p := set(t, paper.ReportingNotice(l, period, rows, today))
	wants(t, p.text(0), "Kính gửi: Tổ dân phố Đồng Hòa số 1", "đề nghị đơn vị gửi báo cáo thi đua Quý III như sau:", "số thực hiện đến hết ngày 30/9/2025;", "chậm nhất ngày 06/10/2025.")
	if p.pages() != 1 {
		t.Error("one unit needs no list")
	}
	period.Due = vn.Date{}
	text := set(t, paper.ReportingNotice(l, period, rows, today)).text(0)
	wants(t, text, "trước ngày …/…/2025.")
	lacks(t, text, "báo cáo muộn")
}

func TestCeremonyInvitationListsWhoReceivesByUnit(t *testing.T) {
	l := madeUp()
	l.Nominations[len(l.Nominations)-1].UnitID = 0
	l.Nominations[len(l.Nominations)-1] = l.Nominations[len(l.Nominations)-1].Under(handful)
	d := paper.CeremonyInvitation(l, l.Decision(handful), paper.Ceremony{On: vn.NewDate(2026, 1, 16), Hour: "8 giờ 00", Place: "Hội trường"}, today)
	p := set(t, d)
	wants(t, p.text(1), "Số: /GM-UBND", "GIẤY MỜI Dự Lễ trao thưởng tập thể, cá nhân, hộ gia đình", "theo Quyết định số 05/QĐ-UBND ngày 05/01/2026 của Chủ tịch Ủy ban nhân dân phường Kiến An",
		"Thời gian: 8 giờ 00, thứ Sáu ngày 16 tháng 01 năm 2026.", "Địa điểm: Hội trường.", "Người nhận thưởng: 01 tập thể, 01 cá nhân và 02 hộ gia đình có tên")
	list := p.text(2)
	wants(t, list, "(Kèm theo Giấy mời số /GM-UBND", "Không thuộc cơ quan, đơn vị nào 4 ")
	names := []string{}
	for _, n := range l.NomineesOf(l.Decision(handful)) {
		names = append(names, n.Name)
	}
	wants(t, list, names...)
	blank := set(t, paper.CeremonyInvitation(l, data.Decision{}, paper.Ceremony{}, today)).text(0)
	wants(t, blank, "Quyết định số /QĐ-UBND ngày tháng năm 2025", "Thời gian: …… giờ ……, ngày tháng năm 2025.", "Địa điểm: …………")
}

func TestAwardNoticeTellsAUnitWhoIsCommended(t *testing.T) {
	l := madeUp()
	var unit data.Unit
	var ours, others []string
	for _, n := range l.NomineesOf(l.Decision(handful)) {
		if unit.ID == 0 {
			unit = l.Unit(n.UnitID)
		}
		if n.UnitID == unit.ID {
			ours = append(ours, n.Name)
		} else {
			others = append(others, n.Name)
		}
	}
	text := set(t, paper.AwardNotice(l, l.Decision(handful), unit, today)).text(0)
	wants(t, text, append(ours, "V/v thông báo kết quả khen thưởng năm 2025", "Kính gửi: "+unit.Name, "tại Quyết định số 05/QĐ-UBND ngày 05/01/2026 của Chủ tịch Ủy ban nhân dân phường Kiến An",
		"01 tập thể của "+unit.Name+" được khen thưởng", "Giấy khen")...)
	lacks(t, text, others...)
	upward := l.Decision(handful)
	upward.Level, upward.Number = data.City, "125/QĐ-CT"
	text = set(t, paper.AwardNotice(l, upward, unit, today)).text(0)
	wants(t, text, "tại Quyết định số 125/QĐ-CT ngày 05/01/2026, 01 tập thể")
}
