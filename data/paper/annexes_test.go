package paper_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/paper"
	"thidua/data/vn"
)

// alone are the annexes of the sample one by one.
func alone(t *testing.T) []paper.Document {
	t.Helper()
	var all []paper.Document
	for d := paper.Annexes(sampleLedger(t), sampleDay); ; d = *d.Annex {
		one := d
		one.Annex = nil
		all = append(all, one)
		if d.Annex == nil {
			return all
		}
	}
}

// Above an annex stand its number, its title and what it is attached to, and
// no national heading (Decree 30/2020, annex I, section III.1).
func TestTheHeadOfAnAnnexFollowsDecree30(t *testing.T) {
	l := sampleLedger(t)
	d := paper.AnnexesTo(l, "5", vn.NewDate(2025, 12, 9), sampleDay)
	p := set(t, d)
	lines := p.lines()
	for _, want := range []line{
		{"Phụ lục I", 14, "B"},
		{"KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA NĂM 2025", 14, "B"},
		{"Phụ lục V", 14, "B"},
		{"(Kèm theo Báo cáo số 05/BC-UBND ngày 09 tháng 12 năm 2025 của UBND " + l.Office.Ward + ")", 13, "I"},
	} {
		i := slices.IndexFunc(lines, func(l line) bool { return l.text == want.text })
		if i < 0 || lines[i] != want {
			t.Errorf("no line %v", want)
		}
	}
	text := p.text(0)
	for _, lacking := range []string{"CỘNG HÒA XÃ HỘI", "ỦY BAN NHÂN DÂN PHƯỜNG", "CHỦ TỊCH ỦY"} {
		if strings.Contains(text, lacking) {
			t.Errorf("the annexes say %q", lacking)
		}
	}
	if blank := set(t, paper.Annexes(l, sampleDay)).text(1); !strings.Contains(blank, "Báo cáo số /BC-UBND ngày tháng năm 2025 của") {
		t.Errorf("number and date are not left blank in %q", blank)
	}
}

