package paper_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thidua/data/paper"
)

// wordFile is a DOCX as its parts say it, read by encoding/xml.
type wordFile struct {
	t     *testing.T
	bytes []byte
	parts map[string]*tag
}

// tag is an element with its attributes without prefixes.
type tag struct {
	name       string
	attributes map[string]string
	children   []*tag
	text       string
}

func word(t *testing.T, d paper.Document) wordFile {
	t.Helper()
	var file bytes.Buffer
	if err := paper.WriteDOCX(&file, d); err != nil {
		t.Fatalf("WriteDOCX: %v", err)
	}
	return opened(t, file.Bytes())
}

func opened(t *testing.T, content []byte) wordFile {
	t.Helper()
	f := wordFile{t, content, map[string]*tag{}}
	for name, part := range unzipped(t, content) {
		f.parts[name] = parsed(t, name, part)
	}
	return f
}

func unzipped(t *testing.T, content []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(part)
	}
	return parts
}

// zipped packs the parts again.
func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for name, part := range parts {
		w, err := archive.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, part); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func parsed(t *testing.T, name, part string) *tag {
	t.Helper()
	root := &tag{}
	path := []*tag{root}
	for d := xml.NewDecoder(strings.NewReader(part)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root.children[0]
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		last := path[len(path)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &tag{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			last.children = append(last.children, e)
			path = append(path, e)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			last.text += string(token)
		}
	}
}

// all lists the elements of that name within e, in order.
func (e *tag) all(name string) []*tag {
	var found []*tag
	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// at follows names downward to the first of each; an element without anything
// is what it finds where one is missing.
func (e *tag) at(names ...string) *tag {
	for _, name := range names {
		i := slices.IndexFunc(e.children, func(c *tag) bool { return c.name == name })
		if i < 0 {
			return &tag{}
		}
		e = e.children[i]
	}
	return e
}

func (e *tag) has(name string) bool { return e.at(name).name != "" }

// said is the text of a paragraph, spaces made plain.
func (e *tag) said() string {
	text := ""
	for _, t := range e.all("t") {
		text += t.text
	}
	return flat(text)
}

// number is an attribute as a number, 0 where it is missing.
func (e *tag) number(name string) float64 {
	n, _ := strconv.ParseFloat(e.attributes[name], 64)
	return n
}

// mm is an attribute in twips as millimetres.
func (e *tag) mm(name string) float64 { return e.number(name) / 1440 * 25.4 }

func (f wordFile) body() *tag { return f.parts["word/document.xml"].at("body") }

// paragraph is the first one that says so.
func (f wordFile) paragraph(text string) *tag {
	f.t.Helper()
	for _, p := range f.body().all("p") {
		if p.said() == text {
			return p
		}
	}
	f.t.Fatalf("no paragraph %q", text)
	return nil
}

func (f wordFile) style(id string) *tag {
	f.t.Helper()
	for _, s := range f.parts["word/styles.xml"].all("style") {
		if s.attributes["styleId"] == id {
			return s
		}
	}
	f.t.Fatalf("no style %q", id)
	return nil
}

// styleOf is the style of a paragraph.
func (f wordFile) styleOf(p *tag) *tag {
	f.t.Helper()
	return f.style(p.at("pPr", "pStyle").attributes["val"])
}

// letters are the size and the style of a paragraph's first run, as the run or
// else the paragraph's style has them.
func (f wordFile) letters(p *tag) (size float64, style string) {
	f.t.Helper()
	run, named := p.at("r", "rPr"), f.styleOf(p).at("rPr")
	size = run.at("sz").number("val") / 2
	if size == 0 {
		size = named.at("sz").number("val") / 2
	}
	if run.has("b") || named.has("b") {
		style += "B"
	}
	if run.has("i") || named.has("i") {
		style += "I"
	}
	return size, style
}

// spacing is the room before a paragraph in points.
func (f wordFile) before(p *tag) float64 {
	f.t.Helper()
	if own := p.at("pPr", "spacing"); own.attributes["before"] != "" {
		return own.number("before") / 20
	}
	return f.styleOf(p).at("pPr", "spacing").number("before") / 20
}

// sections are the properties of the sections in order.
func (f wordFile) sections() []*tag { return f.body().all("sectPr") }

// margin is the header or footer of a section.
func (f wordFile) margin(section *tag, kind, pages string) *tag {
	f.t.Helper()
	for _, r := range section.all(kind + "Reference") {
		if r.attributes["type"] != pages {
			continue
		}
		for _, relation := range f.parts["word/_rels/document.xml.rels"].children {
			if relation.attributes["Id"] == r.attributes["id"] {
				return f.parts["word/"+relation.attributes["Target"]]
			}
		}
	}
	return &tag{}
}

// fields are the instructions of the fields in e.
func (e *tag) fields() []string {
	var all []string
	for _, f := range e.all("fldSimple") {
		all = append(all, strings.TrimSpace(f.attributes["instr"]))
	}
	return all
}
