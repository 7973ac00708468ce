package assets_test

import (
	"reflect"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// planned is table II.3 of the plan, typed anew from the paper.
var planned = []struct {
	code, group, name, measure, value, printed string
	direction                                  data.Direction
}{
	{"KT01", "Kinh tế", "Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp", "triệu đồng", "537487.84", "537.487,84", data.AtLeast},
	{"KT02", "Kinh tế", "Tổng mức bán lẻ hàng hóa", "triệu đồng", "10712726.79", "10.712.726,79", data.AtLeast},
	{"KT03", "Kinh tế", "Doanh thu dịch vụ lưu trú và ăn uống", "triệu đồng", "1809001.12", "1.809.001,12", data.AtLeast},
	{"KT04", "Kinh tế", "Sản xuất nông, lâm, thủy sản", "triệu đồng", "83485.19", "83.485,19", data.AtLeast},
	{"KT05", "Kinh tế", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", "330681", "330.681", data.AtLeast},
	{"KT06", "Kinh tế", "Tổng chi ngân sách", "triệu đồng", "330681", "330.681", data.AtMost},
	{"VX01", "Văn hóa - Xã hội", "Tỷ lệ tăng dân số tự nhiên", "%", "0.67", "0,67%", data.AtMost},
	{"VX02", "Văn hóa - Xã hội", "Tỷ lệ tổ dân phố đạt tổ dân phố văn hóa", "%", "95", "95%", data.AtLeast},
	{"VX03", "Văn hóa - Xã hội", "Tỷ lệ gia đình được công nhận gia đình văn hóa", "%", "95", "95%", data.AtLeast},
	{"VX04", "Văn hóa - Xã hội", "Tỷ lệ hộ nghèo theo chuẩn nghèo quốc gia", "%", "0", "không còn hộ nghèo", data.Zero},
	{"VX05", "Văn hóa - Xã hội", "Giải quyết việc làm năm 2025", "người", "1805", "1.805", data.AtLeast},
	{"VX06", "Văn hóa - Xã hội", "Tỷ lệ người dân tham gia BHXH", "%", "95.08", "95,08%", data.AtLeast},
	{"VX07", "Văn hóa - Xã hội", "Tỷ lệ tham gia BHXH tự nguyện", "%", "51", "51%", data.AtLeast},
	{"GD01", "Giáo dục", "Tổng số cháu đi nhà trẻ", "cháu", "850", "850", data.AtLeast},
	{"GD02", "Giáo dục", "Tổng số học sinh mẫu giáo", "học sinh", "3268", "3.268", data.AtLeast},
	{"GD03", "Giáo dục", "Tổng số lớp học", "lớp", "139", "139", data.Exactly},
	{"GD04", "Giáo dục", "Tổng số học sinh", "học sinh", "4675", "4.675", data.Exactly},
	{"GD05", "Giáo dục", "Tổng số lớp học", "lớp", "88", "88", data.Exactly},
	{"GD06", "Giáo dục", "Tổng số học sinh", "học sinh", "3867", "3.867", data.Exactly},
	{"MT01", "Môi trường", "Tỷ lệ hộ dân được sử dụng nước sạch theo tiêu chuẩn", "%", "100", "100%", data.AtLeastCapped},
	{"MT02", "Môi trường", "Tỷ lệ chất thải đô thị được thu gom, xử lý hợp vệ sinh", "%", "100", "100%", data.AtLeastCapped},
	{"QP01", "Quốc phòng", "Hoàn thành chỉ tiêu giao quân", "%", "100", "100%", data.AtLeastCapped},
}

func TestTargetsAreThoseOfThePlan(t *testing.T) {
	targets := read(t, assets.Plan).Targets
	if len(targets) != len(planned) {
		t.Fatalf("%d targets, the plan has %d", len(targets), len(planned))
	}
	for i, want := range planned {
		got := targets[i]
		if got.Position != i+1 || got.Code != want.code || got.Group != want.group || got.Name != want.name ||
			got.Measure != want.measure || got.Printed != want.printed || got.Direction != want.direction {
			t.Errorf("target %d is\n%+v, the plan has\n%+v", i+1, got, want)
		}
		if got.Planned.String() != want.value {
			t.Errorf("%s: planned %s, want %s", want.code, got.Planned, want.value)
		}
		if got.Direction == data.Zero {
			continue // printed in words
		}
		if read, err := vn.ParseNumber(got.Printed); err != nil || !read.Equal(got.Planned) {
			t.Errorf("%s: the printed %q reads as %v (%v), want %v", got.Code, got.Printed, read, err, got.Planned)
		}
	}
}

func TestNatureOfTheTargets(t *testing.T) {
	for _, target := range read(t, assets.Plan).Targets {
		want := data.Snapshot
		switch {
		case strings.HasPrefix(target.Code, "KT"), target.Code == "VX05":
			want = data.Cumulative
		case target.Code == "QP01":
			want = data.Event // never "behind": the intake is in spring
		}
		if target.Nature != want {
			t.Errorf("%s is %s, want %s", target.Code, target.Nature, want)
		}
	}
}

func TestDeadlinesExcludeTheirOwnDay(t *testing.T) {
	c := read(t, assets.Plan).Campaign
	for _, due := range []struct {
		deadline data.Deadline
		last     string
	}{{c.UnitDue(), "09/12/2025"}, {c.CityDue(), "14/12/2025"}} {
		if due.deadline.LastDay().String() != due.last || due.deadline.DaysLate(due.deadline.On) != 1 {
			t.Errorf("%v: the last day in time is %s, want %s", due.deadline, due.deadline.LastDay(), due.last)
		}
	}
}

func TestHeadOfThePlan(t *testing.T) {
	l := read(t, assets.Plan)
	c := l.Campaign
	if c.Number != "70/KH-UBND" || c.IssuedOn.String() != "19/09/2025" || c.EndsOn.String() != "31/12/2025" || c.Sample {
		t.Errorf("the head of the plan is wrong: %+v", c)
	}
	if c.Signer != "" || l.Office.Officer != "" {
		t.Error("nobody's name may be invented")
	}
	if n := strings.Count(c.Recipients, "\n") + 1; n != 8 {
		t.Errorf("%d recipients, want 8", n)
	}
	var numbers []string
	for _, b := range l.Bases {
		numbers = append(numbers, b.Number+" "+b.IssuedOn.String())
	}
	want := []string{
		"232/KH-UBND 09/09/2025", "41-CT/TW 26/12/2024", "46-CT/TU 26/06/2025", "13/NQ-HĐND 05/08/2025",
		"57-NQ/TW 22/12/2024", "59-NQ/TW 24/01/2025", "66-NQ/TW 30/04/2025", "68-NQ/TW 04/05/2025",
	}
	if !reflect.DeepEqual(numbers, want) {
		t.Errorf("documents referred to:\n%q, want\n%q", numbers, want)
	}
	var clauses []string
	for _, task := range l.Tasks {
		clauses = append(clauses, task.Clause)
	}
	if got := strings.Join(clauses, " "); got != "II.4.a II.4.b II.4.c II.4.d II.4.đ II.4.e" {
		t.Errorf("tasks %s", got)
	}
}

func TestMovementsGoIntoTheRightReports(t *testing.T) {
	movements := read(t, assets.Plan).Movements
	if len(movements) != 8 {
		t.Fatalf("%d movements, the plan names 7 besides the campaign itself", len(movements))
	}
	for i, m := range movements {
		if !m.ToCity() {
			t.Errorf("%s must be in the report to the city", m.Name)
		}
		if m.ToWard() != (i == 0) {
			t.Errorf("%s: launched by the ward %v", m.Name, m.ToWard())
		}
		quoted := strings.HasPrefix(m.Name, "“") && strings.HasSuffix(m.Name, "”")
		if quoted == (i == 0 || i == 2) {
			t.Errorf("%s: quotation marks differ from the plan's", m.Name)
		}
	}
}

func TestDoubtsAskAboutAFieldAndLeaveItAsItIs(t *testing.T) {
	l := read(t, assets.Plan)
	kinds := map[string]reflect.Type{
		"campaign": reflect.TypeFor[data.Campaign](), "target": reflect.TypeFor[data.Target](),
		"movement": reflect.TypeFor[data.Movement](), "legal_basis": reflect.TypeFor[data.LegalBasis](),
	}
	about := map[string]bool{}
	for _, d := range l.Doubts {
		known := false
		for i := range kinds[d.Entity].NumField() {
			known = known || kinds[d.Entity].Field(i).Tag.Get("json") == d.Field
		}
		if !known || !d.Open() || d.Clause == "" || d.Found == "" || d.Question == "" {
			t.Errorf("doubt %d is not an open question about a field: %+v", d.ID, d)
		}
		if d.Entity == "target" {
			about[l.Targets[d.EntityID-1].Code] = true
		}
	}
	for _, code := range []string{"KT04", "VX01", "VX06", "VX07", "GD04", "QP01"} {
		if !about[code] {
			t.Errorf("the doubtful reading of %s is not asked about", code)
		}
	}
}
