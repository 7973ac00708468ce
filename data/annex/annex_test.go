package annex_test

import (
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

func TestTheLinesOfEachAnnex(t *testing.T) {
	l := small()
	compare(t, annex.Targets(l),
		"# I KINH TẾ",
		"1|Thu|triệu đồng||330.681,50|1.234.567,80|30/11/2025||373,34|+903.886,30|Vượt||",
		"2|Chi (1)|triệu đồng||100|120,5|30/11/2025||120,50|+20,5|Vượt||",
		"# II GIÁO DỤC",
		"## Mầm non",
		"3|Tổng số lớp|lớp||12||||||Chưa có số liệu||",
		"## Tiểu học",
		"4|Tổng số lớp|lớp||30|30|30/09/2025||100,00|0|Đạt||",
		"# III XÃ HỘI",
		"5|Hộ nghèo|%||0||||||Chưa có số liệu||Kế hoạch ghi: “không còn hộ nghèo”",
		"6|Nước sạch|%||95|96,2|30/11/2025|||+1,2 điểm %|Đạt||")
	compare(t, annex.Movements(l),
		"# I PHONG TRÀO DO TRUNG ƯƠNG, THÀNH PHỐ PHÁT ĐỘNG",
		"1|Vì người nghèo|Trung ương,⏎Thành phố|||Sửa 5 nhà|1.200|0||0|0||",
		"# II PHONG TRÀO DO PHƯỜNG, ĐƠN VỊ PHÁT ĐỘNG",
		"2|Xanh - sạch - đẹp|Phường||||0|25||0|0||1 đơn vị báo cáo",
		"– |– Phòng A||||Trồng 40 cây||25|||||")
	compare(t, annex.Exemplars(l),
		"# I MÔ HÌNH",
		"1|Tuyến phố tự quản||||01/10/2025|Nhân rộng|")
	compare(t, annex.Awards(l, today),
		"# I CÁ NHÂN",
		"1|Lê Văn C||Viên chức, Phòng A||||Giấy khen|Theo đợt thi đua||710.000||Theo Báo cáo số 12/BC-PA ngày 08/12/2025",
		"2|Ông Nguyễn Văn A|1975|Phòng B|||Tốt|Giấy khen|Theo đợt thi đua|9/11|710.000||",
		"= |Thuộc thẩm quyền của phường|||||||||1.420.000||")
	compare(t, annex.Submissions(l, today),
		"# I KHỐI MỘT",
		"1|Phòng A|Bà An⏎0900 000 001|09/12/2025|09/12/2025|12/BC-PA|08/12/2025||Đúng hạn||0|0||Chấp nhận|",
		"# II ĐƠN VỊ KHÁC",
		"2|Phòng B||09/12/2025|10/12/2025||||Nộp muộn|1|0|0||Đã nhận|")
}

func TestWhatEachAnnexComesTo(t *testing.T) {
	want := map[string]string{
		"I":   "6 chỉ tiêu: 2 vượt, 2 đạt, 2 chưa có số liệu.\n(1) sau trừ tiết kiệm",
		"II":  "2 phong trào thi đua, trong đó 1 phong trào do Trung ương, thành phố phát động.\nKết quả của các đơn vị tổng hợp từ báo cáo đã chấp nhận của 1 đơn vị; số tham gia là số do phường ghi, chưa ghi thì là tổng các đơn vị báo cáo.",
		"III": "1 điển hình: 1 mô hình.",
		"IV":  "2 trường hợp đề nghị khen thưởng: 2 cá nhân.\nTổng mức tiền thưởng thuộc thẩm quyền của phường: 1.420.000 đồng (Bằng chữ: Một triệu bốn trăm hai mươi nghìn đồng).",
		"V":   "2 đơn vị phải báo cáo: 2 đã nộp (1 đúng hạn, 1 muộn), 0 chưa nộp.\nHạn nộp theo Kế hoạch: trước ngày 10/12/2025, nghĩa là chậm nhất hết ngày 09/12/2025.",
	}
	for _, a := range annex.All(small(), today) {
		if got := strings.Join(append(a.Total, a.Remarks...), "\n"); got != want[a.Number] {
			t.Errorf("annex %s comes to\n%s\nwant\n%s", a.Number, got, want[a.Number])
		}
	}
}

func TestAnEmptyLedgerSaysSoInEveryAnnex(t *testing.T) {
	all := annex.All(data.Ledger{Office: data.Office{Ward: "phường Thử"}}, today)
	if len(all) != 5 {
		t.Fatalf("%d annexes, want five", len(all))
	}
	for _, a := range all {
		if len(a.Lines)+len(a.Total) != 0 || strings.Join(a.Remarks, "") != "Không phát sinh." {
			t.Errorf("%s has %d lines and says %q %q", a.Name(), len(a.Lines), a.Total, a.Remarks)
		}
	}
}

// Every record has a value for each column, in the sample with all that may be
// there and in one with the columns that are left out.
func TestEveryColumnHasItsValue(t *testing.T) {
	for name, l := range map[string]data.Ledger{"sample": sample(t), "small": small()} {
		for _, a := range annex.All(l, today) {
			for i, line := range a.Lines {
				heads := line.Kind == annex.Group || line.Kind == annex.Subgroup
				if heads && (len(line.Values) != 0 || line.Title == "") || !heads && len(line.Values) != len(a.Columns) {
					t.Errorf("%s, annex %s, line %d: %d values for %d columns, title %q",
						name, a.Number, i+1, len(line.Values), len(a.Columns), line.Title)
				}
			}
		}
	}
}

// The annexes of the sample have all that the screens count.
func TestTheSampleIsWhole(t *testing.T) {
	l := sample(t)
	want := map[string]int{
		"I": len(l.TargetRows()), "II": len(l.Movements), "IV": len(l.Nominations), "V": len(l.SubmissionRows(today)),
	}
	for _, n := range l.Nominations {
		if n.Stage == data.Refused {
			want["IV"]--
		}
	}
	for _, e := range l.Exemplars {
		if e.ToCity {
			want["III"]++
		}
	}
	for _, a := range annex.All(l, today) {
		records := 0
		for _, line := range a.Lines {
			if line.Kind == annex.Record {
				records++
				if line.Values[0] != records {
					t.Errorf("annex %s: record %d has the number %v", a.Number, records, line.Values[0])
				}
			}
		}
		if records != want[a.Number] || records == 0 {
			t.Errorf("annex %s has %d records, want %d", a.Number, records, want[a.Number])
		}
	}
}

func TestColumnsThatWouldBeEmptyAreLeftOut(t *testing.T) {
	titles := func(l data.Ledger) string {
		var all []string
		for _, c := range annex.Targets(l).Columns {
			all = append(all, c.Title)
		}
		return strings.Join(all, "|")
	}
	l := small()
	if got := titles(l); strings.Contains(got, "Số chính thức") || strings.Contains(got, "So với năm trước") {
		t.Errorf("the columns are %s", got)
	}
	l.Results = append(l.Results, data.Result{ID: 9, TargetID: 1, Kind: data.Official, AsOf: vn.NewDate(2025, 12, 31), Value: dec("335000")})
	if got := titles(l); !strings.Contains(got, "Số chính thức") {
		t.Errorf("an official figure has no column in %s", got)
	}
}

// An annex of another body is begun with the same hands.
func TestGroupsAreNumberedAsTheyBegin(t *testing.T) {
	a := annex.Annex{Number: "I", Columns: make([]annex.Column, 2)}
	a.Group("phường một")
	a.Add(annex.Record, 1, "x")
	a.Group("phường hai")
	a.Add(annex.Sum, "", dec("7.50"))
	compare(t, a, "# I PHƯỜNG MỘT", "1|x", "# II PHƯỜNG HAI", "= |7,50")
	if want := assets.T("annex.name", "Number", "I"); a.Name() != want {
		t.Errorf("the annex is called %q", a.Name())
	}
}
