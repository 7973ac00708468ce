package vn_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/assets"
	"thidua/data/vn"
)

// oldLetters is how each letter was kept, by vowel in the order of the tones
// huyền sắc hỏi ngã nặng. It is written apart from the tables under test.
var oldLetters = []struct{ letters, tcvn3, vni string }{
	{"à á ả ã ạ", "µ ¸ ¶ · ¹", "aø aù aû aõ aï"},
	{"ă ằ ắ ẳ ẵ ặ", "¨ » ¾ ¼ ½ Æ", "aê aè aé aú aü aë"},
	{"â ầ ấ ẩ ẫ ậ", "© Ç Ê È É Ë", "aâ aà aá aå aã aä"},
	{"đ", "®", "ñ"},
	{"è é ẻ ẽ ẹ", "Ì Ð Î Ï Ñ", "eø eù eû eõ eï"},
	{"ê ề ế ể ễ ệ", "ª Ò Õ Ó Ô Ö", "eâ eà eá eå eã eä"},
	{"ì í ỉ ĩ ị", "× Ý Ø Ü Þ", "ì í æ ó ò"},
	{"ò ó ỏ õ ọ", "ß ã á â ä", "oø où oû oõ oï"},
	{"ô ồ ố ổ ỗ ộ", "« å è æ ç é", "oâ oà oá oå oã oä"},
	{"ơ ờ ớ ở ỡ ợ", "¬ ê í ë ì î", "ô ôø ôù ôû ôõ ôï"},
	{"ù ú ủ ũ ụ", "ï ó ñ ò ô", "uø uù uû uõ uï"},
	{"ư ừ ứ ử ữ ự", "\u00ad õ ø ö ÷ ù", "ö öø öù öû öõ öï"},
	{"ỳ ý ỷ ỹ ỵ", "ú ý û ü þ", "yø yù yû yõ î"},
}

// codebook maps the letters of Unicode to an old encoding. TCVN3 has no
// capitals but seven.
func codebook(e vn.Encoding) map[string]string {
	book := map[string]string{}
	for _, row := range oldLetters {
		old := strings.Fields(row.tcvn3)
		if e == vn.VNI {
			old = strings.Fields(row.vni)
		}
		for i, letter := range strings.Fields(row.letters) {
			book[letter] = old[i]
			if e == vn.VNI {
				book[strings.ToUpper(letter)] = strings.ToUpper(old[i])
			}
		}
	}
	if e == vn.TCVN3 {
		for i, letter := range []string{"Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"} {
			book[letter] = string(rune(0xa1 + i))
		}
	}
	return book
}

// encode writes text as it was kept; capitals that TCVN3 lacks are small.
func encode(e vn.Encoding, text string) string {
	book := codebook(e)
	var b strings.Builder
	for _, r := range text {
		letter := string(r)
		if old, ok := book[letter]; ok {
			letter = old
		} else if old, ok := book[strings.ToLower(letter)]; ok {
			letter = old
		}
		b.WriteString(letter)
	}
	return b.String()
}

// inTCVN3 is what a text looks like in a font of TCVN3 with small letters.
func inTCVN3(text string) string {
	return strings.Map(func(r rune) rune {
		if r > 0x7f && !strings.ContainsRune("ĂÂÊÔƠƯĐ", r) {
			return []rune(strings.ToLower(string(r)))[0]
		}
		return r
	}, text)
}

func TestFontNamesTellTheEncoding(t *testing.T) {
	for font, want := range map[string]struct {
		e        vn.Encoding
		capitals bool
	}{
		".VnTime": {vn.TCVN3, false}, ".VnTimeH": {vn.TCVN3, true}, ".VnArial Narrow": {vn.TCVN3, false}, ".VnArial NarrowH": {vn.TCVN3, true},
		".vntimeh": {vn.TCVN3, true}, "VNI-Times": {vn.VNI, false}, "VNI-Helve": {vn.VNI, false}, "vni-helve-condense": {vn.VNI, false},
		"Times New Roman": {}, "Arial": {}, "Calibri": {}, "": {}, "Vni": {}, "Vntime": {}, "Verdana": {},
	} {
		if e, capitals := vn.FontEncoding(font); e != want.e || capitals != want.capitals {
			t.Errorf("%q: %q %v", font, e, capitals)
		}
	}
}

