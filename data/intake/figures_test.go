package intake

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// TestFiguresAreReadToTheLastDigit: whatever way an office writes a number, it
// is taken exactly, taken with a word of caution, or not at all.
func TestFiguresAreReadToTheLastDigit(t *testing.T) {
	for _, c := range []struct {
		code  string
		cell  xlsx.Cell
		value string // "" for none
		told  Severity
		says  string
	}{
		{"GD02", figure("452"), "452", "", ""},
		{"GD02", xlsx.Cell{Text: "1.452"}, "1452", "", ""},
		{"GD02", xlsx.Cell{Text: "1 452"}, "1452", "", ""},
		{"GD02", xlsx.Cell{Text: "0"}, "0", "", ""},
		{"GD02", xlsx.Cell{Text: "12,345"}, "12345", Caution, "cách kia là 12,345"},
		{"GD02", xlsx.Cell{Text: "452 học sinh"}, "452", Caution, "đã lấy số 452"},
		{"GD02", xlsx.Cell{Text: "452 triệu đồng"}, "", Fault, "khác với “học sinh”"},
		{"GD02", xlsx.Cell{Text: "khoảng 450"}, "", Fault, "“khoảng 450” không phải số. Cần: số từ 0 trở lên, tính bằng học sinh"},
		{"GD02", xlsx.Cell{Text: "12,5%%"}, "", Fault, "không phải số"},
		{"GD02", xlsx.Cell{Text: "95%"}, "", Fault, "ghi theo tỷ lệ %"},
		{"GD02", percent("0.95"), "", Fault, "ghi theo tỷ lệ %"},
		{"GD02", figure("-5"), "", Fault, "số âm"},
		{"GD02", figure("2000000000000000"), "", Fault, "lớn quá mức"},
		{"GD02", xlsx.Cell{Text: "#N/A"}, "", Fault, "lỗi công thức"},
		{"GD02", xlsx.Cell{Text: "####"}, "", Fault, "dấu #"},
		{"GD02", xlsx.Cell{Formula: true}, "", Fault, "Công thức chưa có kết quả"},
		{"GD02", dayCell("2025-09-01"), "", Fault, "“01/09/2025” là ngày"},
		{"GD02", figure("452.5"), "452.5", Caution, "thường là số nguyên"},
		{"GD02", figure("452000"), "452000", Caution, "lệch hàng nghìn lần"},
	} {
		d := office(t)
		s := opened(t, d, school)
		r := s.set(data.SectionFigures, "actual", s.row(c.code), c.cell).read()
		got := ""
		for _, f := range r.Answer.Figures {
			if f.Code == c.code && f.Actual.Valid {
				got = f.Actual.Decimal.String()
			}
		}
		if got != c.value {
			t.Errorf("%q is read as %q, want %q\n%s", c.cell.Text, got, c.value, told(r))
		}
		found := finding(r, c.told, "GD02 – Thực hiện", c.says)
		if c.told != "" && found == nil {
			t.Errorf("%q: nothing is told with %q\n%s", c.cell.Text, c.says, told(r))
		}
		if found != nil && (found.Sheet != "Chỉ tiêu" || found.Cell != s.address("GD02", "actual") || c.told == Fault && found.Expected == "") {
			t.Errorf("%q is told of at %s!%s, expected %q", c.cell.Text, found.Sheet, found.Cell, found.Expected)
		}
		if rejected := r.Verdict == Rejected; rejected != (c.told == Fault) {
			t.Errorf("%q: %s", c.cell.Text, told(r))
		}
	}
}

