package xlsx

import (
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// MemberLine is a member of a pasted list and where it stands there.
type MemberLine struct {
	Member data.Member
	Where  string
	Doubt  bool // the line may be no member
}

// ParseMembers reads a pasted list of the members of a Council: a table with
// tabs, or a line for each as decisions list them, "1. Ông Nguyễn Văn A, Chủ
// tịch UBND phường, Chủ tịch Hội đồng;".
func ParseMembers(text string) []MemberLine {
	var lines []MemberLine
	for i, row := range TextGrid(text).Rows {
		cells := filledCells(row)
		if len(cells) == 0 || isMemberHeader(cells) {
			continue
		}
		var m data.Member
		if len(cells) == 1 {
			m = memberOfLine(cells[0])
		} else {
			m = memberOfCells(cells)
		}
		if m.Name == "" {
			continue
		}
		m.Position = len(lines) + 1
		where := unitReader{grid: Grid{}}
		lines = append(lines, MemberLine{Member: m, Where: where.where(i, unitNone), Doubt: len(strings.Fields(m.Name)) < 2 || len(strings.Fields(m.Name)) > 7})
	}
	return lines
}

// filledCells are the texts of a row without its number.
func filledCells(row []Cell) []string {
	var cells []string
	for _, c := range row {
		text := strings.TrimRight(vn.Clean(c.Text), ";.")
		if text != "" && !plainOrder.MatchString(vn.Clean(c.Text)) {
			cells = append(cells, text)
		}
	}
	return cells
}

// memberHeadings are the folded headings over the columns of such a list.
var memberHeadings = []string{
	"stt", "tt", "ho ten", "ho va ten", "ho, ten", "ho va ten thanh vien", "ten", "chuc vu", "chuc danh", "chuc vu, don vi cong tac",
	"don vi", "don vi cong tac", "vai tro", "chuc danh trong hoi dong", "chuc vu trong hoi dong", "vai tro trong hoi dong", "nhiem vu", "ghi chu",
}

func isMemberHeader(cells []string) bool {
	return !slices.ContainsFunc(cells, func(text string) bool { return !slices.Contains(memberHeadings, vn.Fold(text)) })
}

// memberOfCells reads a row of a table: the name, then the post, and the role
// in the cell that names one.
func memberOfCells(cells []string) data.Member {
	m := data.Member{Role: data.PlainMember}
	m.Salutation, m.Name = memberSalutation(cells[0])
	rest := cells[1:]
	if i := slices.IndexFunc(rest, func(text string) bool { return namesCouncil(vn.Fold(text)) }); i >= 0 {
		m.Role = roleOf(rest[i])
		rest = slices.Delete(slices.Clone(rest), i, i+1)
	} else if n := len(rest); n > 1 && isRole(rest[n-1]) {
		m.Role, rest = roleOf(rest[n-1]), rest[:n-1]
	}
	m.Post = strings.Join(rest, ", ")
	return m
}

// memberOfLine reads a line of a decision: the role, if it is named, is what
// stands after the last comma or dash.
func memberOfLine(line string) data.Member {
	line = bullet.ReplaceAllString(line, "")
	name, rest, found := strings.Cut(line, ",")
	if !found {
		name, rest, _ = strings.Cut(line, " - ")
	}
	m := data.Member{Role: data.PlainMember}
	m.Salutation, m.Name = memberSalutation(vn.Clean(name))
	m.Post = vn.Clean(rest)
	for _, mark := range []string{",", " - ", " – ", ":", ";"} {
		at := strings.LastIndex(m.Post, mark)
		if at >= 0 && isRole(vn.Clean(m.Post[at+len(mark):])) {
			m.Role, m.Post = roleOf(m.Post[at+len(mark):]), vn.Clean(m.Post[:at])
			return m
		}
	}
	if isRole(m.Post) {
		m.Role, m.Post = roleOf(m.Post), ""
	}
	return m
}

// memberSalutation parts "Ông Nguyễn Văn A" and "Đ/c Nguyễn Văn A"; other
// titles are no part of the name either.
func memberSalutation(name string) (salutation, bare string) {
	first, _, _ := strings.Cut(name, " ")
	for _, known := range []string{assets.T("salutation.mr"), assets.T("salutation.mrs")} {
		if strings.EqualFold(first, known) {
			salutation = known
		}
	}
	return salutation, vn.BareName(name)
}

var inCouncil = regexp.MustCompile(`(chu tich|uy vien|thanh vien|thu ky)( thuong truc| thu nhat| kiem thu ky| thu ky)?( cua)? (hoi dong|hd)\b`)

// namesCouncil reports whether a folded text is a role in "the Council": the
// People's Council (Hội đồng nhân dân) is another.
func namesCouncil(folded string) bool {
	return inCouncil.MatchString(folded) && !strings.Contains(folded, "hoi dong nhan dan")
}

// isRole reports whether a text is a role in the Council and no post: "Ủy viên"
// and "Chủ tịch Hội đồng" are, "Chủ tịch UBND phường" is none.
func isRole(text string) bool {
	folded := vn.Fold(text)
	return namesCouncil(folded) || slices.Contains([]string{
		"uy vien", "thanh vien", "thu ky", "uy vien thu ky", "uy vien, thu ky", "uy vien - thu ky", "uy vien thuong truc",
		"chu tich", "pho chu tich", "pho chu tich thu nhat", "pho chu tich thuong truc",
	}, folded)
}

func roleOf(text string) data.CouncilRole {
	folded := vn.Fold(text)
	switch {
	case strings.Contains(folded, "thu ky"):
		return data.Secretary
	case strings.Contains(folded, "pho chu tich") && (strings.Contains(folded, "thu nhat") || strings.Contains(folded, "thuong truc")):
		return data.FirstVice
	case strings.Contains(folded, "pho chu tich"):
		return data.ViceChair
	case strings.Contains(folded, "chu tich"):
		return data.Chair
	}
	return data.PlainMember
}