func TestEveryOldLetterIsDecoded(t *testing.T) {
	for _, e := range []vn.Encoding{vn.TCVN3, vn.VNI} {
		book := codebook(e)
		for letter, old := range book {
			if got := e.Decode(old, false); got != letter {
				t.Errorf("%s: %q (% x) is %q, want %q", e, old, old, got, letter)
			}
			if got := e.Decode("x"+old+"1", false); got != "x"+letter+"1" {
				t.Errorf("%s: %q within text is %q, want %q", e, old, got, letter)
			}
		}
		small := 0
		for _, row := range oldLetters {
			for letter := range strings.FieldsSeq(row.letters) {
				small++
				if got, want := e.Decode(encode(e, letter), true), strings.ToUpper(letter); got != want {
					t.Errorf("%s in a font of capitals: %q, want %q", e, got, want)
				}
			}
		}
		if small != 67 {
			t.Errorf("%d letters with marks, want 67", small)
		}
		if e == vn.VNI && len(book) != 134 {
			t.Errorf("%d letters in both cases, want 134", len(book))
		}
	}
	for old, want := range map[string]string{"Aù": "Á", "aÙ": "á", "ÖÔØ": "ƯỜ", "TRÖÔØNG": "TRƯỜNG", "Tröôøng": "Trường", "Nguyeãn": "Nguyễn"} {
		if got := vn.VNI.Decode(old, false); got != want {
			t.Errorf("%q is %q, want %q", old, got, want)
		}
	}
	if got := vn.TCVN3.Decode("Uû ban nh©n d©n", true); got != "UỶ BAN NHÂN DÂN" {
		t.Errorf("a font of capitals: %q", got)
	}
}

// phrases are what stands in forms of units.
var phrases = strings.Split(`Trường Tiểu học Mẫu|Trạm Y tế phường|Ban Chấp hành Đoàn Thanh niên|Hội Liên hiệp Phụ nữ|báo cáo kết quả thực hiện|
chỉ tiêu thi đua năm 2025|đề nghị khen thưởng|tổ dân phố văn hóa|lao động tiên tiến|chiến sĩ thi đua cơ sở|phong trào thi đua yêu nước|
giấy khen của Chủ tịch|đã hoàn thành vượt mức|chưa có số liệu|không đạt do thiếu kinh phí|Nguyễn Thị Hồng Vân|Trần Quốc Khánh|Phạm Đức Dũng|
Lê Thuỳ Dương|Đặng Hữu Phước|tỷ lệ hộ nghèo giảm|giữ gìn vệ sinh môi trường|xây dựng đô thị văn minh|các cháu đến lớp đúng độ tuổi|
ủng hộ quỹ Vì người nghèo|thu ngân sách trên địa bàn|khám sức khoẻ cho người cao tuổi|tập huấn phòng cháy chữa cháy|
kỷ niệm ngày thành lập|tuyên truyền pháp luật|nhà ở xuống cấp|cải cách thủ tục hành chính|giải phóng mặt bằng|chuyển đổi số|
hiến máu nhân đạo|quý bốn|người đứng đầu đơn vị|ý kiến của cấp trên|triệu đồng|học sinh giỏi cấp thành phố`, "|")

// sentences makes n different sentences of phrases.
func sentences(n int, seed uint64) []string {
	dice := rand.New(rand.NewPCG(seed, 1993))
	seen := map[string]bool{}
	for len(seen) < n {
		var parts []string
		for range 1 + dice.IntN(3) {
			parts = append(parts, strings.TrimSpace(phrases[dice.IntN(len(phrases))]))
		}
		seen[strings.Join(parts, []string{" ", ", ", " – ", " (1) "}[dice.IntN(4)])] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func TestOldTextIsFoundWithoutItsFont(t *testing.T) {
	const n = 600
	for _, e := range []vn.Encoding{vn.TCVN3, vn.VNI} {
		missed := 0
		for _, want := range sentences(n, 3) {
			old := encode(e, want)
			if e == vn.TCVN3 {
				want = inTCVN3(want)
			}
			got := vn.GuessEncoding(old)
			if got != e {
				missed++
				t.Logf("%s: %q was taken for %q", e, old, got)
				continue
			}
			if decoded := got.Decode(old, false); decoded != want {
				t.Errorf("%s: %q is %q, want %q", e, old, decoded, want)
			}
		}
		if missed*100 > n {
			t.Errorf("%s: %d of %d sentences were not found", e, missed, n)
		}
	}
}

// foreign are words and signs that honest texts have.
var foreign = []string{
	"café", "Übung", "El Niño", "Peña Nieto", "naïve", "100 m²", "5 µm", "±0,5", "résumé", "déjà vu", "Zürich", "für Größe", "São Paulo", "açaí",
	"Haïti", "Hanoï", "Thaïlande", "maïs", "goût d’août", "Noël", "schön", "Köln Höhe", "müßte", "Ærø", "smørrebrød", "Åse", "fjörð", "niño", "mañana", "corazón",
	"«Ngôi sao»", "© 2025", "Microsoft®", "50 °C", "½ ngày", "£5", "¥", "§ 3", "a×b", "3 × 4 = 12", "10 ÷ 2", "m³", "¿Qué?", "Dvořák", "Łódź", "TV · radio", "l'été à Paris",
	"António Guterres", "José María", "Beyoncé", "Malmö", "Ångström", "façade", "crème brûlée", "Citroën", "Škoda", "Đắk Lắk", "R&D", "No. 5", "100 %", "Co., Ltd", "ß", "ñ", "é", "öö", "Hôm nay",
}

// words are those of the sample plan, however they are nested.
func words(t testing.TB) []string {
	t.Helper()
	var plan any
	if err := json.Unmarshal(assets.Plan, &plan); err != nil {
		t.Fatal(err)
	}
	var found []string
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			found = append(found, strings.Fields(v)...)
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				walk(v[key])
			}
		}
	}
	walk(plan)
	return found
}

