package paper_test

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"thidua/data/paper"
)

// throughLibreOffice has LibreOffice open files and save each by a filter, which
// is named after the ending of what it makes, in one go. It returns the folder
// of what it made.
func throughLibreOffice(t *testing.T, filter string, files map[string][]byte) string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("LibreOffice is missing; .ci/dev setup installs it")
		}
		t.Skip("LibreOffice is not installed; .ci/dev setup installs it")
	}
	dir := t.TempDir()
	made := filepath.Join(dir, "made")
	arguments := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", filter, "--outdir", made}
	for name, content := range files {
		path := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, path)
	}
	if out, err := exec.Command(soffice, arguments...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	return made
}

// LibreOffice sets every paper with the words that our PDF has, and numbers its
// pages as Decree 30/2020 asks.
func TestLibreOfficePrintsTheWordFileAsWeDo(t *testing.T) {
	papers := wordPapers(t)
	files := map[string][]byte{}
	for name, d := range papers {
		files[name] = word(t, d).bytes
	}
	made := throughLibreOffice(t, "pdf", files)
	for name, d := range papers {
		theirs := printed{t, filepath.Join(made, name+".pdf")}
		if d.Half {
			d.Copies = 2 // the file has one sheet
		} else {
			d.Copies = 1
		}
		want, got := set(t, d).wording(d), theirs.wording(d)
		if len(want) < 100 {
			t.Errorf("%s says only %q", name, want)
		}
		if i := differ(want, got); i >= 0 {
			t.Errorf("%s differs:\nours   …%s\ntheirs …%s", name, excerpt(want, i), excerpt(got, i))
		}
		if d.Paging == paper.PagesOnTop && d.Annex == nil && !d.Half {
			theirs.numberedOnTop(name, d.Landscape)
		}
	}
}

// wording is all that the body says, without what depends on where its pages
// end: headers of tables that go on, and breaks after a hyphen or a stroke.
func (p printed) wording(d paper.Document) string {
	p.t.Helper()
	top := 17.5 // mm, below the page number and the mark
	if d.Half || d.OnePage {
		top = 14.2
	}
	text := p.read("pdftotext", "-raw", "-enc", "UTF-8", "-x", "0", "-y", strconv.Itoa(int(top/25.4*72)), "-W", "2000", "-H", "2000", "FILE", "-")
	text = ofMany.ReplaceAllString(strings.ReplaceAll(text, "□", ""), "")
	text = broken.ReplaceAllString(flat(text), "$1")
	for part := &d; part != nil; part = part.Annex {
		for _, b := range part.Body {
			if table, ok := b.(paper.Table); ok {
				for _, header := range headersOf(table) {
					text = flat(strings.ReplaceAll(text, header, " "))
				}
			}
		}
	}
	return text
}

var (
	ofMany = regexp.MustCompile(`(?m)^Trang \d+/\d+$`)
	broken = regexp.MustCompile(`([-/]) `)
)

// headersOf are the titles of a table as they may be read: column by column, or
// what is above first.
func headersOf(t paper.Table) []string {
	var columns, over, below []string
	last := ""
	for _, c := range t.Columns {
		if c.Over == "" {
			columns, over = append(columns, c.Title), append(over, c.Title)
			last = ""
			continue
		}
		if c.Over != last {
			columns, over = append(columns, c.Over), append(over, c.Over)
			last = c.Over
		}
		columns, below = append(columns, c.Title), append(below, c.Title)
	}
	text := func(titles ...string) string { return broken.ReplaceAllString(flat(strings.Join(titles, " ")), "$1") }
	return []string{text(columns...), text(append(over, below...)...)}
}

// differ is where two texts begin to, or -1.
func differ(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) == len(b) {
		return -1
	}
	return min(len(a), len(b))
}

func excerpt(s string, i int) string {
	return strings.ToValidUTF8(s[max(0, i-60):min(len(s), i+60)], "")
}

// numberedOnTop checks that every page but the first has its number in the
// middle of the upper margin.
func (p printed) numberedOnTop(name string, across bool) {
	p.t.Helper()
	width := 165.0
	if across {
		width = 252
	}
	numbers := map[int]string{}
	for _, w := range p.places() {
		if w.bottom < 17.5 && math.Abs((w.left+w.right)/2-(30+width/2)) < 1 {
			numbers[w.page] += w.word
		}
	}
	for page := 1; page <= p.pages(); page++ {
		want := strconv.Itoa(page)
		if page == 1 {
			want = ""
		}
		if numbers[page] != want {
			p.t.Errorf("%s: page %d is numbered %q", name, page, numbers[page])
		}
	}
}

// What LibreOffice saves of a file has all the parts with the same words.
func TestWordFileComesBackFromLibreOffice(t *testing.T) {
	papers, files := map[string]paper.Document{"keyed": keyed(), "city": cityReport(t)}, map[string][]byte{}
	for name, d := range papers {
		files[name] = word(t, d).bytes
	}
	made := throughLibreOffice(t, "docx", files)
	for name, d := range papers {
		content, err := os.ReadFile(filepath.Join(made, name+".docx"))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Equal(content, files[name]) {
			t.Fatal("LibreOffice saved nothing anew")
		}
		comesBack(t, content, d)
	}
}
