package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nsisFolder holds NSIS' own texts; its Vietnamese ones have their marks apart from the letters, which Windows'
// fonts draw badly.
const nsisFolder = "/usr/share/nsis/Contrib/Language files"

// stockWords makes NSIS' words those of the program, and mends one.
var stockWords = strings.NewReplacer("Nhấn", "Bấm", "nhấn", "bấm", "lôi khi", "lỗi khi")

// bom tells NSIS, and Notepad, that a text is UTF-8.
const bom = "\ufeff"

// writeLanguage writes NSIS' Vietnamese texts and ours with precomposed letters into the folder.
func writeLanguage(folder string) error {
	for _, path := range []string{
		filepath.Join(nsisFolder, "Vietnamese.nlf"), filepath.Join(nsisFolder, "Vietnamese.nsh"),
		"assets/windows/texts.nsh", "assets/windows/installer.nsi",
	} {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		composed := bom + stockWords.Replace(norm.NFC.String(strings.TrimPrefix(string(text), bom)))
		for _, r := range composed {
			if unicode.Is(unicode.Mn, r) || r == unicode.ReplacementChar {
				return fmt.Errorf("%s: %q has no precomposed letter", path, r)
			}
		}
		if !strings.ContainsAny(composed, "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ") {
			return errors.New(path + " has no Vietnamese")
		}
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(path)), []byte(composed), 0o644); err != nil {
			return err
		}
	}
	return nil
}
