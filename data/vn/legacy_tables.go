package vn

import "strings"

// tcvn3First is the code of the first letter of the table below.
const tcvn3First = 0xa1

// tcvn3 are the letters of TCVN 5712:1993 (VN3) from 0xA1 to 0xFF, with a dot
// where there is none.
var tcvn3 = []rune("ĂÂÊÔƠƯĐăâêôơưđ" + "......" + "àảãáạ" + "." + "ằẳẵắ" + "......." + "ặầẩẫấậè" + "." + "ẻẽéẹềểễếệìỉ" +
	"..." + "ĩíịò" + "." + "ỏõóọồổỗốộờởỡớợù" + "." + "ủũúụừửữứựỳỷỹýỵ" + ".")

var tcvn3Alphabet = func() string {
	var b strings.Builder
	for i, letter := range tcvn3 {
		if letter != '.' {
			b.WriteRune(rune(tcvn3First + i))
		}
	}
	return b.String()
}()

// vniMarks are the letters that VNI writes behind a vowel, and what they make
// of it.
var vniMarks = []struct{ base, marks, letters string }{
	{"a", "øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"},
	{"e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ"},
	{"o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ"},
	{"ô", "øùûõï", "ờớởỡợ"},
	{"ö", "øùûõï", "ừứửữự"},
	{"u", "øùûõï", "ùúủũụ"},
	{"y", "øùûõ", "ỳýỷỹ"},
}

// vniSingle are the letters that stand alone, and what they stand for.
const (
	vniSingle        = "ôöñîìíæóò"
	vniSingleLetters = "ơưđỵìíỉĩị"
)

const vniAlphabet = "øùûõïâàáåãäêèéúüëôöñîìíæóòØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜËÔÖÑÎÌÍÆÓÒ"

// vniLetters reads VNI. A vowel and its mark may differ in case: the vowel's
// counts.
var vniLetters = func() *strings.Replacer {
	var pairs []string
	both := func(from, to string) {
		pairs = append(pairs, from, to, strings.ToUpper(from), strings.ToUpper(to))
	}
	for _, v := range vniMarks {
		letters := []rune(v.letters)
		for i, mark := range []rune(v.marks) {
			both(v.base+string(mark), string(letters[i]))
			pairs = append(pairs,
				v.base+strings.ToUpper(string(mark)), string(letters[i]),
				strings.ToUpper(v.base)+string(mark), strings.ToUpper(string(letters[i])))
		}
	}
	letters := []rune(vniSingleLetters)
	for i, single := range []rune(vniSingle) {
		both(string(single), string(letters[i]))
	}
	return strings.NewReplacer(pairs...)
}()
