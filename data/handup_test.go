package data_test

import (
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func TestFilesHandedUpwardAreNamedForEverySystem(t *testing.T) {
	l := data.Ledger{
		Office:   data.Office{Ward: "phường Kiến An"},
		Campaign: data.Campaign{Number: "70/KH-UBND"},
	}
	day := vn.NewDate(2025, 12, 15)
	if got := l.FileStem(day); got != "KienAn_70-KH-UBND_2025-12-15" {
		t.Errorf("stem is %s", got)
	}
	l.Office.Ward, l.Campaign.Number, l.Campaign.Sample = "Phường Đông Hải “2”", "05/QĐ-UBND?*", true
	if got := l.FileStem(day); got != "MAU_DongHai2_05-QD-UBND_2025-12-15" {
		t.Errorf("stem is %s", got)
	}
	if got := (data.Ledger{}).FileStem(day); got != "2025-12-15" {
		t.Errorf("stem of nothing is %s", got)
	}
}
