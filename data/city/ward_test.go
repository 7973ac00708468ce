package city_test

import (
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/data/city"
	"thidua/data/vn"
)

var due = vn.NewDate(2025, 12, 15)

func wards() []city.Ward {
	return []city.Ward{
		{ID: 1, Position: 1, Name: "phường Kiến An", MustReport: true},
		{ID: 2, Position: 2, Name: "phường Hồng Bàng", MustReport: true},
		{ID: 3, Position: 3, Name: "xã Kiến Hải", MustReport: true},
		{ID: 4, Position: 4, Name: "xã An Lão", MustReport: true},
		{ID: 5, Position: 5, Name: "xã An Lạo", MustReport: true},
		{ID: 6, Position: 6, Name: "đặc khu Cát Hải", MustReport: true},
		{ID: 7, Position: 7, Name: "phường Hòa Nghĩa", MustReport: true, ValidTo: vn.NewDate(2025, 6, 30)},
		{ID: 8, Position: 8, Name: "phường An Dương", MustReport: true},
		{ID: 9, Position: 9, Name: "xã An Dương", MustReport: true},
		{ID: 10, Position: 10, Name: "phường Thuỷ Nguyên"},
	}
}

func TestAWardIsFoundHoweverItIsWritten(t *testing.T) {
	r := city.NewRegister("thành phố Hải Phòng", wards())
	for name, want := range map[string]int64{
		"phường Kiến An":                    1,
		"PHƯỜNG KIẾN AN":                    1,
		"UBND phường Kiến An":               1,
		"Ủy ban nhân dân phường  Kiến An":   1,
		"Uỷ ban nhân dân Phường Kiến An":    1,
		"P. Kiến An":                        1,
		"P.Kiến An":                         1,
		"Kiến An":                           1,
		"phuong kien an":                    1,
		norm.NFD.String("phường Hồng Bàng"): 2,
		"Đặc khu Cát Hải":                   6,
		"xã An Lão":                         4,
		"xã An Lạo":                         5,
		"phường Thủy Nguyên":                10, // where the tone stands makes no difference
		"xã An Dương":                       9,
		"X. Kiến Hải":                       3,
	} {
		if m := r.Find(name, due); m.Ward.ID != want {
			t.Errorf("%q is %d %q (%s); want %d", name, m.Ward.ID, m.Ward.Name, m.Finding, want)
		}
	}
}

func TestAWardThatIsNotCertainIsAskedFor(t *testing.T) {
	r := city.NewRegister("", wards())
	for name, want := range map[string]struct {
		finding city.FindingKind
		among   int
	}{
		"xã Kiến An":       {city.WardKindDiffers, 1},
		"An Dương":         {city.WardSeveral, 2},
		"xã An Lao":        {city.WardSeveral, 2},
		"phường Hòa Nghĩa": {city.WardEnded, 1},
		"phường Kiến Anh":  {city.WardUnknown, 1}, // a slip of the pen
		"phường Hồng Bàn":  {city.WardUnknown, 1},
		"phường Lê Chân":   {city.WardUnknown, 0},
	} {
		m := r.Find(name, due)
		if m.Ward.ID != 0 || m.Finding != want.finding || len(m.Among) != want.among {
			t.Errorf("%q: %+v; want %+v", name, m, want)
		}
	}
}

func TestAFileNamesItsWard(t *testing.T) {
	r := city.NewRegister("", wards())
	for name, want := range map[string]int64{
		"KienAn_70-KH-UBND_2025-12-15.zip":     1,
		"MAU_KienAn_70-KH-UBND_2025-12-15.zip": 1,
		"XaKienHai_12-KH-UBND_2025-12-15.zip":  3,
		"AnDuong_1-KH-UBND_2025-12-15.zip":     0, // of two
		"bao cao.zip":                          0,
	} {
		if w, ok := r.OfFile(name, due); w.ID != want || ok != (want != 0) {
			t.Errorf("%s is of %d; want %d", name, w.ID, want)
		}
	}
}

func TestTheKindOfAWard(t *testing.T) {
	for name, want := range map[string]city.WardKind{
		"phường Kiến An": city.Urban, "Xã An Lão": city.Commune, "ĐẶC KHU Cát Hải": city.Special, "Kiến An": "",
		"Xã Đàn": city.Commune, // what begins like a kind is one
	} {
		if got := (city.Ward{Name: name}).Kind(); got != want {
			t.Errorf("%s is a %q; want %q", name, got, want)
		}
	}
	for name, ok := range map[string]bool{"phường": true, // a name that says no more than that
		"phường Kiến An": true, "": false, "  .": false} {
		if err := (city.Ward{Name: vn.Clean(name)}).Check(); (err == nil) != ok {
			t.Errorf("%q: %v", name, err)
		}
	}
}
