package paper

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// A bookmark's name has 40 characters at most, letters, digits and underscores,
// whose case does not count. Those that begin with an underscore are hidden. A
// word processor that doubles a bookmark puts a number behind its name, so that
// it no longer ends as ours do.
const (
	keyMark     = "_td_"
	longKeyMark = keyMark + "_" // no escape begins so
	keyEnd      = "_z"          // nor so
	longestName = 40
)

// bookmark ties a part of the document to its paragraph in a Word file.
type bookmark struct{ name, key string }

// bookmarkOf is the bookmark of a part. A key that a name cannot hold is named
// by its checksum.
func bookmarkOf(key string) bookmark {
	var b strings.Builder
	b.WriteString(keyMark)
	for _, c := range []byte(key) {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "_%02x", c)
		}
	}
	if b.WriteString(keyEnd); b.Len() <= longestName {
		return bookmark{b.String(), key}
	}
	sum := sha256.Sum256([]byte(key))
	return bookmark{longKeyMark + hex.EncodeToString(sum[:])[:longestName-len(longKeyMark+keyEnd)] + keyEnd, key}
}

// plain reports whether the name alone says the key.
func (b bookmark) plain() bool { return !strings.HasPrefix(b.name, longKeyMark) }

// keyNamed is the key that a bookmark's name stands for, "" when it is none of
// ours. The properties of the file know the long ones.
func keyNamed(name string, properties map[string]string) string {
	name = strings.ToLower(name)
	rest, ours := strings.CutPrefix(name, keyMark)
	rest, whole := strings.CutSuffix(rest, keyEnd)
	if !ours || !whole {
		return ""
	}
	if strings.HasPrefix(name, longKeyMark) {
		return properties[name]
	}
	var key []byte
	for i := 0; i < len(rest); i++ {
		if rest[i] != '_' {
			key = append(key, rest[i])
			continue
		}
		if len(rest) < i+3 {
			return ""
		}
		c, err := hex.DecodeString(rest[i+1 : i+3])
		if err != nil {
			return ""
		}
		key = append(key, c[0])
		i += 2
	}
	return string(key)
}

// marked encloses the runs of a part in its bookmark.
func (f *wordFile) marked(key string, runs []element) []element {
	if key == "" {
		return runs
	}
	b := bookmarkOf(key)
	for _, other := range f.names {
		if other == b && f.err == nil {
			f.err = fmt.Errorf("DOCX: two parts have the key %q", key)
		}
	}
	id := len(f.names)
	f.names = append(f.names, b)
	all := append([]element{el("w:bookmarkStart").with("w:id", id, "w:name", b.name)}, runs...)
	return append(all, el("w:bookmarkEnd").with("w:id", id))
}