// TestPercentages: a share of a hundred comes as 95, as 95% and as 0.95 shown in
// percent; a plain 0,95 is asked about.
func TestPercentages(t *testing.T) {
	d := office(t)
	d.Ledger.Targets[11].Responsible = d.Ledger.Unit(office1).Name // VX06
	for _, c := range []struct {
		cell  xlsx.Cell
		value string
		asked bool
	}{
		{figure("95.08"), "95.08", false},
		{percent("0.9508"), "95.08", false},
		{xlsx.Cell{Text: "95,08%"}, "95.08", false},
		{figure("0.95"), "0.95", true},
		{figure("108"), "108", true},
	} {
		s := opened(t, d, office1)
		r := s.set(data.SectionFigures, "actual", s.row("VX06"), c.cell).read()
		got := r.Answer.Figures[len(r.Answer.Figures)-1]
		for _, f := range r.Answer.Figures {
			if f.Code == "VX06" {
				got = f
			}
		}
		if got.Actual.Decimal.String() != c.value || got.Reply != data.Given {
			t.Errorf("%q is read as %v, want %s\n%s", c.cell.Text, got, c.value, told(r))
		}
		if asked := finding(r, Caution, "VX06 – Thực hiện") != nil; asked != c.asked {
			t.Errorf("%q: asked %v\n%s", c.cell.Text, asked, told(r))
		}
	}
}

func TestRatiosNeedTheirTotal(t *testing.T) {
	for _, c := range []struct {
		actual, total string
		told          Severity
		says          string
	}{
		{"1200", "1250", "", ""},
		{"1200", "", Fault, "chưa có tổng số"},
		{"", "1250", Fault, "chưa có số thực hiện"},
		{"1200", "0", Fault, "không thể bằng 0"},
		{"1300", "1250", Caution, "lớn hơn tổng số 1.250"},
		{"95%", "1250", Fault, "cần ghi số lượng"},
	} {
		s := opened(t, office(t), school)
		row := s.row("MT01")
		r := s.text(data.SectionFigures, "actual", row, c.actual).text(data.SectionFigures, "denominator", row, c.total).read()
		found := finding(r, c.told, "MT01", c.says)
		if c.told != "" && found == nil || (r.Verdict == Rejected) != (c.told == Fault) {
			t.Errorf("%s of %s: %s", c.actual, c.total, told(r))
		}
		if c.told == "" && finding(r, Caution, "MT01") != nil {
			t.Errorf("%s of %s is asked about: %s", c.actual, c.total, told(r))
		}
	}
}

func TestNothingIsNotZero(t *testing.T) {
	for text, want := range map[string]data.Reply{
		"Không phát sinh": data.NothingToTell, "ko phát sinh": data.NothingToTell, "không có": data.NothingToTell, "-": data.NothingToTell,
		"Không áp dụng": data.NotConcerned, "0": data.Given, "": data.Blank,
	} {
		s := opened(t, office(t), school)
		r := s.text(data.SectionFigures, "actual", s.row("GD02"), text).text(data.SectionFigures, "actual", s.row("GD03"), "12").read()
		for _, f := range r.Answer.Figures {
			if f.Code == "GD02" && (f.Reply != want || f.Actual.Valid != (want == data.Given)) {
				t.Errorf("%q is %+v, want %q", text, f, want)
			}
		}
		if waits := finding(r, Caution, "GD02", "chưa trả lời chỉ tiêu này") != nil; waits != (text == "") {
			t.Errorf("%q: awaited %v\n%s", text, waits, told(r))
		}
		if r.Verdict == Rejected {
			t.Errorf("%q: %s", text, told(r))
		}
	}
}

func TestRepliesThatContradict(t *testing.T) {
	s := opened(t, office(t), school)
	row := s.row("GD02")
	s.text(data.SectionFigures, "actual", row, "452").text(data.SectionFigures, data.ReplyField, row, "Không phát sinh")
	s.text(data.SectionFacts, data.ReplyField, 0, "Không áp dụng").text(data.SectionFacts, "news", 0, "12")
	r := s.read()
	for _, field := range []string{"GD02 – Trả lời", "Số liệu tuyên truyền – Trả lời"} {
		if finding(r, Fault, field, "Vừa chọn") == nil {
			t.Errorf("%s: the contradiction is not told\n%s", field, told(r))
		}
	}
}

