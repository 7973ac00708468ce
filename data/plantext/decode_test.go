package plantext_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"thidua/data"
	"thidua/data/plantext"
)

func TestDecodeReadsTheTextFilesOfWindows(t *testing.T) {
	const want = "Số: 70/KH-UBND\r\nđồng"
	for name, bytes := range map[string][]byte{
		"UTF-8": []byte(want), "UTF-8 with a mark": []byte("\ufeff" + want),
		"UTF-16": encoded(t, unicode.LittleEndian, want), "UTF-16, big end first": encoded(t, unicode.BigEndian, want),
	} {
		if got, err := plantext.Decode(bytes); err != nil || got != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for name, bytes := range map[string][]byte{
		"a Word file": []byte("PK\x03\x04\x00\x00"), "a PDF": []byte("%PDF-1.7"), "one byte a letter": []byte("K\xc3 ho\xb9ch"),
		"too long": []byte(strings.Repeat("a", 1<<20+1)),
	} {
		var p *data.Problem
		if got, err := plantext.Decode(bytes); !errors.As(err, &p) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func encoded(t *testing.T, end unicode.Endianness, text string) []byte {
	t.Helper()
	bytes, err := unicode.UTF16(end, unicode.UseBOM).NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return bytes
}
