package paper_test

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

const checksum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

func TestHandOverTellsHowEverythingStands(t *testing.T) {
	l, day := sampleLedger(t), vn.NewDate(2025, 12, 8)
	l.HandedUp = []data.HandedUp{
		{Version: 1, FrozenOn: vn.NewDate(2025, 12, 7), SentOn: vn.NewDate(2025, 12, 8)}, {Version: 2, FrozenOn: vn.NewDate(2025, 12, 8)},
	}
	l.Attachments = []data.Attachment{{Size: 3 << 20}, {Size: 10}}
	d := paper.HandOver(l, paper.Transfer{
		To: paper.Party{Name: "Trịnh Công Mẫu", Post: "chuyên viên"}, On: day, Folder: `D:\So Thi Dua`,
		Copy: paper.File{Name: "ban-sao.zip", Size: 12 << 20, SHA256: checksum}, Others: []data.Campaign{{ShortName: "Đợt thi đua năm 2026"}},
	}, day)
	p := set(t, d)
	text := p.text(0)
	wants(t, text, "PHÒNG VĂN HÓA - XÃ HỘI", "Số: /BB-VHXH", "BIÊN BẢN Bàn giao công việc", "ngày 08 tháng 12 năm 2025, tại phòng Văn hóa - Xã hội, Ủy ban nhân dân phường Mẫu",
		"1. Bên giao: Ông (bà) Cán bộ mẫu; chức vụ: ……………………", "2. Bên nhận: Ông (bà) Trịnh Công Mẫu; chức vụ: chuyên viên.", "3. Người chứng kiến: Ông (bà) ……",
		"các đơn vị báo cáo trước ngày 10/12/2025; báo cáo cấp trên trước ngày 15/12/2025;", "- Đợt thi đua năm 2026: các đơn vị báo cáo trước ngày …/…/2025",
		"Chỉ tiêu thi đua 22 vượt: 04", "chưa có số liệu: 02", "Cơ quan, đơn vị trong danh mục 53 phải báo cáo: 41", "chấp nhận: 22",
		"đã ban hành: Mẫu-01/QĐ-UBND; chưa có số, ngày: 01", "lần 1, số liệu chốt ngày 07/12/2025, gửi ngày 08/12/2025; lần 2, số liệu chốt ngày 08/12/2025, chưa gửi",
		"tổng dung lượng 4 MB", "đang áp dụng: Từ 01/7/2025", "tệp ban-sao.zip (12 MB)", "9f86d081 884c7d65 9a2feaa0", `D:\So Thi Dua`,
		"Tài khoản, mật khẩu không ghi trong Biên bản này", "BÊN GIAO", "BÊN NHẬN", "NGƯỜI CHỨNG KIẾN")
	for _, todo := range l.Overview(day).Todos {
		if todo.Kind == data.TodoNumber {
			wants(t, text, "- 1 quyết định chưa có số, ngày;")
		}
	}
	if d.FileName() != "Biên bản bàn giao 08/12/2025" {
		t.Errorf("the file is named %q", d.FileName())
	}
}

func TestHandOverOfAnEmptyOfficeHasBlanks(t *testing.T) {
	l := data.Ledger{Units: []data.Unit{{ID: 1}}}
	text := set(t, paper.HandOver(l, paper.Transfer{}, today)).text(0)
	wants(t, text, "Số: /BB-UBND", "Ông (bà) ……………………; chức vụ: ……………………", "Mã kiểm tra (SHA-256) của bản sao: ……………………", "- Không có việc tồn đọng.")
}

func TestDeliveryNoteNamesEveryFile(t *testing.T) {
	l := madeUp()
	l.Campaign.CityAddressee = "Ban Thi đua - Khen thưởng thành phố"
	h := data.HandedUp{Version: 2, Kind: data.Adjustment, Number: "5", IssuedOn: vn.NewDate(2025, 12, 12), FrozenOn: vn.NewDate(2025, 12, 10), Seal: "7K4M-2QXD", Channel: data.ByHand, SentOn: vn.NewDate(2025, 12, 12)}
	files := []paper.File{{Name: "Bao cao.docx", Size: 2048, SHA256: checksum}, {Name: "ho-so.json", Size: 100}}
	text := set(t, paper.DeliveryNote(l, h, files, today)).text(0)
	wants(t, text, "PHIẾU GỬI Hồ sơ báo cáo điều chỉnh, bổ sung kết quả", "Số: /PG-UBND", "Kính gửi: Ban Thi đua - Khen thưởng thành phố",
		"Báo cáo số 05/BC-UBND ngày 12/12/2025, gồm 02 tệp, tổng dung lượng 3 KB:", "1 Bao cao.docx 2 KB 9f86d081884c7d65", "2 ho-so.json 1 KB",
		"- Lần lập hồ sơ: 2; số liệu chốt đến ngày 10/12/2025;", "Mã kiểm tra của cả hồ sơ: 7K4M-2QXD;", "- Hình thức gửi: nộp trực tiếp; ngày gửi: 12/12/2025.",
		"vào hồi …… giờ ……, ngày tháng năm 2025", "NGƯỜI NHẬN", "NGƯỜI GỬI", "Vũ Thị Thử Nghiệm")
	lacks(t, text, checksum)
	blank := set(t, paper.DeliveryNote(l, data.HandedUp{}, nil, today)).text(0)
	wants(t, blank, "PHIẾU GỬI Hồ sơ báo cáo kết quả", "Mã kiểm tra của cả hồ sơ: ……………………;", "ngày gửi: …/…/2025.")
	if strings.Contains(blank, "0001") {
		t.Error("a day that is not known is blank")
	}
}

func TestAdjustmentListsWhatChanged(t *testing.T) {
	l := madeUp()
	h := data.HandedUp{Version: 1, Number: "45", IssuedOn: vn.NewDate(2025, 12, 12), FrozenOn: vn.NewDate(2025, 12, 10)}
	changes := []paper.ChangedFigure{
		{Annex: "I", Name: "Thu ngân sách nhà nước", What: "Thực hiện", Old: "331.204", New: "332.019,5"},
		{Annex: "I", Name: "Tổng chi ngân sách", What: "Thực hiện", Old: "1", New: "2"},
		{Annex: "IV", Name: "Bà Nguyễn Thị Mẫu", What: "Hình thức đề nghị", New: "Giấy khen"},
	}
	text := set(t, paper.Adjustment(l, changes, h, "- Đơn vị gửi bổ sung;\n2. Cộng nhầm", today)).text(0)
	wants(t, text, "Số: /BC-UBND", "BÁO CÁO Điều chỉnh, bổ sung Báo cáo số 45/BC-UBND ngày 12/12/2025", "(số liệu chốt đến ngày 10/12/2025)",
		"- Đơn vị gửi bổ sung; - Cộng nhầm.", "Điều chỉnh, bổ sung 03 số liệu, nội dung", "Phụ lục I 1 Thu ngân sách nhà nước Thực hiện 331.204 332.019,5 2 Tổng chi ngân sách",
		"Phụ lục IV 3 Bà Nguyễn Thị Mẫu", "không có Giấy khen", "giữ nguyên như Báo cáo số 45/BC-UBND", "TM. ỦY BAN NHÂN DÂN")
	if strings.Count(text, "Phụ lục I ") != 1 {
		t.Error("an annex is named once")
	}
	wants(t, set(t, paper.Adjustment(l, nil, h, "", today)).text(0), "Không có số liệu, nội dung nào trong các phụ lục thay đổi.", "…………")
}