// TestTheFileDecidesHowItsNumbersAreWritten: 12,345 beside 1,234.56 of an
// English PC is asked about; what the officer has said holds for the whole file.
func TestTheFileDecidesHowItsNumbersAreWritten(t *testing.T) {
	for _, c := range []struct {
		notation vn.Notation
		other    string
		value    string
		asked    bool
	}{
		{"", "95,5", "12.345", false},
		{"", "1,234.56", "12345", true},
		{vn.English, "1,234.56", "12345", false},
		{vn.Vietnamese, "95,5", "12.345", false},
	} {
		s := opened(t, office(t), school)
		s.text(data.SectionFigures, "actual", s.row("GD02"), "12,345").text(data.SectionFigures, "actual", s.row("GD03"), c.other)
		r := Reading{}
		r = r.made(s.book, s.desk, c.notation)
		for _, f := range r.Answer.Figures {
			if f.Code == "GD02" && f.Actual.Decimal.String() != c.value {
				t.Errorf("beside %s in %q it is %s, want %s", c.other, c.notation, f.Actual.Decimal, c.value)
			}
		}
		if asked := finding(r, Caution, "hiểu hai cách") != nil; asked != c.asked {
			t.Errorf("beside %s in %q: asked %v\n%s", c.other, c.notation, asked, told(r))
		}
	}
}

func TestFiguresNeedTheirDay(t *testing.T) {
	for _, c := range []struct {
		day  xlsx.Cell
		iso  string
		told Severity
		says string
	}{
		{dayCell("2025-11-30"), "2025-11-30", "", ""},
		{xlsx.Cell{Text: "30/11/25"}, "2025-11-30", "", ""},
		{xlsx.Cell{Text: "ngày 30 tháng 11 năm 2025"}, "2025-11-30", "", ""},
		{figure("45991"), "2025-11-30", Caution, "số thứ tự ngày"},
		{xlsx.Cell{Text: "11/30/2025"}, "2025-11-30", Caution, "đảo ngày và tháng"},
		{xlsx.Cell{}, "", Fault, "tính đến ngày nào"},
		{xlsx.Cell{Text: "cuối tháng"}, "", Fault, "không phải ngày"},
		{dayCell("2024-11-30"), "", Fault, "không thuộc năm 2025"},
		{dayCell("2025-12-31"), "2025-12-31", Caution, "chưa tới"},
	} {
		s := opened(t, office(t), school)
		s.set(data.SectionGeneral, "as_of", 0, c.day).text(data.SectionFigures, "actual", s.row("GD02"), "452")
		r := s.read()
		if r.Answer.AsOf.ISO() != c.iso || c.told != "" && finding(r, c.told, "Số liệu tính đến ngày", c.says) == nil {
			t.Errorf("%q is %s, want %s told of with %q\n%s", c.day.Text, r.Answer.AsOf.ISO(), c.iso, c.says, told(r))
		}
		if (r.Verdict == Rejected) != (c.told == Fault) {
			t.Errorf("%q: %s", c.day.Text, told(r))
		}
	}
}

// TestADayTurnedByAnEnglishPC: 12 March instead of 3 December is told of with
// both readings; what lies within the campaign either way is left alone.
func TestADayTurnedByAnEnglishPC(t *testing.T) {
	s := opened(t, office(t), school)
	r := s.set(data.SectionGeneral, "doc_date", 0, dayCell("2025-03-12")).read()
	if r.Answer.DocDate.ISO() != "2025-12-03" || finding(r, Caution, "12/03/2025", "03/12/2025") == nil {
		t.Errorf("read as %s\n%s", r.Answer.DocDate, told(r))
	}
	r = s.set(data.SectionGeneral, "doc_date", 0, dayCell("2025-10-11")).read()
	if r.Answer.DocDate.ISO() != "2025-10-11" || finding(r, Caution, "Ngày báo cáo") != nil {
		t.Errorf("read as %s\n%s", r.Answer.DocDate, told(r))
	}
}

func TestTooManyFindingsAreCounted(t *testing.T) {
	list := &findings{}
	for range mostFindings + 35 {
		list.reject(spot{}, "", "intake.cell.missing")
	}
	all := list.all()
	if len(all) != mostFindings+1 || !strings.Contains(all[mostFindings].Text, "35") {
		t.Errorf("%d findings, the last %q", len(all), all[len(all)-1].Text)
	}
}
