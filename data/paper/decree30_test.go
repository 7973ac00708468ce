package paper_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thidua/data/paper"
	"thidua/data/vn"
)

// report is an official letter with everything that Decree 30/2020 has a rule
// for.
func report() paper.Document {
	return paper.Document{
		Issuer: []string{"Ủy ban nhân dân", "phường Kiến An"}, Number: paper.OfficialNumber("", "BC-UBND"),
		Place: "Kiến An", Date: vn.NewDate(2026, 1, 5), Made: today,
		Kind: "BÁO CÁO", Subject: "Kết quả đợt thi đua",
		Body: []paper.Block{
			paper.Heading{Text: "I. KẾT QUẢ"},
			paper.Paragraph{Text: strings.Repeat(deeds[2]+". ", 40) + "Hết."},
			paper.Note{Text: "Số liệu đến ngày 05/12/2025."},
		},
		Signers:    []paper.Signer{{Lines: []string{"TM. Ủy ban nhân dân", "Chủ tịch"}, Name: "Trịnh Công Mẫu"}},
		Recipients: []string{"Ban Thi đua - Khen thưởng thành phố", "Các tổ dân phố", "Lưu: VT, VHXH"},
	}
}

// letter is an official letter with an annex: what a report does not have.
func letter() paper.Document {
	return paper.Document{
		Parent: "Ủy ban nhân dân phường", Issuer: []string{"Phòng Văn hóa"}, Number: paper.OfficialNumber("7", "VHXH"),
		Place: "Kiến An", Date: vn.NewDate(2026, 3, 19), Made: today,
		Regarding: "V/v gửi báo cáo", To: []string{"Các tổ dân phố"},
		Body: []paper.Block{
			paper.Paragraph{Text: "Căn cứ Luật Thi đua, khen thưởng;", Italic: true},
			paper.Paragraph{Lead: "Điều 1.", Text: "Gửi báo cáo./."},
		},
		Signers: []paper.Signer{{Lines: []string{"KT. Trưởng phòng", "Phó Trưởng phòng"}}},
		Annex: &paper.Document{
			Appendix: "Phụ lục I", Kind: "MẪU BÁO CÁO", Attached: "(Kèm theo Công văn)", Made: today,
			Body: []paper.Block{paper.Paragraph{Text: "Số liệu."}},
		},
	}
}

