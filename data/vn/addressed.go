package vn

import (
	"regexp"
	"slices"
	"strings"
)

// Address is how somebody is addressed.
type Address string

// The forms of address.
const (
	NoAddress Address = ""
	Mister    Address = "mr"
	Madam     Address = "mrs"
	Either    Address = "either" // Ông (bà)
)

var (
	honorific = regexp.MustCompile(`(?i)^(ông|bà)\s*:?\s+`)
	eitherWay = regexp.MustCompile(`(?i)^ông\s*(/|\(|,)?\s*bà\s*\)?\s*:?\s+`)
	household = regexp.MustCompile(`(?i)^(hộ gia đình|gia đình|hộ)\s*:?\s+`)
	// bodies are how the names of collectives begin; their marks count, for
	// Trương and Đoàn are family names.
	bodies = regexp.MustCompile(`^(tập thể|trường|phòng|ban|tổ|công an|hội|đoàn (thanh|tncs|phường|trường|xã|khối|cơ sở)|liên đoàn|chi bộ|đảng bộ|` +
		`đảng ủy|ubnd|ủy ban|mặt trận|công ty|trạm|trung tâm|cán bộ|nhân dân|khối|cụm|chi cục|chi nhánh|câu lạc bộ|đội|văn phòng|sở|cục|` +
		`hợp tác xã|doanh nghiệp|công đoàn|chi hội|chi đoàn|khu|ngân hàng|bệnh viện|tổ chức|lớp) `)
)

// SplitAddress splits off a name how its bearer is addressed: "Bà Nguyễn Thị
// Mẫu", "Hộ gia đình ông Trần Văn Mẫu". home tells that it names a household.
func SplitAddress(name string) (bare string, as Address, home bool) {
	bare = Clean(name)
	if m := household.FindString(bare); m != "" && len(strings.Fields(bare)) > 2 {
		bare, home = strings.TrimPrefix(bare, m), true
	}
	if m := eitherWay.FindString(bare); m != "" {
		return strings.TrimPrefix(bare, m), Either, home
	}
	m := honorific.FindStringSubmatch(bare)
	switch {
	case m == nil || len(strings.Fields(bare)) < 3:
		return bare, NoAddress, home
	case Fold(m[1]) == "ba":
		return strings.TrimPrefix(bare, m[0]), Madam, home
	}
	return strings.TrimPrefix(bare, m[0]), Mister, home
}

// NamesBody reports whether a name is that of a collective: "Tổ Hai" is, "Tổ
// trưởng" is a post.
func NamesBody(name string) bool {
	words := strings.Fields(strings.ToLower(Clean(name)))
	if len(words) > 1 && slices.Contains([]string{"trưởng", "phó", "viên"}, words[1]) {
		return false
	}
	return bodies.MatchString(strings.Join(words, " ") + " ")
}
