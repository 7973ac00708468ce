package paper

import (
	"archive/zip"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// The names of XML that a Word file is written in.
const (
	wordSpace     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/"
	officeSpace   = "http://schemas.openxmlformats.org/officeDocument/2006/"
	wordType      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// wordFile is a Word file being put together.
type wordFile struct {
	body   []element
	margin []wordPart // headers and footers
	names  []bookmark // of parts, in order
	many   bool       // more than one section
	err    error      // the first thing that could not be
}

// wordPart is a file within the Word file.
type wordPart struct {
	name    string
	content string // its type
	root    element
}

// WriteDOCX sets d as a Word file (DOCX) to be edited: the same parts in the
// same measures as [WritePDF], as styles, tables and fields of Word. Where two
// pages stand on a sheet the file has one sheet, for the office to print as
// often as it needs. A character that XML cannot hold is refused as a
// *data.Problem that names it, before anything is written; two parts with one
// key are an error. Equal documents give equal files.
func WriteDOCX(w io.Writer, d Document) error {
	f := &wordFile{many: d.Annex != nil}
	for part := &d; part != nil; part = part.Annex {
		f.add(*part)
	}
	if f.err != nil {
		return f.err
	}
	parts := f.parts(d)
	texts := make([][]string, len(parts))
	for i, p := range parts {
		var b writing
		b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
		if err := p.root.writeTo(&b); err != nil {
			return err
		}
		texts[i] = b.all()
	}
	archive := zip.NewWriter(w)
	for i, p := range parts {
		part, err := archive.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: firstDay})
		for j := 0; j < len(texts[i]) && err == nil; j++ {
			_, err = io.WriteString(part, texts[i][j])
		}
		if err != nil {
			return fmt.Errorf("write %s of a DOCX: %w", p.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("write DOCX: %w", err)
	}
	return nil
}

// firstDay is the first day that an archive can name.
var firstDay = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// parts lists the parts of the file, the table of contents first.
func (f *wordFile) parts(d Document) []wordPart {
	document := wordPart{
		"word/document.xml", wordType + "document.main+xml",
		el("w:document", el("w:body", f.body...)).with("xmlns:w", wordSpace, "xmlns:r", relationSpace),
	}
	word := append([]wordPart{
		{"word/styles.xml", wordType + "styles+xml", stylesPart()},
		{"word/settings.xml", wordType + "settings+xml", settingsPart()},
	}, f.margin...)
	about := []wordPart{
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", corePart(d)},
		{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", applicationPart()},
		{"docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", f.customPart(d)},
	}
	all := slices.Concat([]wordPart{document}, word, about)
	return slices.Concat([]wordPart{
		{name: "[Content_Types].xml", root: contentTypes(all)},
		{name: "_rels/.rels", root: relations(append([]wordPart{document}, about...), "")},
		{name: "word/_rels/document.xml.rels", root: relations(word, "word/")},
	}, all)
}

// contentTypes says what each part is.
func contentTypes(parts []wordPart) element {
	types := el("Types",
		el("Default").with("Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
		el("Default").with("Extension", "xml", "ContentType", "application/xml")).
		with("xmlns", packageSpace+"content-types")
	for _, p := range parts {
		types.children = append(types.children, el("Override").with("PartName", "/"+p.name, "ContentType", p.content))
	}
	return types
}

// relations say how the parts belong to the one that names them.
func relations(parts []wordPart, folder string) element {
	all := el("Relationships").with("xmlns", packageSpace+"relationships")
	for _, p := range parts {
		kind := officeSpace + "relationships/"
		switch p.name {
		case "word/document.xml":
			kind += "officeDocument"
		case "docProps/core.xml":
			kind = packageSpace + "relationships/metadata/core-properties"
		case "docProps/app.xml":
			kind += "extended-properties"
		case "docProps/custom.xml":
			kind += "custom-properties"
		default: // word/styles.xml, word/header1.xml
			kind += strings.TrimRight(relationID(p.name), "0123456789")
		}
		all.children = append(all.children, el("Relationship").
			with("Id", relationID(p.name), "Type", kind, "Target", strings.TrimPrefix(p.name, folder)))
	}
	return all
}

// relationID is what a part is called by the part that names it: its own name.
func relationID(name string) string {
	name = name[strings.LastIndex(name, "/")+1:]
	return strings.TrimSuffix(name, ".xml")
}