// decreed is what Decree 30/2020, annex I says of the letters of each part of a
// document, whatever it is set as: the sizes it allows in points, and bold or
// italic.
var decreed = []struct {
	document func() paper.Document
	text     string
	sizes    []int
	style    string
	clause   string
}{
	{report, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", []int{12, 13}, "B", "II.1 Quốc hiệu"},
	{report, "Độc lập - Tự do - Hạnh phúc", []int{13, 14}, "B", "II.1 Tiêu ngữ"},
	{letter, "ỦY BAN NHÂN DÂN PHƯỜNG", []int{12, 13}, "", "II.2 cơ quan chủ quản"},
	{report, "ỦY BAN NHÂN DÂN", []int{12, 13}, "B", "II.2"},
	{report, "PHƯỜNG KIẾN AN", []int{12, 13}, "B", "II.2"},
	{report, "Số: /BC-UBND", []int{13}, "", "II.3"},
	{report, "Kiến An, ngày 05 tháng 01 năm 2026", []int{13, 14}, "I", "II.4"},
	{report, "BÁO CÁO", []int{13, 14}, "B", "II.5 tên loại"},
	{report, "Kết quả đợt thi đua", []int{13, 14}, "B", "II.5 trích yếu"},
	{letter, "V/v gửi báo cáo", []int{12, 13}, "", "II.5 trích yếu công văn"},
	{letter, "Căn cứ Luật Thi đua, khen thưởng;", []int{13, 14}, "I", "II.6 căn cứ"},
	{report, "I. KẾT QUẢ", []int{13, 14}, "B", "II.6 tiêu đề"},
	{report, "TM. ỦY BAN NHÂN DÂN", []int{13, 14}, "B", "II.7"},
	{letter, "PHÓ TRƯỞNG PHÒNG", []int{13, 14}, "B", "II.7"},
	{report, "Trịnh Công Mẫu", []int{13, 14}, "B", "II.7"},
	{letter, "Kính gửi: Các tổ dân phố", []int{13, 14}, "", "II.9"},
	{report, "Nơi nhận:", []int{12}, "BI", "II.9"},
	{report, "- Các tổ dân phố;", []int{11}, "", "II.9"},
	{report, "- Lưu: VT, VHXH.", []int{11}, "", "II.9"},
	{letter, "Phụ lục I", []int{14}, "B", "III.2"},
	{letter, "MẪU BÁO CÁO", []int{13, 14}, "B", "III.2"},
	{letter, "(Kèm theo Công văn)", []int{13, 14}, "I", "III.2"},
}

func TestFontsOfEachPartFollowDecree30(t *testing.T) {
	lines := slices.Concat(set(t, report()).lines(), set(t, letter()).lines())
	for _, want := range decreed {
		i := slices.IndexFunc(lines, func(l line) bool { return l.text == want.text })
		if i < 0 {
			t.Errorf("%s: no line %q", want.clause, want.text)
			continue
		}
		if got := lines[i]; !slices.Contains(want.sizes, got.size) || got.style != want.style {
			t.Errorf("%s: %q is %d points %q; want one of %v %q",
				want.clause, got.text, got.size, got.style, want.sizes, want.style)
		}
	}
}

func TestPageNumberIsOnTopFromPageTwo(t *testing.T) {
	var numbers []place
	for _, w := range set(t, report()).places() {
		if w.bottom < 20 {
			numbers = append(numbers, w)
		}
	}
	if len(numbers) == 0 {
		t.Fatal("no page has a number")
	}
	for i, n := range numbers {
		middle := (n.left + n.right) / 2
		if n.word != strconv.Itoa(i+2) || n.page != i+2 || math.Abs(middle-(30+165.0/2)) > 0.2 {
			t.Errorf("page number %q on page %d at %.1f mm; want %d in the middle of the text", n.word, n.page, middle, i+2)
		}
	}
}

func TestTheEndOfALetterGoesWithItsSignature(t *testing.T) {
	for n := range 12 {
		d := report()
		d.Body = append(d.Body, paper.Paragraph{Text: strings.Repeat("Ý cuối cùng. ", 5*n) + "Hết."})
		p := set(t, d)
		last := p.text(p.pages())
		if !strings.Contains(last, "Hết.") || !strings.Contains(last, "TM. ỦY BAN NHÂN DÂN") || !strings.Contains(last, "Nơi nhận:") {
			t.Errorf("%d: the last page is %q", n, last)
		}
	}
}

func TestNothingStandsInTheMargins(t *testing.T) {
	l := madeUp()
	c, m := voted()
	request, decision := paper.AwardRequest(c, m, c.PassedAt(m), today), paper.AwardDecision(c, c.Decision(mixed), today)
	for name, d := range map[string]paper.Document{
		"invitation": paper.MeetingInvitation(c, m, today), "agenda": paper.MeetingAgenda(c, m, today), "hands": paper.HandCount(c, m, today),
		"count": paper.VoteMinutes(c, m, today), "minutes": paper.MeetingMinutes(c, m, today), "public": paper.PublicList(c, c.NomineesAt(m), paper.Publication{}, today),
		"requested": *request.Annex, "decided": *decision.Annex, "ceremony": paper.CeremonyList(c, c.Decision(mixed), today),
		"report": report(), "awards": paper.AwardList(l, l.Decision(mixed), today),
		"nominations": paper.NominationList(l, today), "payment": paper.PaymentList(l, l.Decision(mixed), today),
	} {
		width, height := 210.0, 297.0
		if d.Landscape {
			width, height = height, width
		}
		for _, w := range set(t, d).places() {
			furniture := w.bottom < 20 || w.top > height-20 // page numbers and marks
			if w.left < 29.9 || w.right > width-14.9 || !furniture && (w.top < 19.9 || w.bottom > height-19.9) ||
				furniture && (w.top < 5 || w.bottom > height-5) {
				t.Errorf("%s: %q on page %d at %.1f–%.1f × %.1f–%.1f mm", name, w.word, w.page, w.left, w.right, w.top, w.bottom)
			}
		}
	}
}

var horizontal = regexp.MustCompile(`([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S`)

// TestLinesUnderTheHead reads the drawn lines from the page itself: the line
// under the motto is as long as the motto, the one under the issuer a third to
// a half of it (annex I, II.1 and II.2).
func TestLinesUnderTheHead(t *testing.T) {
	p := set(t, report())
	var drawn []float64 // lengths in mm, from the top of the page down
	for _, m := range horizontal.FindAllStringSubmatch(firstStream(t, p.path), -1) {
		from, _ := strconv.ParseFloat(m[1], 64)
		to, _ := strconv.ParseFloat(m[3], 64)
		drawn = append(drawn, (to-from)*25.4/72)
	}
	words := p.places()
	span := func(first, last string) float64 {
		i := slices.IndexFunc(words, func(w place) bool { return w.word == first })
		j := slices.IndexFunc(words, func(w place) bool { return w.word == last })
		return words[j].right - words[i].left
	}
	if len(drawn) != 3 {
		t.Fatalf("%d lines on page 1; want those under issuer, motto and title", len(drawn))
	}
	if issuer := span("PHƯỜNG", "AN"); drawn[0] < issuer/3 || drawn[0] > issuer/2 {
		t.Errorf("the line under the issuer is %.1f mm of %.1f", drawn[0], issuer)
	}
	if motto := span("Độc", "phúc"); math.Abs(drawn[1]-motto) > 0.3 {
		t.Errorf("the line under the motto is %.1f mm; the motto is %.1f", drawn[1], motto)
	}
	if title := span("Kết", "đua"); drawn[2] < title/3 || drawn[2] > title/2 {
		t.Errorf("the line under the title is %.1f mm of %.1f", drawn[2], title)
	}
}

// firstStream unpacks the drawing of page 1.
func firstStream(t *testing.T, path string) string {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := bytes.Cut(file, []byte("stream\n"))
	z, err := zlib.NewReader(bytes.NewReader(rest))
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

func TestOfficialDate(t *testing.T) {
	for want, d := range map[string]vn.Date{
		"ngày 05 tháng 01 năm 2026": vn.NewDate(2026, 1, 5),
		"ngày 28 tháng 02 năm 2026": vn.NewDate(2026, 2, 28),
		"ngày 09 tháng 3 năm 2026":  vn.NewDate(2026, 3, 9),
		"ngày 19 tháng 9 năm 2025":  vn.NewDate(2025, 9, 19),
		"ngày 10 tháng 12 năm 2025": vn.NewDate(2025, 12, 10),
		"ngày tháng năm 2025":       {},
	} {
		if got := flat(paper.OfficialDate(d, 2025)); got != want {
			t.Errorf("%s is written %q; want %q", d.ISO(), got, want)
		}
	}
	if got := paper.OfficialDay(vn.NewDate(2025, 9, 9)); got != "09/9/2025" {
		t.Errorf("short date %q", got)
	}
}

func TestOfficialNumber(t *testing.T) {
	for number, want := range map[string]string{
		"": "/QĐ-UBND", "5": "05/QĐ-UBND", "05": "05/QĐ-UBND", "12": "12/QĐ-UBND",
		"5/QĐ-UBND": "05/QĐ-UBND", "125/QĐ-CT": "125/QĐ-CT", "12a/QĐ-UBND": "12a/QĐ-UBND",
	} {
		got := paper.OfficialNumber(number, "QĐ-UBND")
		if flat(got) != want || number == "" && len(got) <= len(want)+4 {
			t.Errorf("OfficialNumber(%q) = %q; want %q", number, got, want)
		}
	}
}
