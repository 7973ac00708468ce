package paper_test

import (
	"fmt"
	"strings"
	"testing"

	"thidua/data/paper"
)

// numbered is a table of n rows over two columns.
func numbered(n int) paper.Table {
	t := paper.Table{Columns: []paper.Column{{Title: "Cột một"}, {Title: "Cột hai", Align: paper.Right}}}
	for i := range n {
		t.Rows = append(t.Rows, paper.Row{Cells: []string{fmt.Sprintf("Dòng-%d", i+1), "330.681"}})
	}
	return t
}

func TestHeaderIsRepeatedOnEveryPage(t *testing.T) {
	l := madeUp()
	p := set(t, paper.AwardList(l, l.Decision(mixed), today))
	pages := p.pages()
	if pages < 3 {
		t.Fatalf("60 awards fill %d pages; the test wants several", pages)
	}
	for n := range pages {
		text := p.text(n + 1)
		for _, want := range []string{"STT", "Đơn vị, địa chỉ", "Thành tích", fmt.Sprintf("Trang %d/%d", n+1, pages)} {
			if strings.Count(text, want) != 1 {
				t.Errorf("page %d has %q %d times", n+1, want, strings.Count(text, want))
			}
		}
	}
}

// TestNobodySignsAnEmptyPage moves the end of a table over the end of a page:
// the last two rows always go with the signature, and no row is lost or doubled.
func TestNobodySignsAnEmptyPage(t *testing.T) {
	for n := 20; n < 50; n++ {
		p := set(t, paper.Document{
			Kind: "DANH SÁCH", Body: []paper.Block{numbered(n)}, Paging: paper.PagesOfMany,
			Signers: []paper.Signer{{Lines: []string{"Chủ tịch"}, Name: "Trịnh Công Mẫu"}}, Made: today,
		})
		last := p.text(p.pages())
		for _, want := range []string{"CHỦ TỊCH", "Trịnh Công Mẫu", fmt.Sprintf("Dòng-%d ", n), fmt.Sprintf("Dòng-%d ", n-1)} {
			if !strings.Contains(last, want) {
				t.Errorf("%d rows: the last page lacks %q", n, want)
			}
		}
		whole := p.text(0)
		for i := range n {
			if count := strings.Count(whole, fmt.Sprintf("Dòng-%d ", i+1)); count != 1 {
				t.Errorf("%d rows: row %d is printed %d times", n, i+1, count)
			}
		}
	}
}

func TestARowStaysOnOnePage(t *testing.T) {
	table := numbered(60)
	for i := range table.Rows {
		table.Rows[i].Cells[1] = strings.Repeat(fmt.Sprintf("ý-%d ", i+1), 60)
	}
	seen := map[string]int{}
	for _, w := range set(t, paper.Document{Kind: "BẢNG", Body: []paper.Block{table}, Made: today}).places() {
		if before, ok := seen[w.word]; ok && before != w.page && strings.HasPrefix(w.word, "ý-") {
			t.Fatalf("%q is on pages %d and %d", w.word, before, w.page)
		}
		seen[w.word] = w.page
	}
}

func TestARowHigherThanAPageLosesNothing(t *testing.T) {
	table := numbered(3)
	var words []string
	for i := range 3000 {
		words = append(words, fmt.Sprintf("từ-%d", i))
	}
	table.Rows[1].Cells[1] = strings.Join(words, " ")
	table.Rows[2].Cells[0] = strings.Repeat("KhôngCóDấuCách", 40)
	p := set(t, paper.Document{Kind: "BẢNG", Body: []paper.Block{table}, Paging: paper.PagesOfMany, Made: today})
	if p.pages() < 3 {
		t.Errorf("3,000 words fill %d pages", p.pages())
	}
	found := map[string]int{}
	for _, w := range p.places() {
		found[w.word]++
		if w.bottom > 297-19.9 && w.word != "Trang" && !strings.Contains(w.word, "/") || w.right > 210-14.9 {
			t.Fatalf("%q stands in the margin of page %d", w.word, w.page)
		}
	}
	for _, word := range words {
		if found[word] != 1 {
			t.Fatalf("%q is printed %d times", word, found[word])
		}
	}
	if flat := strings.ReplaceAll(p.text(0), " ", ""); strings.Count(flat, "KhôngCóDấuCách") < 35 {
		t.Error("a word longer than its column was cut off")
	}
}

func TestTableListTurnsThePaperWhenItMust(t *testing.T) {
	narrow := paper.TableList("ĐƠN VỊ", "Lọc: “tổ”", []string{"STT", "Tên"}, []paper.Align{paper.Center},
		[]paper.Row{{Kind: paper.Group, Cells: []string{"I. Tổ dân phố"}}, {Cells: []string{"1", "Tổ dân phố 5"}}}, today)
	if narrow.Landscape {
		t.Error("two short columns do not need the long side")
	}
	text := set(t, narrow).text(1)
	for _, want := range []string{"ĐƠN VỊ", "Lọc: “tổ”. In ngày 05/12/2025", "STT Tên", "I. Tổ dân phố", "Trang 1/1"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %q", want, text)
		}
	}
	header, cells := make([]string, 12), make([]string, 12)
	for i := range header {
		header[i], cells[i] = "Nghiêng", deeds[0]
	}
	wide := paper.TableList("CHỈ TIÊU", "", header, nil, []paper.Row{{Cells: cells}}, today)
	if !wide.Landscape {
		t.Error("twelve long columns need the long side")
	}
	if got := strings.Count(set(t, wide).text(1), "Nghiêng"); got != 12 {
		t.Errorf("%d of 12 column titles are whole", got)
	}
}
