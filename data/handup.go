package data

import (
	"strings"

	"thidua/data/vn"
)

// FileStem is how the files handed upward begin: ward, plan and day, in
// letters that every system takes, "KienAn_70-KH-UBND_2025-12-15".
func (l Ledger) FileStem(today vn.Date) string {
	ward := strings.TrimPrefix(vn.Fold(l.Office.Ward), "phuong ")
	var camel strings.Builder
	for word := range strings.FieldsSeq(ward) {
		camel.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	parts := []string{vn.ASCII(camel.String()), vn.ASCII(l.Campaign.Number), today.ISO()}
	if l.Campaign.Sample {
		parts = append([]string{"MAU"}, parts...)
	}
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "_")
}
