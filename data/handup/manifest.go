package handup

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"thidua/data/vn"
)

// The files of a package that have a fixed name.
const (
	ManifestName = "ho-so.json"
	ContentName  = "du-lieu.json"
)

// Manifest says what a package holds. It is written last and read first.
type Manifest struct {
	Format   string  `json:"format"`
	Schema   int     `json:"schema"`
	Ward     string  `json:"ward"`
	Campaign string  `json:"campaign"` // number of the plan
	Year     int     `json:"year"`
	Version  int     `json:"version"`
	FrozenOn vn.Date `json:"frozen_on"`
	Program  string  `json:"program"` // version of the program that wrote it
	Files    []Entry `json:"files"`   // all but the manifest itself, by name
	Check    string  `json:"check"`   // SHA-256 of the manifest itself without this
}

// Entry is a file of a package.
type Entry struct {
	Name   string `json:"name"` // with "/" between folders, never outside the package
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// File is a file to be put into a package.
type File struct {
	Name    string
	Content []byte
}

// unchecked is how a manifest without its check ends its last line. It cannot
// stand within a text: there quotes are escaped.
const unchecked = `"check": ""`

// encode writes the manifest with its check.
func (m Manifest) encode() ([]byte, error) {
	m.Check = ""
	text, err := encodeJSON(m)
	if err != nil {
		return nil, err
	}
	check := sha256.Sum256(text)
	return bytes.Replace(text, []byte(unchecked), []byte(unchecked[:len(unchecked)-1]+hex.EncodeToString(check[:])+`"`), 1), nil
}

// whole reports whether the text of a manifest is what its check was made for.
// It catches damage and careless edits; who edits with care is caught by the
// [Seal], which is told apart from the package.
func (m Manifest) whole(text []byte) bool {
	if len(m.Check) != hex.EncodedLen(sha256.Size) {
		return false
	}
	was := sha256.Sum256(bytes.Replace(text, []byte(m.Check), nil, 1))
	return hex.EncodeToString(was[:]) == m.Check
}

// encodeJSON writes a value as people can read it, should they have to.
func encodeJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode %T: %w", v, err)
	}
	return b.Bytes(), nil
}

// sumOf is the checksum of a file as a manifest has it.
func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
