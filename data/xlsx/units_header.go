package xlsx

import (
	"regexp"
	"slices"
	"strings"

	"thidua/data/vn"
)

// unitField names what a column of a list of units holds.
type unitField int

const (
	unitNone unitField = iota
	unitOrder
	unitName
	unitCode
	unitKind
	unitBloc
	unitContact
	unitPhone
	unitEmail
	unitHead
	unitStaff
	unitDuty
	unitNote
)

// unitHeadings are the folded headings by which columns are known.
var unitHeadings = map[unitField][]string{
	unitOrder:   {"stt", "tt", "so tt", "so thu tu"},
	unitName:    {"ten don vi", "ten co quan, don vi", "co quan, don vi", "ten co quan don vi", "co quan don vi", "ten co quan", "don vi", "ten", "truong", "ten don vi, truong", "ten truong hoc", "don vi truc thuoc", "don vi thuc hien", "don vi bao cao", "co quan", "to dan pho", "ten don vi bao cao", "ten don vi, dia phuong", "cac co quan, don vi"},
	unitCode:    {"ma", "ma don vi", "ma so", "ky hieu"},
	unitKind:    {"loai", "loai don vi", "loai hinh", "phan loai"},
	unitBloc:    {"khoi", "cum", "khoi thi dua", "cum thi dua", "cum, khoi", "cum khoi", "cum, khoi thi dua", "khoi, cum thi dua"},
	unitContact: {"dau moi", "nguoi lien he", "dau moi lien he", "can bo dau moi", "lien he", "nguoi phu trach", "ho ten", "ho va ten", "can bo phu trach", "can bo theo doi", "can bo lien he", "ho ten dau moi", "ho va ten dau moi", "chuyen vien", "nguoi bao cao", "nguoi dau moi", "can bo"},
	unitPhone:   {"dien thoai", "so dien thoai", "sdt", "so dt", "dt", "dien thoai lien he", "di dong", "dien thoai di dong", "so dien thoai lien he", "so dien thoai di dong", "sdt lien he", "dtdd", "zalo", "so zalo"},
	unitEmail:   {"email", "e-mail", "thu dien tu", "dia chi email", "hop thu"},
	unitHead:    {"thu truong", "thu truong don vi", "nguoi dung dau", "lanh dao", "lanh dao don vi", "hieu truong", "ho ten hieu truong", "ten hieu truong", "giam doc", "truong phong", "to truong", "to truong to dan pho", "thu truong co quan, don vi", "ho ten thu truong", "nguoi dung dau don vi", "nguoi dung dau co quan, don vi", "truong don vi"},
	unitStaff:   {"so nguoi", "tong so nguoi", "so luong nguoi", "bien che", "quan so", "so can bo", "tong so can bo", "so luong", "so lao dong", "so cbccvc", "so can bo, giao vien"},
	unitDuty:    {"phai bao cao", "phai nop bao cao", "nop bao cao", "bao cao"},
	unitNote:    {"ghi chu"},
}

// unitColumns says which column holds what.
type unitColumns map[unitField]int

// aside is what headings carry beyond their words: brackets, stars, colons.
var (
	aside   = regexp.MustCompile(`\([^)]*\)|[*:]`)
	slashes = regexp.MustCompile(`\s*[/;&]\s*`)
)

// namesOf are the folded beginnings of headings over names, "Tên trường học
// trên địa bàn".
var namesOf = []string{"ten truong", "ten don vi", "ten co quan", "ten phong", "ten to dan pho", "ten to chuc", "ten doanh nghiep", "ten co so", "ten doan the", "ten ban, nganh"}

func headingOf(text string) unitField {
	folded := vn.Fold(slashes.ReplaceAllString(aside.ReplaceAllString(text, " "), ", "))
	for field, headings := range unitHeadings {
		if slices.Contains(headings, folded) {
			return field
		}
	}
	if slices.ContainsFunc(namesOf, func(begin string) bool { return strings.HasPrefix(folded, begin) }) {
		return unitName
	}
	return unitNone
}

// headerRows is how far down a header is looked for; titles, the name of the
// office and empty rows stand above it.
const headerRows = 40

// findHeader finds the header of a list of units wherever it stands: the row
// with a column of names and the most known headings. Headings in the row
// below, under joined ones, are taken too. first is the first row of the list.
func findHeader(g Grid) (columns unitColumns, first int) {
	for i, row := range g.Rows[:min(len(g.Rows), headerRows)] {
		found := headings(row)
		if _, ok := found[unitName]; ok && len(found) > len(columns) {
			columns, first = found, i+1
		}
	}
	if columns == nil || first >= len(g.Rows) {
		return columns, first
	}
	below := headings(g.Rows[first])
	name := columns[unitName]
	if _, again := below[unitName]; len(below) == 0 || again || name < len(g.Rows[first]) && !g.Rows[first][name].Empty() {
		return columns, first
	}
	for field, column := range below {
		if _, ok := columns[field]; !ok {
			columns[field] = column
		}
	}
	return columns, first + 1
}

func headings(row []Cell) unitColumns {
	found := unitColumns{}
	for i, c := range row {
		field := headingOf(c.Text)
		if _, ok := found[field]; field != unitNone && !ok {
			found[field] = i
		}
	}
	return found
}

var (
	phonePattern = regexp.MustCompile(`^[0+][\d .\-]{8,15}$`)
	emailPattern = regexp.MustCompile(`^\S+@\S+\.\S+$`)
	plainOrder   = regexp.MustCompile(`^\d{1,4}[.)]?$`)
	hasLetters   = regexp.MustCompile(`\p{L}{2}`)
)

// guessColumns reads a list without a header: names are the first column that
// mostly holds words; numbering, telephones and addresses show themselves.
func guessColumns(g Grid) unitColumns {
	columns := unitColumns{}
	width := 0
	for _, row := range g.Rows {
		width = max(width, len(row))
	}
	for column := range width {
		field := guessColumn(g, column)
		if _, ok := columns[field]; field != unitNone && !ok {
			columns[field] = column
		}
	}
	return columns
}

// guessColumn says what most of the cells of a column look like.
func guessColumn(g Grid, column int) unitField {
	counts := map[unitField]int{}
	filled := 0
	for _, row := range g.Rows {
		if column >= len(row) || row[column].Empty() {
			continue
		}
		filled++
		text := strings.TrimSpace(row[column].Text)
		switch {
		case emailPattern.MatchString(text):
			counts[unitEmail]++
		case phonePattern.MatchString(text):
			counts[unitPhone]++
		case plainOrder.MatchString(text):
			counts[unitOrder]++
		case hasLetters.MatchString(text):
			counts[unitName]++
		}
	}
	for _, field := range []unitField{unitName, unitOrder, unitPhone, unitEmail} {
		if 2*counts[field] > filled {
			return field
		}
	}
	return unitNone
}
