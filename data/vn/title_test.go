package vn_test

import (
	"testing"

	"thidua/data/vn"
)

func TestANameWithoutItsTitles(t *testing.T) {
	for given, want := range map[string]string{
		"Nguyễn Văn Mẫu":            "Nguyễn Văn Mẫu",
		"Ông Nguyễn Văn Mẫu":        "Nguyễn Văn Mẫu",
		"ÔNG NGUYỄN VĂN MẪU":        "NGUYỄN VĂN MẪU",
		"Bà: Trần Thị Mẫu":          "Bà: Trần Thị Mẫu", // no title of ours: looked at by the officer
		"ThS.BS. Lê Thị Mẫu":        "Lê Thị Mẫu",
		"PGS. TS. Lê Mẫu":           "Lê Mẫu",
		"Đ/c Phạm Mẫu":              "Phạm Mẫu",
		"Đồng chí Thượng tá Đỗ Mẫu": "Đỗ Mẫu",
		"Hộ gia đình ông Vũ Mẫu":    "Vũ Mẫu",
		"Hồ Văn Mẫu":                "Hồ Văn Mẫu",
		"Hồ Mẫu":                    "Hồ Mẫu",
		"Anh Mẫu":                   "Anh Mẫu", // two words are a name
		"":                          "",
	} {
		if got := vn.BareName(given); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}
