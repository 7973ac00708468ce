package city

import (
	"fmt"
	"testing"

	"thidua/data/xlsx"
)

func TestListsOfWardsAsOfficesHaveThem(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a name on each line": {"Phường Kiến An\nXã An Lão;\nĐặc khu Cát Hải.", "phường Kiến An|xã An Lão|đặc khu Cát Hải|"},
		"numbered":            {"1. Phường Kiến An\n2) P. Hồng Bàng\n- UBND xã An Lão", "phường Kiến An|phường Hồng Bàng|xã An Lão|"},
		"a table": {
			"STT\tMã\tTên phường, xã\tĐầu mối\tĐiện thoại\n1\t11365\tPhường Kiến An\tBà Mẫu\t0225 000 0001",
			"phường Kiến An (11365, Bà Mẫu, 0225 000 0001)|",
		},
		"without a kind":    {"Kiến An", "Kiến An|"},
		"headings, nothing": {"TT\tTên\n1\t\n\n2", ""},
	} {
		got := ""
		for _, w := range wardsOf(xlsx.TextGrid(c.text)) {
			got += w.Name
			if w.Code+w.Contact+w.Phone != "" {
				got += fmt.Sprintf(" (%s, %s, %s)", w.Code, w.Contact, w.Phone)
			}
			got += "|"
		}
		if got != c.want {
			t.Errorf("%s: %s; want %s", name, got, c.want)
		}
	}
}