// Each annex is numbered from 1, page 1 without a number.
func TestPagesOfAnnexesAreNumberedApart(t *testing.T) {
	want := map[int]string{} // the number on each page
	page := 0
	for _, d := range alone(t) {
		for n := range set(t, d).pages() {
			page++
			if n > 0 {
				want[page] = strconv.Itoa(n + 1)
			}
		}
	}
	if len(want) == 0 {
		t.Fatal("no annex has two pages")
	}
	got := map[int]string{}
	for _, w := range set(t, paper.Annexes(sampleLedger(t), sampleDay)).places() {
		if middle := (w.left + w.right) / 2; w.bottom < 20 && middle > 150 && middle < 162 {
			got[w.page] = w.word
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("the pages are numbered %v, want %v", got, want)
	}
}

// words of a text, counted.
func words(texts ...string) map[string]int {
	count := map[string]int{}
	for _, text := range texts {
		for word := range strings.FieldsSeq(text) {
			count[word]++
		}
	}
	return count
}

// What is printed of an annex are its words and figures, each once and none
// broken: head and titles, which stand on every page, rows and lines below.
func TestThePaperSaysWhatTheAnnexSays(t *testing.T) {
	l := sampleLedger(t)
	for i, d := range alone(t) {
		p := set(t, d)
		a := annex.All(l, sampleDay)[i]
		texts := []string{a.Name(), strings.ToUpper(a.Title), d.Attached}
		for page := range p.pages() {
			texts = append(texts, assets.T("paper.sample"))
			if page > 0 {
				texts = append(texts, strconv.Itoa(page+1))
			}
			over := ""
			for _, c := range a.Columns {
				texts = append(texts, c.Title)
				if c.Over != "" && c.Over != over {
					texts = append(texts, c.Over)
				}
				over = c.Over
			}
		}
		for _, line := range a.Lines {
			texts = append(texts, line.Number, line.Title)
			texts = append(texts, line.Cells()...)
		}
		texts = append(append(texts, a.Total...), a.Remarks...)
		want, got := words(texts...), words(p.text(0))
		for _, word := range slices.Sorted(maps.Keys(want)) {
			if got[word] != want[word] {
				t.Errorf("annex %s: %q is printed %d times, not %d", a.Number, word, got[word], want[word])
			}
			delete(got, word)
		}
		for word := range got {
			t.Errorf("annex %s: %q is printed, which it does not say", a.Number, word)
		}
	}
}

// The titles stand on every page, and no title of a group stands last on one.
func TestEveryPageOfAnAnnexCanBeRead(t *testing.T) {
	l := sampleLedger(t)
	for i, d := range alone(t) {
		a := annex.All(l, sampleDay)[i]
		p := set(t, d)
		for page := range p.pages() {
			text := p.text(page + 1)
			if !strings.Contains(text, "STT") || strings.Count(text, "STT") != 1 {
				t.Errorf("annex %s: page %d has no titles", a.Number, page+1)
			}
			for _, line := range a.Lines {
				if line.Title != "" && strings.HasSuffix(strings.TrimSpace(text), line.Title) {
					t.Errorf("annex %s: page %d ends with %q", a.Number, page+1, line.Title)
				}
			}
		}
		for _, line := range p.lines() {
			if line.size < 8 {
				t.Fatalf("annex %s: %q is set in %d points", a.Number, line.text, line.size)
			}
		}
	}
}

// Long words and figures of all columns at once stay whole.
func TestFiguresInNarrowColumnsStayWhole(t *testing.T) {
	l := sampleLedger(t)
	for i := range l.Targets {
		l.Targets[i].Planned = decimal.RequireFromString("123456789012.34")
		l.Targets[i].LastYear = decimal.NewNullDecimal(decimal.RequireFromString("987654321.55"))
	}
	for i := range l.Results {
		l.Results[i].Value = decimal.RequireFromString("123456789013.57")
	}
	text := set(t, paper.AnnexDocument(annex.Targets(l), "", sampleDay)).text(0)
	for _, whole := range []string{"123.456.789.012,34", "123.456.789.013,57", "987.654.321,55", "30/11/2025"} {
		if !strings.Contains(text, whole) {
			t.Errorf("%q is not whole", whole)
		}
	}
}

// An annex of another body is set as one of the ward's; a narrow one upright.
func TestAnAnnexOfAnotherBody(t *testing.T) {
	a := annex.Annex{
		Number: "VI", Title: "Phường chưa nộp",
		Columns: []annex.Column{{Title: "STT", Width: 6, Align: annex.Center}, {Title: "Phường", Width: 50}, {Title: "Số ngày", Width: 12}},
		Total:   []string{"2 phường."},
	}
	a.Group("Quá hạn")
	a.Add(annex.Record, 1, "Phường Một", 3)
	a.Add(annex.Detail, nil, "– Đã nhắc", nil)
	a.Add(annex.Sum, "", "Cộng", 3)
	d := paper.AnnexDocument(a, "(Kèm theo Báo cáo của Ban)", today)
	if d.Landscape {
		t.Error("three columns do not need the long side")
	}
	lines := set(t, d).lines()
	for _, want := range []struct{ text, style string }{
		{"Phụ lục VI", "B"},
		{"PHƯỜNG CHƯA NỘP", "B"},
		{"(Kèm theo Báo cáo của Ban)", "I"},
		{"QUÁ HẠN", "B"},
		{"Phường Một", ""},
		{"– Đã nhắc", "I"},
		{"Cộng", "B"},
		{"2 phường.", "B"},
	} {
		i := slices.IndexFunc(lines, func(l line) bool { return l.text == want.text })
		if i < 0 || lines[i].style != want.style {
			t.Errorf("no line %q in style %q", want.text, want.style)
		}
	}
}

func TestAnnexesOfAnEmptyLedger(t *testing.T) {
	p := set(t, paper.Annexes(data.Ledger{Office: data.Office{Ward: "phường Thử"}}, today))
	if p.pages() != 5 || strings.Count(p.text(0), "Không phát sinh.") != 5 {
		t.Errorf("%d pages say %q", p.pages(), p.text(0))
	}
}
