package vn_test

import (
	"cmp"
	"math/rand/v2"
	"testing"

	"thidua/data/vn"
)

// The keys must order as Compare does, tones, đ, digits, signs and empty texts
// included.
func TestSortKeyOrdersAsCompare(t *testing.T) {
	texts := []string{
		"", " ", "a", "A", "á", "à", "ả", "ã", "ạ", "ă", "ắ", "â", "ấ", "b", "d", "D", "đ", "Đ", "e", "ê", "z",
		"hòa", "hoà", "Hoa", "hóa", "ho\u0301a", "Trường Tiểu học A", "Trường Tiểu học B", "Trường THCS Lê Lợi",
		"Tổ dân phố số 2", "Tổ dân phố số 10", "Tổ dân phố-số 2", "tổ  dân phố số 2", "“Bình dân học vụ số”",
		"95,08%", "1.805", "1805", "\u00a0a", "ab", "a b", "a-b", "Nguyễn Văn An", "Nguyễn Vân An", "Nguyễn Văn Ân",
	}
	letters := []rune("aăâbcdđeêghioôơuưyáàảãạấềểỗợửỵ AĐÊ-./“0129\u0301")
	random := rand.New(rand.NewPCG(1, 2))
	for range 150 {
		word := make([]rune, random.IntN(7))
		for i := range word {
			word[i] = letters[random.IntN(len(letters))]
		}
		texts = append(texts, string(word))
	}
	for _, a := range texts {
		for _, b := range texts {
			if got, want := cmp.Compare(vn.SortKey(a), vn.SortKey(b)), vn.Compare(a, b); got != want {
				t.Errorf("keys of %q and %q compare as %d, the texts as %d", a, b, got, want)
			}
		}
	}
}
