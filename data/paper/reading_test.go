package paper_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"thidua/data/paper"
)

// printed is a document set as PDF, to be read back by poppler, which shares no
// code with the package.
type printed struct {
	t    *testing.T
	path string
}

func set(t *testing.T, d paper.Document) printed {
	t.Helper()
	var file bytes.Buffer
	if err := paper.WritePDF(&file, d); err != nil {
		t.Fatalf("WritePDF: %v", err)
	}
	path := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return printed{t, path}
}

// read runs one of poppler's readers; FILE among the arguments is the PDF.
func (p printed) read(tool string, args ...string) string {
	p.t.Helper()
	if _, err := exec.LookPath(tool); err != nil && os.Getenv("CI") == "" {
		p.t.Skipf("%s is not installed (Debian: poppler-utils)", tool)
	}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "FILE", p.path)
	}
	out, err := exec.Command(tool, args...).Output()
	if err != nil {
		p.t.Fatalf("%s %v: %v", tool, args, err)
	}
	return string(out)
}

// text is what page n says, or with n = 0 the whole document, every space as a
// single plain one.
func (p printed) text(n int) string {
	p.t.Helper()
	first, last := n, n
	if n == 0 {
		first, last = 1, p.pages()
	}
	out := p.read("pdftotext", "-raw", "-enc", "UTF-8", "-f", strconv.Itoa(first), "-l", strconv.Itoa(last), "FILE", "-")
	return flat(out)
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

var pageCount = regexp.MustCompile(`Pages:\s+(\d+)`)

func (p printed) pages() int {
	p.t.Helper()
	n, err := strconv.Atoi(pageCount.FindStringSubmatch(p.read("pdfinfo", "FILE"))[1])
	if err != nil {
		p.t.Fatal(err)
	}
	return n
}

// place is where a word stands, in mm from the corner of its page.
type place struct {
	page                     int
	word                     string
	left, top, right, bottom float64
}

var (
	pageTag = "<page "
	wordTag = regexp.MustCompile(`<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>`)
)

func (p printed) places() []place {
	p.t.Helper()
	var all []place
	for i, page := range strings.Split(p.read("pdftotext", "-bbox", "FILE", "-"), pageTag) {
		for _, m := range wordTag.FindAllStringSubmatch(page, -1) {
			w := place{page: i, word: m[5]}
			for j, side := range []*float64{&w.left, &w.top, &w.right, &w.bottom} {
				points, err := strconv.ParseFloat(m[j+1], 64)
				if err != nil {
					p.t.Fatal(err)
				}
				*side = points * 25.4 / 72
			}
			all = append(all, w)
		}
	}
	return all
}

// line is a line of text with its font.
type line struct {
	text  string
	size  int // points
	style string
}

var (
	fontTag = regexp.MustCompile(`<fontspec id="(\d+)" size="(\d+)" family="[^"]*serif([BI]*)"`)
	lineTag = regexp.MustCompile(`<text [^>]*font="(\d+)">(.*)</text>`)
	anyTag  = regexp.MustCompile(`<[^>]*>`)
)

// lines lists the lines of text with their fonts.
func (p printed) lines() []line {
	p.t.Helper()
	out := p.read("pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", "FILE")
	fonts := map[string]line{}
	for _, m := range fontTag.FindAllStringSubmatch(out, -1) {
		size, err := strconv.Atoi(m[2])
		if err != nil {
			p.t.Fatal(err)
		}
		fonts[m[1]] = line{size: size, style: m[3]}
	}
	var all []line
	for _, m := range lineTag.FindAllStringSubmatch(out, -1) {
		l := fonts[m[1]]
		l.text = flat(anyTag.ReplaceAllString(m[2], ""))
		all = append(all, l)
	}
	return all
}
