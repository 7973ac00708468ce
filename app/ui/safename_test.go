package ui

import (
	"strings"
	"testing"
)

func TestSafeName(t *testing.T) {
	tests := map[string]string{
		"Báo cáo tháng 11.xlsx":           "Báo cáo tháng 11.xlsx",
		"KH 70/KH-UBND: chỉ tiêu?":        "KH 70-KH-UBND- chỉ tiêu-",
		`a\b|c*d<e>f"g`:                   "a-b-c-d-e-f-g",
		"  kết thúc bằng chấm. . ":        "kết thúc bằng chấm",
		"con.xlsx":                        "_con.xlsx",
		"LPT1":                            "_LPT1",
		"Công an phường.docx":             "Công an phường.docx",
		"":                                "_",
		strings.Repeat("ế", 200):          strings.Repeat("ế", 120),
		strings.Repeat("ế", 200) + ".pdf": strings.Repeat("ế", 116) + ".pdf",
	}
	for in, want := range tests {
		if got := SafeName(in); got != want {
			t.Errorf("SafeName(%q) = %q, want %q", in, got, want)
		}
	}
}
