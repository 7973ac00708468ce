package intake

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// pair changes a value of the manifest; sum puts its checksum right again.
func (s *sheet) pair(key, value string, sum bool) *sheet {
	s.t.Helper()
	g := s.grid("_thidua")
	for i := range g.Rows {
		if g.Rows[i][0].Text == key {
			g.Rows[i][1] = xlsx.Cell{Text: value}
		}
	}
	if sum {
		mark, _ := markOf(s.book.Sheets)
		return s.pair("sum", mark.Reckon(), false)
	}
	return s
}

func TestOnlyOurFormsAreTaken(t *testing.T) {
	for name, c := range map[string]struct {
		change func(s *sheet)
		says   string
	}{
		"in order":         {func(*sheet) {}, ""},
		"altered":          {func(s *sheet) { s.pair("unit_id", "7", false) }, "Mã nhận dạng trong phiếu đã bị thay đổi"},
		"another template": {func(s *sheet) { s.pair("template", "9", true) }, "mẫu số 9"},
		"another ledger":   {func(s *sheet) { s.pair("ledger", "phuong-khac", true) }, "một sổ dữ liệu khác"},
		"another campaign": {func(s *sheet) { s.pair("campaign_id", "44", true) }, "đợt thi đua khác"},
		"a lost period":    {func(s *sheet) { s.pair("period_id", "12", true).pair("period", "Quý II", true) }, "kỳ “Quý II” không còn"},
		"a unit that went": {func(s *sheet) { s.desk.Ledger.Units = s.desk.Ledger.Units[:5] }, "không còn trong danh sách"},
		"a unit that was merged": {func(s *sheet) {
			s.desk.Ledger.Successions = []data.Succession{{Kind: data.Merged, On: vn.NewDate(2025, 11, 1), FromID: school, ToID: school + 1}}
		}, "nay thuộc “Trường Mầm non Mẫu 2”"},
	} {
		s := answered(t, office(t))
		c.change(s)
		r := s.read()
		if r.Verdict == Rejected != (c.says != "") || !strings.Contains(r.Reason, c.says) {
			t.Errorf("%s: %s", name, told(r))
		}
	}
}

func TestARenamedUnitIsKnown(t *testing.T) {
	s := answered(t, office(t))
	for i := range s.desk.Ledger.Units {
		if s.desk.Ledger.Units[i].ID == school {
			s.desk.Ledger.Units[i].Name = "Trường Mầm non Hoa Mẫu"
		}
	}
	if r := s.read(); r.Unit.ID != school || finding(r, Note, "nay là “Trường Mầm non Hoa Mẫu”") == nil {
		t.Error(told(r))
	}
}

func TestAnotherPeriodsForm(t *testing.T) {
	d := office(t)
	d.Ledger.Periods = []data.Period{{ID: 3, CampaignID: 1, Name: "Quý III", From: vn.NewDate(2025, 7, 1), To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 5)}}
	s := answered(t, d).pair("period_id", "3", true).pair("period", "Quý III", true)
	if r := s.read(); r.Period.ID != 3 || r.Verdict != Cautioned || finding(r, Caution, "“Quý III”") == nil {
		t.Error(told(r))
	}
	s.desk.PeriodID = 3 // the office takes in what is late
	if r := s.read(); r.Period.ID != 3 || finding(r, Caution, "“Quý III”") != nil {
		t.Error(told(r))
	}
	for i := range s.desk.Ledger.Units {
		if s.desk.Ledger.Units[i].ID == school { // it has ended since, and owes this period still
			s.desk.Ledger.Units[i].ValidTo = vn.NewDate(2025, 11, 30)
		}
	}
	if r := s.read(); r.Verdict == Rejected {
		t.Error(told(r))
	}
}
