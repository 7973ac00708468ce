package handup

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// The caps of a file for machines, far beyond what a ward has: a ward with 60
// units comes to 100 KB.
const (
	maxContent  = 8 << 20 // bytes of the file
	maxManifest = 1 << 20
	maxDepth    = 12     // of lists and records within each other
	maxEntries  = 20_000 // of a list
	maxFields   = 200    // of a record
	maxText     = 64 << 10
	maxNumber   = 32 // characters
)

var (
	errUTF8   = errors.New("not UTF-8")
	errDepth  = errors.New("nested too deeply")
	errLong   = errors.New("a list, a record, a text or a number is too long")
	errAgain  = errors.New("a field is there twice")
	errNoJSON = errors.New("no JSON")
)

// scan looks through JSON before it is decoded: short text can ask for much
// memory and time, and a field that is there twice is read in two ways.
// What is not JSON at all is left to the decoder to find.
func scan(text []byte) error {
	if !utf8.Valid(text) {
		return errUTF8
	}
	s := scanner{text: text}
	for s.at < len(text) {
		if err := s.step(); err != nil {
			return fmt.Errorf("byte %d: %w", s.at, err)
		}
	}
	return nil
}

type scanner struct {
	text  []byte
	at    int
	depth int
	open  [maxDepth]opened
}

// opened is a list or a record that has not ended.
type opened struct {
	record  bool
	entries int
	fields  [][]byte
	value   bool // the name of a field has come, its value has not
}

func (s *scanner) step() error {
	switch c := s.text[s.at]; c {
	case '{', '[':
		if s.depth == maxDepth {
			return errDepth
		}
		fields := s.open[s.depth].fields[:0]
		s.open[s.depth] = opened{record: c == '{', fields: fields}
		s.depth++
	case '}', ']':
		if s.depth == 0 {
			return errNoJSON
		}
		s.depth--
	case ',':
		return s.next()
	case '"':
		return s.string()
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return s.number()
	}
	s.at++
	return nil
}

// next goes on to the next entry of what is open.
func (s *scanner) next() error {
	s.at++
	if s.depth == 0 {
		return errNoJSON
	}
	o := &s.open[s.depth-1]
	o.value = false
	if o.entries++; o.entries >= maxEntries || o.record && o.entries >= maxFields {
		return errLong
	}
	return nil
}

// string passes over a text, and takes note of it when it names a field.
func (s *scanner) string() error {
	begin := s.at + 1
	for s.at = begin; s.at < len(s.text) && s.text[s.at] != '"'; s.at++ {
		if s.text[s.at] == '\\' {
			s.at++
		}
	}
	if s.at >= len(s.text) {
		return errNoJSON
	}
	name := s.text[begin:s.at]
	s.at++
	if len(name) > maxText {
		return errLong
	}
	if s.depth == 0 {
		return nil
	}
	o := &s.open[s.depth-1]
	if !o.record || o.value {
		return nil
	}
	o.value = true
	for _, before := range o.fields {
		if bytes.EqualFold(before, name) {
			return errAgain
		}
	}
	o.fields = append(o.fields, name)
	return nil
}

func (s *scanner) number() error {
	begin := s.at
	for s.at < len(s.text) && bytes.IndexByte([]byte("+-.0123456789eE"), s.text[s.at]) >= 0 {
		s.at++
	}
	if s.at-begin > maxNumber {
		return errLong
	}
	return nil
}
