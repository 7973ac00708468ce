package vn

import (
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// SMSParts is how many messages a telephone makes of a text. With letters
// outside ASCII, as Vietnamese has, one holds 70 characters and each of several
// 67; without, 160 and 153.
func SMSParts(text string) int {
	composed := norm.NFC.String(text)
	single, each := 160, 153
	for _, r := range composed {
		if r > 0x7e {
			single, each = 70, 67
		}
	}
	length := len(utf16.Encode([]rune(composed)))
	if length <= single {
		return 1
	}
	return (length + each - 1) / each
}
