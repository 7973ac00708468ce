package vn

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A Collator keeps buffers of its own and must not be shared by goroutines.
var collators = sync.Pool{New: func() any {
	return collate.New(language.Vietnamese)
}}

// Compare orders two texts as a Vietnamese dictionary does (CLDR's rules for
// vi: a ă â b c d đ e ê …, tones as a second key). It returns -1, 0 or 1.
func Compare(a, b string) int {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	return c.CompareString(a, b)
}

// SortKey returns a key whose plain byte order is that of [Compare]. Where many
// texts are sorted it is made once for each and spares most of the work.
func SortKey(s string) string {
	if key, ok := plainKey(s); ok {
		return key
	}
	return collatorKey(s)
}

func collatorKey(s string) string {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	var keys collate.Buffer
	return string(c.KeyFromString(&keys, s))
}

// CompareNames orders personal names as Vietnamese lists do: by the given name
// (the last word), then the family name (the first), then the middle names. A
// remark in brackets behind the name, as in "Nguyễn Văn An (A)", only parts
// namesakes.
func CompareNames(a, b string) int {
	x, y := nameParts(a), nameParts(b)
	for i := range x {
		if c := Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return Compare(a, b)
}

// NameKey returns a key whose plain byte order is that of [CompareNames].
func NameKey(name string) string {
	var key []byte
	for _, part := range nameParts(name) {
		for i, text := 0, trimmedKey(part); i < len(text); i++ {
			if key = append(key, text[i]); text[i] == 0 {
				key = append(key, 0xff) // so that the end of a part comes before whatever goes on
			}
		}
		key = append(key, 0, 1)
	}
	if strings.Contains(name, " (") {
		key = append(key, SortKey(name)...)
	}
	return string(key)
}

// trimmedKey is a sort key without what letters that have no marks, and small
// ones, add at the end of its two last levels: nothing comes before that.
func trimmedKey(s string) string {
	key := SortKey(s)
	marks := strings.LastIndex(key, levelMark)
	size := strings.TrimRight(key[marks:], "\x02")
	for key = key[:marks]; strings.HasSuffix(key, "\x00\x20"); {
		key = key[:len(key)-2]
	}
	return key + size
}

// nameParts splits a name into given, family and middle names.
func nameParts(name string) [3]string {
	name, _, _ = strings.Cut(name, " (")
	words := strings.Fields(name)
	switch n := len(words); n {
	case 0:
		return [3]string{}
	case 1:
		return [3]string{words[0]}
	default:
		return [3]string{words[n-1], words[0], strings.Join(words[1:n-1], " ")}
	}
}
