package plantext

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"thidua/data"
)

// longest is how long a text may be, in bytes; a plan has some ten thousand.
const longest = 1 << 20

// Decode turns the content of a text file into text: UTF-8, or UTF-16 as
// Windows writes it with its mark at the beginning.
func Decode(content []byte) (string, error) {
	if len(content) > longest {
		return "", &data.Problem{Key: "problem.plan_long"}
	}
	if bytes.HasPrefix(content, []byte{0xff, 0xfe}) || bytes.HasPrefix(content, []byte{0xfe, 0xff}) {
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(content)
		if err != nil {
			return "", &data.Problem{Key: "problem.plan_not_text", Err: err}
		}
		content = text
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if !utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0 || bytes.HasPrefix(content, []byte("%PDF")) {
		return "", &data.Problem{Key: "problem.plan_not_text"}
	}
	return string(content), nil
}
