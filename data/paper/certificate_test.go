package paper_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"golang.org/x/text/unicode/norm"

	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
)

// certificates sets a job to be read back.
func certificates(t *testing.T, job paper.CertificateJob) printed {
	t.Helper()
	var file bytes.Buffer
	if err := paper.WriteCertificates(&file, job); err != nil {
		t.Fatalf("WriteCertificates: %v", err)
	}
	path := filepath.Join(t.TempDir(), "certificates.pdf")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return printed{t, path}
}

// one is a job of one certificate whose fixed texts are the fields.
func one(size data.PaperSize, landscape bool, fields ...data.BlankField) paper.CertificateJob {
	for i := range fields {
		fields[i].Text = data.TextFixed
	}
	return paper.CertificateJob{
		Blank: data.BlankCertificate{Name: "Phôi thử", Paper: size, Landscape: landscape, Fields: fields},
		Items: []paper.Certificate{{Nominee: "Ông Nguyễn Văn Mẫu"}},
	}
}

func fixed(text string, x, y, width float64, align data.FieldAlign) data.BlankField {
	return data.BlankField{Fixed: text, X: x, Y: y, Width: width, Font: data.SerifFont, Points: 20, Align: align, Lines: 1, Leading: 1.2}
}

// spot is where a word was printed: its sides and its baseline, in mm. Liberation
// Serif reaches 0.216 of its size below the baseline.
type spot struct{ left, right, baseline, points float64 }

func (p printed) spots() map[string]spot {
	found := map[string]spot{}
	for _, w := range p.places() {
		points := (w.bottom - w.top) / (0.891 + 0.216)
		found[w.word] = spot{w.left, w.right, w.bottom - 0.216*points, points / 25.4 * 72}
	}
	return found
}

func near(got, want float64) bool { return math.Abs(got-want) <= 0.5 }

// TestEveryTextStandsWhereTheBlankHasIt reads the places back from the file to
// half a millimetre: all alignments, papers and ways to lie, with and without
// calibration.
func TestEveryTextStandsWhereTheBlankHasIt(t *testing.T) {
	calibrations := map[string]data.Calibration{
		"as it is": {},
		"moved":    {Right: decimal.RequireFromString("3.5"), Down: decimal.RequireFromString("-2.25")},
		"scaled":   {Scale: decimal.RequireFromString("101.5")},
		"both":     {Right: decimal.NewFromInt(-4), Down: decimal.NewFromInt(6), Scale: decimal.NewFromInt(98)},
	}
	for _, size := range data.PaperSizes() {
		for _, landscape := range []bool{true, false} {
			for name, c := range calibrations {
				t.Run(fmt.Sprintf("%s %v %s", size, landscape, name), func(t *testing.T) {
					job := one(size, landscape,
						fixed("TRÁI", 20, 40, 150, data.AlignLeft), fixed("GIỮA", 20, 80, 150, data.AlignCenter), fixed("PHẢI", 20, 120, 150, data.AlignRight))
					job.Calibration = c
					p := certificates(t, job)
					width, height := job.Blank.Size()
					if info := p.read("pdfinfo", "FILE"); !strings.Contains(info, fmt.Sprintf("%.2f x %.2f", width*72/25.4, height*72/25.4)[:6]) {
						t.Errorf("the page is not %.0f × %.0f mm:\n%s", width, height, info)
					}
					scale := 1.0
					if !c.Scale.IsZero() {
						scale = c.Scale.InexactFloat64() / 100
					}
					x := func(mm float64) float64 { return mm*scale + c.Right.InexactFloat64() }
					y := func(mm float64) float64 { return mm*scale + c.Down.InexactFloat64() }
					at := p.spots()
					left, middle, right := at["TRÁI"], at["GIỮA"], at["PHẢI"]
					if !near(left.left, x(20)) || !near(left.baseline, y(40)) {
						t.Errorf("left: %+v; want %.2f, %.2f", left, x(20), y(40))
					}
					if !near((middle.left+middle.right)/2, x(95)) || !near(middle.baseline, y(80)) {
						t.Errorf("centre: %+v; want %.2f, %.2f", middle, x(95), y(80))
					}
					if !near(right.right, x(170)) || !near(right.baseline, y(120)) {
						t.Errorf("right: %+v; want %.2f, %.2f", right, x(170), y(120))
					}
					if math.Abs(left.points-20*scale) > 0.1 {
						t.Errorf("the letters are %.2f points; want %.2f", left.points, 20*scale)
					}
				})
			}
		}
	}
}