// cleanLines are n lines of Unicode that must stay as they are.
func cleanLines(t testing.TB, n int) []string {
	all := words(t)
	if len(all) < 1000 {
		t.Fatalf("only %d words in the plan", len(all))
	}
	dice := rand.New(rand.NewPCG(5, 2025))
	lines := append(slices.Clone(foreign), sentences(600, 9)...)
	for len(lines) < n {
		var parts []string
		for range 1 + dice.IntN(7) {
			switch dice.IntN(6) {
			case 0:
				parts = append(parts, foreign[dice.IntN(len(foreign))])
			case 1:
				parts = append(parts, strings.TrimSpace(phrases[dice.IntN(len(phrases))]))
			default:
				parts = append(parts, all[dice.IntN(len(all))])
			}
		}
		lines = append(lines, strings.Join(parts, " "))
	}
	for range n / 4 { // foreign words only, nothing else gives them away
		line := foreign[dice.IntN(len(foreign))] + " " + foreign[dice.IntN(len(foreign))]
		lines = append(lines, line, line+" "+foreign[dice.IntN(len(foreign))])
	}
	lines = append(lines, all...) // a Vietnamese word alone often has letters of Latin-1 only
	return lines
}

func TestCleanTextIsNeverTakenForOldText(t *testing.T) {
	lines := cleanLines(t, 6000)
	for _, line := range lines {
		if e := vn.GuessEncoding(line); e != "" {
			t.Errorf("%q was taken for %s: %q", line, e, e.Decode(line, false))
		}
		if e := vn.GuessEncoding(norm.NFD.String(line)); e != "" {
			t.Errorf("%q, decomposed, was taken for %s", line, e)
		}
	}
}

// TestUnicodeInAnOldFontStays: somebody typed Unicode into a cell of the font.
func TestUnicodeInAnOldFontStays(t *testing.T) {
	for _, line := range sentences(600, 4) {
		for _, e := range []vn.Encoding{vn.TCVN3, vn.VNI} {
			for _, form := range []string{line, norm.NFD.String(line)} {
				if got := e.Decode(form, true); got != form {
					t.Errorf("%s made %q of %q", e, got, form)
				}
			}
		}
	}
	for _, line := range []string{"Hà", "Công tác", "Thái Bình"} {
		if got := vn.TCVN3.Decode(line, false); got != line {
			t.Errorf("TCVN3 made %q of %q", got, line)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range append(slices.Clone(foreign), "Tr\u00ad\u00eang", "Tröôøng", "\xff\xfe", "a\u0301") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, e := range []vn.Encoding{"", vn.TCVN3, vn.VNI, vn.GuessEncoding(s)} {
			if got := e.Decode(s, false); !norm.NFC.IsNormalString(got) && norm.NFC.IsNormalString(s) {
				t.Errorf("%s: %q of %q is not composed", e, got, s)
			}
			const unicodeOnly = "Đường phố"
			if got := e.Decode(s+unicodeOnly, true); got != s+unicodeOnly {
				t.Errorf("%s made %q of Unicode", e, got)
			}
		}
	})
}

func TestSyllables(t *testing.T) {
	for _, w := range strings.Fields("trường Nguyễn gì giếng giữ quyển quốc oằn ướt khuỷu nghiêng yếu ai ĐƯỢC hoà hòa thuở khoẻ Phường xoong gìn nghĩa huých") {
		if !vn.IsSyllable(w) {
			t.Errorf("%q is Vietnamese", w)
		}
	}
	for _, w := range strings.Fields("café für bình1 cơnh bòc hoỏc x Paris àá trừơngg naùve strong Peñn") {
		if vn.IsSyllable(w) {
			t.Errorf("%q is not Vietnamese", w)
		}
	}
}

func TestSwappedDay(t *testing.T) {
	year := func(from, to vn.Date) func(vn.Date) bool {
		return func(d vn.Date) bool { return !d.Before(from) && !d.After(to) }
	}
	fourth := year(vn.NewDate(2025, 9, 20), vn.NewDate(2025, 12, 20))
	for _, c := range []struct{ day, want string }{
		{"2025-05-12", "2025-12-05"}, // 12 May, though the campaign began in September
		{"2025-12-05", ""},
		{"2025-10-13", ""},
		{"2025-06-06", ""},
		{"2024-05-12", ""},
		{"", ""},
	} {
		day, err := vn.ParseISO(c.day)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := vn.SwappedDay(day, fourth)
		if ok != (c.want != "") || ok && got.ISO() != c.want {
			t.Errorf("%s: %s %v, want %q", c.day, got.ISO(), ok, c.want)
		}
	}
}
