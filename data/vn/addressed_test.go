package vn

import "testing"

func TestSplittingTheFormOfAddressOff(t *testing.T) {
	for text, want := range map[string]struct {
		bare string
		as   Address
		home bool
	}{
		"Ông Nguyễn Văn Mẫu":             {"Nguyễn Văn Mẫu", Mister, false},
		"BÀ: Trần Thị Mẫu":               {"Trần Thị Mẫu", Madam, false},
		"Ông (bà) Trần Thị Mẫu":          {"Trần Thị Mẫu", Either, false},
		"Hộ gia đình ông Nguyễn Văn Mẫu": {"Nguyễn Văn Mẫu", Mister, true},
		"Gia đình Nguyễn Văn Mẫu":        {"Nguyễn Văn Mẫu", NoAddress, true},
		"Nguyễn Văn Mẫu":                 {"Nguyễn Văn Mẫu", NoAddress, false},
		"Bà Mẫu":                         {"Bà Mẫu", NoAddress, false}, // a name of two words stays whole
	} {
		if bare, as, home := SplitAddress(text); bare != want.bare || as != want.as || home != want.home {
			t.Errorf("%q is %q, %q, %v", text, bare, as, home)
		}
	}
}

func TestNamesOfCollectives(t *testing.T) {
	for text, want := range map[string]bool{
		"Trường THCS Mẫu": true, "TỔ DÂN PHỐ SỐ 5": true, "Đoàn Thanh niên phường": true, "Tập thể Tổ Hai": true,
		"Trương Văn Mẫu": false, "Đoàn Thị Mẫu": false, "Tổ trưởng": false, "Tô Văn Mẫu": false, "": false,
	} {
		if got := NamesBody(text); got != want {
			t.Errorf("%q names a collective: %v", text, got)
		}
	}
}

func TestSplittingACitation(t *testing.T) {
	for text, want := range map[string][2]string{
		"Số 12/QĐ-UBND ngày 05/01/2024":       {"12/QĐ-UBND", "05/01/2024"},
		"12/QĐ-UBND, ngày 5 tháng 1 năm 2024": {"12/QĐ-UBND", "5 tháng 1 năm 2024"},
		"QĐ số 12/QĐ-UBND (05/01/2024)":       {"12/QĐ-UBND", "05/01/2024"},
		"12/QĐ-UBND năm 2024":                 {"12/QĐ-UBND", "năm 2024"},
		"12/QĐ-UBND":                          {"12/QĐ-UBND", ""},
		"5/1/2024":                            {"", "5/1/2024"},
	} {
		if number, day := SplitCitation(text); number != want[0] || day != want[1] {
			t.Errorf("%q is %q and %q", text, number, day)
		}
	}
}
