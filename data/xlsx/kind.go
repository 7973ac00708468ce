package xlsx

import (
	"bytes"
	"net/http"
	"strings"
	"unicode/utf16"

	"thidua/data"
	"thidua/data/archive"
)

// notAWorkbook says what a file is that is no workbook of the .xlsx kind, by
// its first bytes: its name may say anything.
func notAWorkbook(content []byte) *data.Problem {
	begins := func(magic ...string) bool {
		for _, m := range magic {
			if bytes.HasPrefix(content, []byte(m)) {
				return true
			}
		}
		return false
	}
	kind := http.DetectContentType(content)
	switch {
	case len(bytes.Trim(content, "\x00")) == 0: // a file that never came down from the cloud
		return &data.Problem{Key: "problem.sheet_empty"}
	case isLock(content):
		return &data.Problem{Key: "problem.sheet_lock"}
	case begins("L\x00\x00\x00\x01\x14\x02\x00", "[InternetShortcut]", "[{000214A0"), begins("{") && bytes.Contains(content, []byte("\"doc_id\"")):
		return &data.Problem{Key: "problem.sheet_shortcut"}
	case begins("MIME-Version:", "From: "):
		return &data.Problem{Key: "problem.sheet_html"}
	case begins("PK"):
		return &data.Problem{Key: "problem.sheet_damaged"}
	case begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return oldOffice(content)
	case begins("%PDF"):
		return &data.Problem{Key: "problem.sheet_pdf"}
	case begins("Rar!", "7z\xbc\xaf\x27\x1c", "\x1f\x8b"):
		return &data.Problem{Key: "problem.sheet_archive"}
	case strings.HasPrefix(kind, "image/"):
		return &data.Problem{Key: "problem.sheet_picture"}
	case strings.HasPrefix(kind, "text/html"), strings.HasPrefix(kind, "text/xml"):
		return &data.Problem{Key: "problem.sheet_html"}
	case strings.HasPrefix(kind, "text/plain"):
		return &data.Problem{Key: "problem.sheet_text"}
	}
	return &data.Problem{Key: "problem.sheet_unknown"}
}

// isLock reports whether a file is what Excel puts beside an open workbook,
// ~$name.xlsx: the name of the user in two spellings, padded with spaces.
func isLock(content []byte) bool {
	return len(content) == 165 && int(content[0]) < 55 && content[54] == ' ' &&
		bytes.HasSuffix(content, []byte(" \x00 \x00"))
}

// oldOffice tells apart what shares the container of old Office files: an
// encrypted .xlsx, a .doc, and otherwise an .xls.
func oldOffice(content []byte) *data.Problem {
	for _, entry := range []struct{ name, key string }{
		{"EncryptedPackage", "problem.sheet_encrypted"},
		{"WordDocument", "problem.sheet_word"},
		{"PowerPoint Document", "problem.sheet_word"},
	} {
		var wide []byte
		for _, unit := range utf16.Encode([]rune(entry.name)) {
			wide = append(wide, byte(unit), byte(unit>>8))
		}
		if bytes.Contains(content, wide) {
			return &data.Problem{Key: entry.key}
		}
	}
	return &data.Problem{Key: "problem.sheet_xls"}
}

// otherPackage says what a zip file is that holds no .xlsx workbook, nil when
// it does.
func otherPackage(files []archive.Part) *data.Problem {
	packaged := false
	for _, f := range files {
		name := partName(f.Name)
		switch {
		case name == "xl/workbook.bin":
			return &data.Problem{Key: "problem.sheet_xlsb"}
		case name == "content.xml" || name == "meta-inf/manifest.xml":
			return &data.Problem{Key: "problem.sheet_ods"}
		case name == "index.zip", strings.HasSuffix(name, ".iwa"):
			return &data.Problem{Key: "problem.sheet_apple"}
		case strings.HasPrefix(name, "word/"), strings.HasPrefix(name, "ppt/"):
			return &data.Problem{Key: "problem.sheet_word"}
		case name == "[content_types].xml" || strings.HasPrefix(name, "xl/"):
			packaged = true
		}
	}
	if !packaged {
		return &data.Problem{Key: "problem.sheet_archive"}
	}
	return nil
}
