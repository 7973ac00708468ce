package intake

import (
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/xlsx"
)

// synonyms are the folded headings under which others keep what a column of our
// form holds; one that ends in "…" is a beginning. The headings of our form
// count as well.
var synonyms = map[data.Section]map[string][]string{
	data.SectionNominations: {
		"name": {
			"ten tap the/ca nhan/ho gia dinh", "ten ca nhan/tap the", "ten tap the/ca nhan", "ho va ten", "ho ten", "ho va ten/ten tap the",
			"ten don vi/tap the", "ten tap the", "ten don vi", "ten ca nhan", "ho va ten chu ho", "ho ten chu ho", "ten ho gia dinh",
			"ten doi tuong", "tap the/ca nhan", "tap the, ca nhan", "ten to chuc, ca nhan",
		},
		"salutation": {"ten goi", "ong/ba", "ong (ba)", "gioi tinh", "danh xung"},
		"birth_year": {"nam sinh", "ngay sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "sinh ngay"},
		"post":       {"chuc vu", "chuc danh", "chuc vu, chuc danh", "chuc vu/chuc danh"},
		"workplace": {
			"don vi cong tac", "noi cong tac", "co quan", "co quan, don vi", "co quan cong tac", "ten don vi/tap the cong tac",
			"ten phong ban", "don vi", "don vi chu quan",
		},
		"address":     {"dia chi", "noi o", "dia chi/noi o", "cho o", "noi cu tru", "dia chi thuong tru"},
		"headcount":   {"so nguoi", "so luong nguoi", "tong so nguoi", "so thanh vien"},
		"subject":     {"phan loai khen thuong", "doi tuong", "loai doi tuong", "doi tuong khen thuong"},
		"standing":    {"phan loai doi tuong", "phan loai can bo", "vi tri cong tac", "vi tri"},
		"form":        {"danh hieu thi dua/hinh thuc khen thuong", "hinh thuc khen thuong/danh hieu thi dua", "hinh thuc…", "danh hieu…"},
		"achievement": {"thanh tich…", "tom tat thanh tich…", "noi dung thanh tich", "noi dung dong gop", "noi dung khen thuong", "noi dung de nghi"},
	},
	data.SectionFigures: {
		"code":     {"ma", "ma so", "ma chi tieu", "ky hieu"},
		"target":   {"chi tieu", "ten chi tieu", "noi dung chi tieu", "cac chi tieu", "noi dung"},
		"measure":  {"don vi tinh", "dvt", "don vi"},
		"planned":  {"ke hoach…", "chi tieu giao…"},
		"actual":   {"thuc hien…", "ket qua thuc hien…", "so thuc hien…", "ket qua", "ket qua dat duoc", "luy ke…"},
		"estimate": {"uoc…"},
		"note":     {"ghi chu", "giai trinh"},
	},
	data.SectionMovements: {
		"name":         {"phong trao", "ten phong trao", "phong trao thi dua", "ten phong trao thi dua", "cac phong trao"},
		"outcome":      {"ket qua…", "noi dung…"},
		"collectives":  {"so tap the…", "tap the"},
		"individuals":  {"so ca nhan…", "ca nhan"},
		"models":       {"mo hinh…", "dien hinh…"},
		"difficulties": {"kho khan…", "ton tai…", "han che…"},
	},
	data.SectionExemplars: {
		"name":     {"ten dien hinh…", "ten mo hinh…", "dien hinh…", "mo hinh…", "guong dien hinh…", "ten ca nhan, tap the dien hinh"},
		"kind":     {"loai", "loai hinh", "phan loai"},
		"field":    {"linh vuc…"},
		"outcome":  {"noi dung…", "ket qua…", "hieu qua…", "tom tat…", "thanh tich…"},
		"found_on": {"ngay phat hien", "thoi gian", "thoi diem"},
	},
}

var slashed = strings.NewReplacer(" / ", "/", "/ ", "/", " /", "/")

// matchColumns finds what the columns of a header hold, each but once. Columns
// of codes are none.
func matchColumns(row []xlsx.Cell, s data.Section) map[int]string {
	columns, taken := map[int]string{}, map[string]bool{}
	for col, c := range row {
		if c.Empty() || len(c.Text) > longestHeading {
			continue
		}
		key := columnKey(s, c.Text)
		if key != "" && !taken[key] {
			columns[col], taken[key] = key, true
		}
	}
	return columns
}

// columnKey is the field of a section that a heading stands for, "" for none.
func columnKey(s data.Section, text string) string {
	for _, h := range headingsOf(text) {
		if h.section == s && h.key != "" {
			return h.key
		}
	}
	folded := slashed.Replace(headingKey(text))
	for _, exact := range []bool{true, false} {
		for _, f := range data.FormFields(s) {
			if slices.ContainsFunc(synonyms[s][f.Name], func(word string) bool {
				begin, open := strings.CutSuffix(word, "…")
				return folded == begin || !exact && open && strings.HasPrefix(folded, begin+" ")
			}) {
				return f.Name
			}
		}
	}
	return ""
}
