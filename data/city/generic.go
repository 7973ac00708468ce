package city

import (
	"slices"
	"strings"
	"unicode"

	"thidua/data/vn"
)

// IsGeneric reports whether the name of a collective is made of nothing but
// what every ward has: "Tổ dân phố số 5", "Công an phường", "Hội Phụ nữ". Two
// wards that nominate one each do not mean the same.
func IsGeneric(name string) bool {
	text := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return ' '
	}, vn.Fold(name))
	words := strings.Fields(text)
	if len(words) == 0 {
		return true
	}
	for _, body := range wardBodies {
		if rest, ok := strings.CutPrefix(strings.Join(words, " ")+" ", body+" "); ok {
			return !slices.ContainsFunc(strings.Fields(rest), distinctive)
		}
	}
	return false
}

// distinctive reports whether a word behind what a body is tells it from those
// of other wards.
func distinctive(word string) bool {
	return !slices.Contains([]string{"so", "phuong", "xa", "dac", "khu", "va", "cua", "ubnd", "thuoc"}, word) &&
		!strings.ContainsFunc(word, unicode.IsDigit) && strings.Trim(word, "ivx") != "" && len(word) > 1
}

// wardBodies are the bodies that a ward has as such, folded and without marks
// between words, the longer first where one begins with another.
var wardBodies = []string{
	"can bo va nhan dan to dan pho", "nhan dan va can bo to dan pho", "can bo va nhan dan thon", "nhan dan va can bo thon",
	"can bo nhan dan to dan pho", "can bo nhan dan thon", "to bao ve an ninh trat tu", "ban cong tac mat tran",
	"nhan dan to dan pho", "chi bo to dan pho", "chi bo thon", "chi hoi", "chi doan", "to dan pho", "thon", "khu dan cu", "chi bo",
	"ban chi huy quan su", "quan su", "dan quan", "cong an", "van phong hdnd va ubnd", "van phong dang uy", "van phong",
	"phong van hoa xa hoi", "phong kinh te ha tang va do thi", "phong kinh te", "trung tam phuc vu hanh chinh cong",
	"trung tam hanh chinh cong", "trung tam dich vu tong hop", "tram y te", "ban xay dung dang", "uy ban kiem tra dang uy",
	"uy ban mat tran to quoc viet nam", "uy ban mttq viet nam", "mat tran to quoc", "hoi lien hiep phu nu", "hoi phu nu",
	"hoi cuu chien binh", "hoi nong dan", "hoi nguoi cao tuoi", "hoi chu thap do", "hoi khuyen hoc", "doan tncs ho chi minh",
	"doan thanh nien", "cong doan", "ubnd", "uy ban nhan dan", "dang uy", "hdnd", "can bo va nhan dan", "nhan dan va can bo", "tap the",
}
