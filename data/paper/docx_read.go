package paper

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"thidua/data"
	"thidua/data/archive"
)

// docxLimits are the caps of a Word file that somebody gives back. A report is
// a hundred kilobytes; with pictures it may be many times more.
var docxLimits = archive.Limits{Parts: 5_000, Part: 32 << 20, Content: 256 << 20, Rooted: true}

// deepest is how many elements may be within each other.
const deepest = 300

// ReadDOCX reads a Word file that was made by [WriteDOCX] and then edited in
// Word, LibreOffice or another program. A file that is none, is damaged, is too
// large or wants things from outside is refused as a *data.Problem.
func ReadDOCX(content []byte) (Reading, error) {
	files, err := archive.Open(content, docxLimits)
	if err != nil {
		return Reading{}, docxProblem(content, err)
	}
	var main, custom string
	if part, ok := files.Part("_rels/.rels"); ok {
		if main, custom, err = startOf(part); err != nil {
			return Reading{}, err
		}
	}
	properties := map[string]string{}
	if part, ok := files.Part(custom); ok {
		if properties, err = propertiesOf(part); err != nil {
			return Reading{}, err
		}
	}
	part, ok := files.Part(main)
	if !ok {
		return Reading{}, &data.Problem{Key: "problem.docx_unknown"}
	}
	text := &textReader{properties: properties}
	if err := eachToken(part, text.token); err != nil {
		return Reading{}, err
	}
	return Reading{ID: properties[idProperty], Passages: text.passages()}, nil
}

// startOf finds the names of the document and of its custom properties.
func startOf(relations archive.Part) (main, custom string, err error) {
	err = eachToken(relations, func(t xml.Token) error {
		if start, ok := t.(xml.StartElement); ok && start.Name.Local == "Relationship" {
			target := strings.TrimPrefix(attribute(start, "Target"), "/")
			switch kind := attribute(start, "Type"); {
			case strings.HasSuffix(kind, "/officeDocument"):
				main = target
			case strings.HasSuffix(kind, "/custom-properties"):
				custom = target
			}
		}
		return nil
	})
	return main, custom, err
}

// propertiesOf reads custom properties that are text.
func propertiesOf(part archive.Part) (map[string]string, error) {
	properties, name, value := map[string]string{}, "", false
	err := eachToken(part, func(t xml.Token) error {
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "property" {
				name = attribute(t, "name")
			}
			value = t.Name.Local == "lpwstr"
		case xml.EndElement:
			value = false
		case xml.CharData:
			if value {
				properties[name] += string(t)
			}
		}
		return nil
	})
	return properties, err
}

// eachToken reads a part of XML to its end. Nothing in it may refer outside.
func eachToken(part archive.Part, take func(xml.Token) error) error {
	content, err := part.Read()
	if err != nil {
		return docxProblem(nil, err)
	}
	decoder, depth := xml.NewDecoder(bytes.NewReader(content)), 0
	for {
		t, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return &data.Problem{Key: "problem.docx_damaged", Err: fmt.Errorf("part %s: %w", part.Name, err)}
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.Directive:
			return &data.Problem{Key: "problem.docx_unsafe", Err: fmt.Errorf("part %s has a DOCTYPE", part.Name)}
		}
		if depth > deepest {
			return &data.Problem{Key: "problem.docx_unsafe", Err: fmt.Errorf("part %s is nested too deeply", part.Name)}
		}
		if err := take(t); err != nil {
			return err
		}
	}
}

// attribute is the value of an attribute, whatever its prefix.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// docxProblem says what an archive is refused for in words about Word files.
func docxProblem(content []byte, err error) error {
	var p *data.Problem
	if !errors.As(err, &p) {
		return fmt.Errorf("read DOCX: %w", err)
	}
	key := "problem.docx_unsafe"
	switch p.Key {
	case "problem.archive_other":
		key = "problem.docx_unknown"
		if bytes.Contains(content, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")) {
			key = "problem.docx_encrypted"
		}
	case "problem.archive_damaged":
		key = "problem.docx_damaged"
	case "problem.archive_too_large", "problem.archive_too_many":
		key = "problem.docx_too_large"
	case "problem.archive_encrypted":
		key = "problem.docx_encrypted"
	}
	return &data.Problem{Key: key, Err: err}
}
