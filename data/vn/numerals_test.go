package vn_test

import (
	"slices"
	"testing"

	"thidua/data/vn"
)

func TestNumeralsAreWhatCountsOrMeasures(t *testing.T) {
	for text, want := range map[string][]string{
		"38/40 đơn vị; thu 330.681 triệu đồng, đạt 95,08%; 1.805 người.":                              {"38", "40", "330.681", "95,08", "1.805"},
		"Tổng số 139 lớp, khối 5, lớp 5, tổ 12":                                                       {"139"},
		"Nghị quyết số 13/NQ-HĐND ngày 05/8/2025, 57-NQ/TW, Mẫu-70/KH-UBND, Nghị định 152/2025/NĐ-CP": nil,
		"ngày 24/9 và ngày 27/11/2025, tháng 9, quý 4 năm 2025, giai đoạn 2023 - 2030, lúc 14 giờ 30": nil,
		"“Chương trình 135” và Trường Mầm non Mẫu 3 có 27 cô":                                         {"27"},
		"1. Có 2 việc\n2. Có 3 việc":                                                                  {"2", "3"},
	} {
		var got []string
		for _, n := range vn.Numerals(text, []string{"Trường Mầm non Mẫu 3", ""}) {
			got = append(got, n.Text)
			if text[n.From:n.To] != n.Text {
				t.Errorf("%q: %q is not at its place", text, n.Text)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: numerals %q, want %q", text, got, want)
		}
	}
	if n := vn.Numerals("330,681", nil); len(n) != 1 || n[0].Value.String() != "330.681" {
		t.Errorf("330,681 is read as %+v", n)
	}
}

func TestCitationsAreKnownInWhateverForm(t *testing.T) {
	if got := vn.CitedInFull("Chỉ thị số 41-CT/TW, ngày 26/12/2024; Kế hoạch số 70/KH-UBND; Nghị quyết 13/NQ-HĐND ngày 05 tháng 8 năm 2025"); !slices.Equal(got, []string{"41-CT/TW", "13/NQ-HĐND"}) {
		t.Errorf("cited in full are %q", got)
	}
	shape := vn.CitationOf("Nghị quyết", "68-NQ/TW", "Bộ Chính trị", "về phát triển kinh tế tư nhân")
	for text, rest := range map[string]string{
		"Thực hiện nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân, đã làm.": "Thực hiện X, đã làm.",
		"Theo Nghị quyết số 68-NQ/TW của phường":  "Theo X của phường",
		"Theo Nghị quyết số 168-NQ/TW của phường": "Theo Nghị quyết số 168-NQ/TW của phường",
	} {
		if got := shape.ReplaceAllLiteralString(text, "X"); got != rest {
			t.Errorf("%q becomes %q, want %q", text, got, rest)
		}
	}
	head := vn.CitationHead("Nghị quyết", "57-NQ/TW")
	for text, want := range map[string]string{
		"- Nghị quyết số 57-NQ/TW: đã làm": "đã làm", "NQ 57: đã làm": "đã làm", "57-NQ/TW : đã làm": "đã làm",
		"Nghị quyết 157: đã làm": "Nghị quyết 157: đã làm",
	} {
		if got := head.ReplaceAllString(text, ""); got != want {
			t.Errorf("%q leaves %q, want %q", text, got, want)
		}
	}
	if got := vn.BareAbout("Về việc phát động thi đua"); got != "phát động thi đua" {
		t.Errorf("bare: %q", got)
	}
}
