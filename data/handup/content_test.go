package handup_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/vn"
)

func TestTheContentIsWhatTheAnnexesHold(t *testing.T) {
	l := sample(t)
	c := handup.ContentOf(l, first())
	for i, r := range l.TargetRows() {
		got := c.Targets[i]
		if got.Key != r.Target.Code || got.Name != r.Target.Name || !got.Planned.Equal(r.Target.Planned) || got.State != r.Assessment.State ||
			got.Actual.Valid != (r.Actual != nil) || r.Actual != nil && (!got.Actual.Decimal.Equal(r.Actual.Value) || got.AsOf != r.Actual.AsOf) {
			t.Errorf("target %+v of %+v", got, r)
		}
		if got.Adds && got.Measure == "%" {
			t.Errorf("%s would be added up", got.Name)
		}
	}
	if len(c.Targets) != 22 || len(c.Movements) != len(l.Movements) {
		t.Errorf("%d targets, %d movements", len(c.Targets), len(c.Movements))
	}
	rows := l.SubmissionRows(first().FrozenOn)
	if len(c.Units) != len(rows) || c.Units[0].Name != rows[0].Unit.Name || c.Units[0].Timeliness != rows[0].Timeliness {
		t.Errorf("%d units of %d", len(c.Units), len(rows))
	}
	if c.Ward.Name != "phường Mẫu" || !c.Sample || c.Campaign.Due != vn.NewDate(2025, 12, 14) {
		t.Errorf("head %+v %+v", c.Ward, c.Campaign)
	}
}

// TestWhatIsTheWardsOwnStaysThere looks for what must not go upward in the text
// of the whole content.
func TestWhatIsTheWardsOwnStaysThere(t *testing.T) {
	l := sample(t)
	private := []string{"0225", "Ngõ 12, đường Riêng", "phieu.rieng@mau.vn", "Đầu mối Riêng", "bỏ phiếu kín của Riêng", "Ghi chú riêng", "Người Bị Loại"}
	for i := range l.Units {
		l.Units[i].Phone, l.Units[i].Email, l.Units[i].Contact, l.Units[i].Note = private[0]+"3876543", private[2], private[3], private[5]
	}
	for i := range l.Nominations {
		l.Nominations[i].Address, l.Nominations[i].Note, l.Nominations[i].Comments = private[1], private[5], private[5]
	}
	for i := range l.Members {
		l.Members[i].Name = private[4]
	}
	refused := l.Nominations[0]
	refused.ID, refused.DecisionID, refused.Stage, refused.RefusedWhy, refused.Name = 9_999, 0, data.Refused, "thiếu hồ sơ", private[6]
	l.Nominations = append(l.Nominations, refused)
	l.Exemplars = append(l.Exemplars, data.Exemplar{ID: 9_999, Kind: data.ModelExemplar, Name: "Mô hình không gửi", Stage: data.Found})
	text := contentText(t, pack(t, handup.ContentOf(l, first())))
	for _, word := range append(private, "Mô hình không gửi") {
		if strings.Contains(text, word) {
			t.Errorf("%q goes upward", word)
		}
	}
	proposed := slices.DeleteFunc(slices.Clone(l.Nominations), func(n data.Nomination) bool { return n.Stage == data.Refused })
	if c := handup.ContentOf(l, first()); len(c.Nominations) != len(proposed) || len(c.Exemplars) == 0 {
		t.Errorf("%d nominations, %d exemplars", len(c.Nominations), len(c.Exemplars))
	}
}

func TestKeysStayWithTheirRecords(t *testing.T) {
	l := data.Ledger{Office: data.Office{Ward: "phường Mẫu"}, Campaign: data.Campaign{Year: 2025}}
	l.Targets = []data.Target{
		{ID: 1, Position: 1, Code: "KT01", Name: "Thu ngân sách", Measure: "triệu đồng"},
		{ID: 2, Position: 2, Name: "Tổng số lớp học", Measure: "lớp", SubGroup: "Tiểu học"},
		{ID: 3, Position: 3, Name: "Tổng số lớp học", Measure: "lớp", SubGroup: "THCS"},
		{ID: 4, Position: 4, Name: "Tổng số lớp học", Measure: "lớp", SubGroup: "THCS"},
	}
	l.Units = []data.Unit{{ID: 1, Name: "Trường Mẫu"}}
	l.Nominations = []data.Nomination{
		{ID: 1, UnitID: 1, Subject: data.Individual, Name: "Nguyễn Văn Mẫu", BirthYear: 1970, Round: data.CampaignRound, Stage: data.Nominated},
		{ID: 2, UnitID: 1, Subject: data.Individual, Name: "Nguyễn Văn Mẫu", Round: data.CampaignRound, Stage: data.Nominated},
		{ID: 3, UnitID: 1, Subject: data.Individual, Name: "Nguyễn Văn Mẫu", Round: data.YearRound, Stage: data.Nominated},
		{ID: 4, UnitID: 1, Subject: data.Collective, Name: "Trường Mẫu", Round: data.YearRound, Stage: data.Nominated},
	}
	keys := func() []string {
		var all []string
		c := handup.ContentOf(l, first())
		for _, t := range c.Targets {
			all = append(all, t.Key)
		}
		for _, n := range c.Nominations {
			all = append(all, n.Key)
		}
		slices.Sort(all)
		return all
	}
	got := keys()
	want := []string{
		"KT01", "collective|truong mau|truong mau|year", "individual|nguyen van mau|1970|campaign",
		"individual|nguyen van mau|truong mau|campaign", "individual|nguyen van mau|truong mau|year",
		"tong so lop hoc|lop|thcs", "tong so lop hoc|lop|thcs#2", "tong so lop hoc|lop|tieu hoc",
	}
	if !slices.Equal(got, want) {
		t.Fatalf("keys %q", got)
	}
	l.Targets[0].Name, l.Nominations[0].Achievement = "Tổng thu ngân sách", "Khác"
	l.Nominations[0].Name = "NGUYỄN VĂN MẪU"
	if again := keys(); !slices.Equal(again, want) {
		t.Errorf("keys became %q", again)
	}
}

func TestSharesMeansAndDaysAreNotAddedUp(t *testing.T) {
	for _, c := range []struct {
		target data.Target
		want   bool
	}{
		{data.Target{Name: "Thu ngân sách", Measure: "triệu đồng"}, true},
		{data.Target{Name: "Giải quyết việc làm", Measure: "người"}, true},
		{data.Target{Name: "Tỷ lệ hộ nghèo", Measure: "%"}, false},
		{data.Target{Name: "Tỷ suất sinh", Measure: "‰"}, false},
		{data.Target{Name: "Thu nhập bình quân đầu người", Measure: "triệu đồng"}, false},
		{data.Target{Name: "Năng suất lúa", Measure: "tạ/ha"}, false},
		{data.Target{Name: "Hoàn thành đại hội", Measure: "ngày"}, false},
		{data.Target{Name: "Giao quân", Measure: "người", Nature: data.Event}, false},
		{data.Target{Name: "Bao phủ bảo hiểm", Measure: "người", Aggregation: data.RatioOf}, false},
	} {
		l := data.Ledger{Targets: []data.Target{c.target}}
		if got := handup.ContentOf(l, first()).Targets[0].Adds; got != c.want {
			t.Errorf("%s (%s): %v", c.target.Name, c.target.Measure, got)
		}
	}
}

func TestUnreportedMovementsHaveNoZeros(t *testing.T) {
	if !(handup.Movement{Name: "Phong trào"}).Blank() || (handup.Movement{Individuals: 1}).Blank() {
		t.Error("blank is judged wrongly")
	}
}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }
