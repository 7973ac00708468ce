package vn_test

import (
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/data/vn"
)

func TestSpellingKeepsWhatIsReadAsADifference(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Nguyễn Thị Hoà", "NGUYỄN THỊ HÒA", true},
		{"Thuý", "Thúy", true},
		{"Đỗ  Văn Huỷ", " đỗ văn hủy", true},
		{norm.NFD.String("Trần Thị Thuỳ"), "Trần Thị Thùy", true},
		{"“Dân vận khéo”", `"dân vận khéo"`, true},
		{"Hoà", "Hóa", false},
		{"Hòa", "Hoa", false},
		{"Đào", "Dào", false},
		{"Lân", "Lan", false},
		{"Tổ 1", "Tổ 2", false},
	} {
		if got := vn.Spelling(c.a) == vn.Spelling(c.b); got != c.same {
			t.Errorf("%q and %q: %q, %q", c.a, c.b, vn.Spelling(c.a), vn.Spelling(c.b))
		}
	}
}
