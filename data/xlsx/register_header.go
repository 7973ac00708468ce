package xlsx

import (
	"regexp"
	"slices"
	"strings"

	"thidua/data/vn"
)

// registerHeadings are the folded headings by which columns of award registers
// are known; one that ends in "…" is a beginning.
var registerHeadings = []struct {
	field RegisterField
	words []string
}{
	{RegisterNumberDate, []string{
		"so, ngay quyet dinh", "so ngay quyet dinh", "so, ngay qd", "quyet dinh", "quyet dinh khen thuong", "so va ngay quyet dinh",
		"so quyet dinh, ngay…", "so qd, ngay…", "quyet dinh so, ngay…", "so quyet dinh ngay…", "so, ngay thang quyet dinh…", "so, ngay, thang, nam quyet dinh…",
	}},
	{"number", []string{
		"so quyet dinh…", "so qd…", "quyet dinh so", "qd so", "so hieu quyet dinh", "so ky hieu", "so, ky hieu", "so, ky hieu quyet dinh",
		"so ky hieu quyet dinh", "so van ban", "quyet dinh khen thuong so", "quyet dinh so, ky hieu", "quyet dinh so ky hieu",
	}},
	{"issued_on", []string{
		"ngay quyet dinh…", "ngay qd…", "ngay ky", "ngay ban hanh", "ngay thang quyet dinh", "ngay, thang, nam quyet dinh",
		"ngay thang nam quyet dinh", "quyet dinh ngay…", "qd ngay", "quyet dinh khen thuong ngay…", "ngay khen thuong", "ngay ra quyet dinh", "ngay thang nam", "ngay thang",
	}},
	{RegisterBornMale, []string{"nam sinh nam", "ngay sinh nam", "nam sinh (nam)"}},
	{RegisterBornFemale, []string{"nam sinh nu", "ngay sinh nu", "nam sinh (nu)"}},
	{"birth_year", []string{"nam sinh", "ngay sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh nam"}},
	{RegisterWho, []string{
		"nam sinh, chuc vu…", "chuc vu, don vi…", "chuc vu/don vi…", "chuc vu, noi cong tac", "chuc vu, co quan…", "chuc vu - don vi…", "chuc vu va don vi…",
	}},
	{"year", []string{"nam", "nam khen thuong", "nam khen", "nam hoc"}},
	{"authority", []string{"cap khen…", "cap quyet dinh", "cap", "tham quyen…", "cap do", "cap ban hanh", "co quan quyet dinh", "cap trao tang"}},
	{"subject", []string{"doi tuong…", "loai doi tuong", "phan loai khen thuong", "tap the/ca nhan", "ca nhan/tap the"}},
	{"salutation", []string{"ong/ba", "ong, ba", "ong ba", "danh xung", "xung ho", "ten goi"}},
	{"name", []string{
		"ho ten…", "ho va ten…", "ten", "ten ca nhan…", "ten tap the…", "ten don vi, ca nhan…", "ten don vi/ca nhan…", "ten ho gia dinh", "tap the, ca nhan…",
		"ca nhan, tap the…", "nguoi duoc khen…", "don vi, ca nhan duoc khen…", "ten doi tuong…", "ho, ten…",
	}},
	{"gender", []string{"gioi tinh", "nam/nu", "nam, nu", "gioi"}},
	{"post", []string{"chuc vu", "chuc danh", "chuc vu, chuc danh", "chuc vu/chuc danh"}},
	{"workplace", []string{
		"don vi", "don vi cong tac…", "noi cong tac…", "co quan", "co quan, don vi…", "dia chi…", "thuoc don vi", "don vi/dia chi", "don vi, dia chi", "noi o…", "ten don vi",
	}},
	{"bloc", []string{"khoi", "cum", "khoi, cum…", "cum, khoi…", "khoi thi dua", "cum thi dua", "khoi/cum", "cum/khoi"}},
	{"field", []string{"linh vuc…", "nganh, linh vuc"}},
	{"form", []string{"hinh thuc…", "danh hieu…"}},
	{"kind", []string{"loai hinh…"}},
	{"achievement", []string{"thanh tich…", "noi dung…", "tom tat thanh tich…", "ly do…", "ve viec", "trich yeu…"}},
	{"prize", []string{"tien thuong…", "muc thuong…", "muc tien thuong…", "so tien…", "thanh tien…", "tien"}},
	{"certificate_no", []string{
		"so vao so…", "so so vang", "so bang…", "so giay khen…", "so vang…", "so hieu bang…", "so so…", "so bang khen…", "so luu…",
	}},
	{"handed_on", []string{"ngay trao…", "ngay nhan…", "ngay cap phat", "ngay phat"}},
	{"received_by", []string{"ky nhan…", "nguoi nhan…", "nguoi ky nhan"}},
	{"note", []string{"ghi chu…"}},
}

var bracketed = regexp.MustCompile(`\s*\([^)]*\)`)

// registerFieldOf is the field that a heading stands for. Of a heading in two
// lines both count, then the lower.
func registerFieldOf(heading string) RegisterField {
	if len(heading) < 2 || len(heading) > 120 {
		return RegisterNone
	}
	if strings.EqualFold(heading, "nam") {
		return RegisterNone // not "năm"
	}
	over, below, double := strings.Cut(heading, " – ")
	texts := []string{heading}
	if double {
		texts = []string{over + " " + below, below}
	}
	for _, text := range texts {
		folded := vn.Fold(text)
		for _, key := range []string{folded, strings.Trim(bracketed.ReplaceAllString(folded, ""), " *:.")} {
			if field := registerFieldNamed(strings.NewReplacer(" / ", "/", "/ ", "/", " /", "/", " ,", ",").Replace(key)); field != RegisterNone {
				return field
			}
		}
	}
	return RegisterNone
}

func registerFieldNamed(key string) RegisterField {
	for _, exact := range []bool{true, false} {
		for _, known := range registerHeadings {
			if slices.ContainsFunc(known.words, func(word string) bool {
				begin, open := strings.CutSuffix(word, "…")
				return key == begin || !exact && open && strings.HasPrefix(key, begin) && !letter(key[len(begin)])
			}) {
				return known.field
			}
		}
	}
	return RegisterNone
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }
