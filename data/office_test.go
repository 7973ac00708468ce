package data_test

import (
	"testing"

	"thidua/data"
)

func TestTheOfficeNamesItsOwnKindOfPlace(t *testing.T) {
	for ward, want := range map[string]string{
		"phường Kiến An":  "phường",
		"Xã  An Lão":      "xã",
		"ĐẶC KHU Cát Hải": "đặc khu",
		"đặc khu Côn Đảo": "đặc khu",
		"Kiến An":         "",
		"":                "",
	} {
		if got := (data.Office{Ward: ward}).Kind(); got != want {
			t.Errorf("%q is a %q; want %q", ward, got, want)
		}
	}
}
