package vn

import "strings"

// titles are what stands before a name in Vietnamese papers and is no part of
// it: forms of address, degrees, ranks. Their marks count: Hồ is a family name,
// hộ is none.
var titles = map[string]bool{
	"ông": true, "bà": true, "anh": true, "chị": true, "cô": true, "thầy": true, "ông/bà": true, "ông (bà)": true,
	"đồng chí": true, "đ/c": true, "hộ": true, "gia đình": true, "hộ gia đình": true,
	"ths": true, "thạc sĩ": true, "ts": true, "tiến sĩ": true, "pgs": true, "gs": true, "bs": true, "bsck1": true,
	"bsck2": true, "bscki": true, "bsckii": true, "bác sĩ": true, "ds": true, "dược sĩ": true, "ks": true, "kỹ sư": true,
	"cn": true, "cử nhân": true, "luật sư": true, "nhà giáo": true, "nsưt": true, "nsnd": true, "ngưt": true, "ngnd": true,
	"thiếu úy": true, "trung úy": true, "thượng úy": true, "đại úy": true, "thiếu tá": true, "trung tá": true,
	"thượng tá": true, "đại tá": true,
}

// BareName is a person's name without the titles before it: "ThS. Nguyễn Văn
// A" and "Đ/c Nguyễn Văn A" are the same person. Two words always stay.
func BareName(name string) string {
	words := strings.Fields(strings.ReplaceAll(Clean(name), ".", ". "))
	for len(words) > 2 {
		cut := titleWords(words)
		if cut == 0 {
			break
		}
		words = words[cut:]
	}
	return strings.Join(words, " ")
}

// titleWords is how many words at the beginning are a title.
func titleWords(words []string) int {
	for n := min(3, len(words)-2); n > 0; n-- {
		if titles[strings.ToLower(strings.ReplaceAll(strings.Join(words[:n], " "), ".", ""))] {
			return n
		}
	}
	return 0
}