func TestTheFileAsksToBePrintedAsItIs(t *testing.T) {
	p := certificates(t, one(data.PaperA4, true, fixed("Chữ", 20, 40, 150, data.AlignLeft)))
	file, err := os.ReadFile(p.path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(file, []byte("/PrintScaling /None")) {
		t.Error("the file does not say that it is not to be scaled")
	}
	start := bytes.LastIndex(file, []byte("startxref\n"))
	number, _, _ := bytes.Cut(file[start+len("startxref\n"):], []byte("\n"))
	at, err := strconv.Atoi(string(number))
	if err != nil || !bytes.HasPrefix(file[at:], []byte("xref")) {
		t.Errorf("the table of objects is not at %s", number)
	}
}

// linesOf are the lines of a field's text, from the top down, and their size.
func linesOf(t *testing.T, f data.BlankField, text string) ([]string, float64) {
	t.Helper()
	f.Fixed = text
	p := certificates(t, one(data.PaperA4, true, f))
	var points float64
	for _, s := range p.spots() {
		points = s.points
	}
	return strings.Split(strings.TrimSpace(p.read("pdftotext", "-layout", "FILE", "-")), "\n"), points
}

func TestLongNamesAreBrokenThenSetSmaller(t *testing.T) {
	name := "Tổ bảo vệ an ninh trật tự tổ dân phố số 12 phường Kiến An"
	field := fixed("", 20, 60, 160, data.AlignCenter)
	field.Points, field.Smallest = 24, 12
	for _, c := range []struct {
		lines int
		text  string
		want  int
		least float64
		most  float64
	}{
		{1, "Nguyễn Văn An", 1, 24, 24},
		{2, name, 2, 24, 24},
		{1, name, 1, 12, 23.5},                            // one line only: it shrinks
		{1, "Tập thể cán bộ\nTrường Mẫu 1", 2, 24, 24},    // the officer's lines win
		{3, "Tập thể cán bộ\nTrường Mẫu 1", 2, 24, 24},    // and are not broken further
		{2, name + " " + name, 2, 12, 23.5},               // two lines, smaller
		{2, "Tổ bảo vệ an ninh\n" + name, 2, 12, 23.5},    // own lines, the longer sets the size
		{1, "Trường Tiểu học Mẫu số 1 Quận", 1, 12, 24.0}, // about as long as there is room
	} {
		f := field
		f.Lines = c.lines
		lines, points := linesOf(t, f, c.text)
		if len(lines) != c.want || points < c.least-0.1 || points > c.most+0.1 {
			t.Errorf("%q in %d lines: %q at %.1f points; want %d lines at %.1f to %.1f", c.text, c.lines, lines, points, c.want, c.least, c.most)
		}
		if got := flat(strings.Join(lines, " ")); got != flat(c.text) {
			t.Errorf("it reads %q; want %q", got, flat(c.text))
		}
		if steps := points / 0.5; math.Abs(steps-math.Round(steps)) > 0.05 {
			t.Errorf("%.2f points is no half", points)
		}
	}
}

func TestWhatDoesNotFitIsRefused(t *testing.T) {
	long := strings.Repeat("Trường Tiểu học Mẫu ", 20)
	narrow := fixed(long, 20, 60, 80, data.AlignLeft)
	narrow.Smallest = 12
	low := fixed("Một\nHai\nBa", 20, 200, 80, data.AlignLeft)
	for name, c := range map[string]struct {
		fields []data.BlankField
		kind   paper.MisfitKind
	}{
		"too long":        {[]data.BlankField{narrow}, paper.TooLong},
		"no such glyph":   {[]data.BlankField{fixed("Nguyễn 漢", 20, 60, 80, data.AlignLeft)}, paper.NoGlyph},
		"over another":    {[]data.BlankField{fixed("Một\nHai", 20, 60, 80, data.AlignLeft), fixed("Ba", 20, 68, 80, data.AlignLeft)}, paper.Overlap},
		"below the paper": {[]data.BlankField{low}, paper.OffPaper},
		"font not there":  {[]data.BlankField{{Fixed: "Chữ", X: 20, Y: 60, Width: 80, Points: 20, Font: `C:\Fonts\HP-Lua.ttf`}}, paper.NoFont},
	} {
		t.Run(name, func(t *testing.T) {
			job := one(data.PaperA4, true, c.fields...)
			found := paper.CertificateFits(job)
			if len(found) != 1 || found[0].Kind != c.kind {
				t.Fatalf("found %+v; want %s", found, c.kind)
			}
			var out bytes.Buffer
			err := paper.WriteCertificates(&out, job)
			var problem *data.Problem
			if !errors.As(err, &problem) || out.Len() > 0 {
				t.Fatalf("%v and %d bytes", err, out.Len())
			}
			key, pairs := problem.Explain()
			sentence := assets.T(key, pairs...)
			if !strings.Contains(sentence, "Chữ cố định") || c.kind != paper.NoFont && !strings.Contains(sentence, "Nguyễn Văn Mẫu") {
				t.Errorf("the refusal does not say whose and which: %q", sentence)
			}
			for _, want := range []string{found[0].Char, found[0].Font} {
				if (c.kind == paper.NoGlyph || c.kind == paper.NoFont) && !strings.Contains(sentence, want) {
					t.Errorf("%q lacks %q", sentence, want)
				}
			}
			if _, err := paper.CertificatePicture(job, 0, 60); err != nil {
				t.Errorf("yet the editor must show it: %v", err)
			}
		})
	}
}

func TestCertificatesOfADecision(t *testing.T) {
	l := madeUp()
	job := paper.CertificateJob{Blank: data.UsualBlank(data.PaperA4)}
	job.Blank.Name = "Phôi A4"
	all := l.CertificateOrder(handful)
	all[0].CertificateNo = "015"
	for _, n := range all {
		job.Items = append(job.Items, paper.CertificateOf(l, n))
	}
	if found := paper.CertificateFits(job); len(found) > 0 {
		t.Fatalf("misfits %+v", found)
	}
	p := certificates(t, job)
	if got := p.pages(); got != len(all) {
		t.Fatalf("%d pages for %d certificates", got, len(all))
	}
	for i, wants := range [][]string{
		{"Tập thể cán bộ, giáo viên", "Số vào sổ vàng: 015", "Quyết định số 05/QĐ-UBND ngày 05 tháng 01 năm 2026"},
		{"Bà", "Nguyễn Công Tằng Tôn Nữ Thị Hồng", "Tổ trưởng tổ dân phố, Bí thư chi bộ", "CHỦ TỊCH", "Trịnh Công Mẫu"},
		{"Hộ gia đình ông", "Lê Đình", "Kiến An, ngày 05 tháng 01 năm 2026"},
	} {
		text := flat(p.text(i + 1))
		for _, want := range append(wants, "Đã có thành tích") {
			if !strings.Contains(text, want) {
				t.Errorf("page %d lacks %q:\n%s", i+1, want, text)
			}
		}
		if strings.Contains(text, "Đã có thành tích Có thành tích") || !norm.NFC.IsNormalString(text) {
			t.Errorf("page %d reads\n%s", i+1, text)
		}
	}
}

func TestWordsOfACertificate(t *testing.T) {
	l := data.Ledger{
		Office: data.Office{Ward: "phường Mẫu"}, Campaign: data.Campaign{Year: 2025},
		Decisions: []data.Decision{{ID: 1, SignerTitle: "Phó Chủ tịch"}},
		Units:     []data.Unit{{ID: 1, Name: "Trường Mẫu 1"}},
	}
	for _, c := range []struct {
		n    data.Nomination
		text data.CertificateText
		want string
	}{
		{data.Nomination{Subject: data.Individual, Salutation: "Ông", Name: "An"}, data.TextSalutation, "Ông"},
		{data.Nomination{Subject: data.Collective, Name: "Tập thể giáo viên"}, data.TextSalutation, ""},
		{data.Nomination{Subject: data.Collective, Name: "Tổ Mẫu 1"}, data.TextSalutation, "Tập thể"},
		{data.Nomination{Subject: data.Household, Salutation: "Bà", Name: "Lê Thị Mẫu"}, data.TextSalutation, "Hộ gia đình bà"},
		{data.Nomination{Subject: data.Household, Salutation: "Bà", Name: "Hộ bà Lê Thị Mẫu"}, data.TextSalutation, ""},
		{data.Nomination{Subject: data.Individual, Post: "Giáo viên", UnitID: 1}, data.TextWho, "Giáo viên, Trường Mẫu 1"},
		{data.Nomination{Subject: data.Individual, Address: "Tổ dân phố Mẫu 2", UnitID: 1}, data.TextWho, "Tổ dân phố Mẫu 2"},
		{data.Nomination{Subject: data.Collective, Name: "Trường Mẫu 1", UnitID: 1}, data.TextWho, ""},
		{data.Nomination{Achievement: "Bồi dưỡng 12 học sinh giỏi"}, data.TextAchievement, "Đã có thành tích bồi dưỡng 12 học sinh giỏi"},
		{data.Nomination{Achievement: "có thành tích xuất sắc"}, data.TextAchievement, "Đã có thành tích xuất sắc"},
		{data.Nomination{Achievement: "Thành tích xuất sắc"}, data.TextAchievement, "Đã có thành tích xuất sắc"},
		{data.Nomination{Achievement: "Đã có thành tích xuất sắc"}, data.TextAchievement, "Đã có thành tích xuất sắc"},
		{data.Nomination{Achievement: "100% giáo viên dùng học bạ số"}, data.TextAchievement, "Đã có thành tích 100% giáo viên dùng học bạ số"},
		{data.Nomination{Achievement: "UBND phường khen"}, data.TextAchievement, "Đã có thành tích UBND phường khen"},
		{data.Nomination{Achievement: "Hải Phòng xanh"}, data.TextAchievement, "Đã có thành tích Hải Phòng xanh"},
		{data.Nomination{DecisionID: 1}, data.TextSignerTitle, "KT. CHỦ TỊCH\nPhó Chủ tịch"},
		{data.Nomination{DecisionID: 1}, data.TextDecision, "Quyết định số /QĐ-UBND ngày tháng năm 2025"},
		{data.Nomination{Name: "An", CertificateName: "Nguyễn Văn\nAn"}, data.TextName, "Nguyễn Văn\nAn"},
		{data.Nomination{}, data.TextPlaceDate, "Mẫu, ngày tháng năm 2025"},
		{data.Nomination{}, data.TextIssuer, "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MẪU"},
	} {
		got := paper.CertificateOf(l, c.n).Texts[c.text]
		if strings.Contains(c.want, "\n") && got != c.want || flat(got) != flat(c.want) {
			t.Errorf("%s of %+v is %q; want %q", c.text, c.n.Name, got, c.want)
		}
	}
}

func TestPiecesInFixedTexts(t *testing.T) {
	l := madeUp()
	n := l.CertificateOrder(handful)[1]
	job := one(data.PaperA4, true, fixed("{ông bà} {tên}: ngày {ngày} tháng {tháng} năm {năm}, số {số quyết định}", 10, 60, 280, data.AlignLeft))
	job.Blank.Fields[0].Points = 12
	job.Items = []paper.Certificate{paper.CertificateOf(l, n)}
	if text := flat(certificates(t, job).text(1)); !strings.HasPrefix(text, "Bà "+n.Name+": ngày 05 tháng 01 năm 2026, số 05/QĐ-UBND") {
		t.Errorf("it reads %q", text)
	}
}

// The picture on the screen and the page of the file have their ink in the same
// places, to a dot of the coarser one.
func TestTheScreenShowsWhatIsPrinted(t *testing.T) {
	job := one(data.PaperA4, true, fixed("Nguyễn Thị Ánh", 60, 70, 150, data.AlignCenter))
	picture, err := paper.CertificatePicture(job, 0, 72)
	if err != nil {
		t.Fatal(err)
	}
	p := certificates(t, job)
	out := strings.TrimSuffix(p.path, ".pdf")
	p.read("pdftoppm", "-r", "72", "-png", "-singlefile", "FILE", out)
	file, err := os.Open(out + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	page, _, err := image.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	on, off := inked(picture, func(r, g, b, a uint32) bool { return a > 0x8000 }), inked(page, func(r, g, b, a uint32) bool { return r < 0x8000 })
	for i, side := range []int{on.Min.X - off.Min.X, on.Min.Y - off.Min.Y, on.Max.X - off.Max.X, on.Max.Y - off.Max.Y} {
		if side < -1 || side > 1 {
			t.Errorf("side %d: on the screen %v, on paper %v", i, on, off)
		}
	}
}

// inked is the smallest rectangle with all dots that are ink.
func inked(picture image.Image, ink func(r, g, b, a uint32) bool) image.Rectangle {
	var all image.Rectangle
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if ink(picture.At(x, y).RGBA()) {
				all = all.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return all
}

func TestFontsOfThePC(t *testing.T) {
	if err := paper.CheckFont("Liberation", assets.SerifBold); err != nil {
		t.Errorf("a good font: %v", err)
	}
	for name, file := range map[string][]byte{"nothing": nil, "no font": []byte("không phải phông chữ"), "cut off": assets.SerifBold[:20000]} {
		var problem *data.Problem
		if err := paper.CheckFont(name, file); !errors.As(err, &problem) {
			t.Errorf("%s: %v", name, err)
		}
	}
	const path = `C:\Users\phuong\Chu dep.ttf`
	f := fixed("Nguyễn Thị Ánh", 20, 60, 200, data.AlignLeft)
	f.Font = path
	job := one(data.PaperA4, true, f)
	job.Fonts = map[string][]byte{path: assets.ScreenBold}
	if text := flat(certificates(t, job).text(1)); text != "Nguyễn Thị Ánh" {
		t.Errorf("set in a font of the PC it reads %q", text)
	}
}

func TestACalibrationPage(t *testing.T) {
	b := data.UsualBlank(data.PaperA3)
	b.Name = "Phôi A3"
	var file bytes.Buffer
	c := data.Calibration{Printer: "HP phòng Văn hóa", Right: decimal.RequireFromString("1.5"), Down: decimal.NewFromInt(-2)}
	if err := paper.WriteCalibrationPage(&file, b, c); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	p := printed{t, path}
	text := flat(p.text(1))
	for _, want := range []string{"HP phòng Văn hóa", "1,5 mm", "phải được 30 mm", "từ A đến B phải được 360 mm", "410"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
	if got := p.pages(); got != 1 {
		t.Errorf("%d pages", got)
	}
}
