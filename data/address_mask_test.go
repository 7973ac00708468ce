package data_test

import (
	"testing"

	"thidua/data"
)

// What leads to a door stays off the public list; the neighbourhood stays on it.
func TestThePublicListLeavesOutTheHouse(t *testing.T) {
	for address, want := range map[string]string{
		"Số 12, tổ dân phố 5":                       "tổ dân phố 5",
		"số 12 tổ dân phố 5":                        "tổ dân phố 5",
		"Tổ dân phố Đồng Hòa số 1":                  "Tổ dân phố Đồng Hòa số 1",
		"Tổ dân phố 5, số nhà 12":                   "Tổ dân phố 5",
		"Tổ dân phố 5 số nhà 12":                    "Tổ dân phố 5",
		"số 5 đường Trần Nhân Tông":                 "đường Trần Nhân Tông",
		"đường Trần Nhân Tông số 5, phường Kiến An": "đường Trần Nhân Tông, phường Kiến An",
		"Số nhà 7, ngõ 12, đường Hoàng Quốc Việt":   "đường Hoàng Quốc Việt",
		"12 Trần Thành Ngọ, phường Kiến An":         "phường Kiến An",
		"P.302, khu tập thể Cơ khí, TDP 3":          "khu tập thể Cơ khí, TDP 3",
		"Thôn Đoài, xã An Hưng":                     "Thôn Đoài, xã An Hưng",
		"Kiến An":                                   "Kiến An",
		"":                                          "",
	} {
		n := data.Nomination{Address: address, BirthYear: 1975, Note: "x"}.Masked()
		if n.Address != want || n.BirthYear != 0 || n.Note != "" {
			t.Errorf("%q is shown as %q (%d, %q); want %q", address, n.Address, n.BirthYear, n.Note, want)
		}
	}
}
